import { render } from "preact-render-to-string";
import type { Source } from "../../src/content/schemas.ts";
import type { ArticleItemView } from "../../src/feeds/article-item.ts";
import type { CorrectionItemView } from "../../src/feeds/correction-item.ts";
import type { ItemRenderers } from "../../src/feeds/create-feeds.ts";
import { WeekMail } from "../mail/week-mail.tsx";
import { Lines } from "./lines.tsx";

/** Renders the views of feed items. */
export const itemRenderers: ItemRenderers = {
  article: (view) => render(<ArticleItem view={view} />),
  correction: (view) => render(<CorrectionItem view={view} />),
  week: (view) => render(<WeekMail view={view} />),
};

function ArticleItem({ view: { url, words, corrections, html, sources } }: { readonly view: ArticleItemView }) {
  return (
    <Lines>
      {corrections.map(({ day, text }) => (
        <p key={text}>
          <strong>{words.article.correction(day)}</strong> {text}
        </p>
      ))}
      {html === undefined ? (
        <p>
          {words.feeds.tooLong} <a href={url}>{words.feeds.readOnSite}</a>.
        </p>
      ) : (
        <div dangerouslySetInnerHTML={{ __html: html }} />
      )}
      {sources.length > 0 && <h2>{words.article.sources}</h2>}
      {sources.length > 0 && (
        <ul>
          <Lines>
            {sources.map((source) => (
              <SourceItem key={`${source.publisher} ${source.title} ${source.url}`} source={source} />
            ))}
          </Lines>
        </ul>
      )}
    </Lines>
  );
}

function SourceItem({ source: { publisher, title, url } }: { readonly source: Source }) {
  const name = title ?? publisher;
  return (
    <li>
      {url ? <a href={url}>{name}</a> : name}
      {title && `, ${publisher}`}
    </li>
  );
}

function CorrectionItem({ view: { words, text, story, day } }: { readonly view: CorrectionItemView }) {
  return (
    <Lines>
      <p>{text}</p>
      <p>
        {words.correctionsPage.story(day)} <a href={story.url}>{story.text}</a>
      </p>
    </Lines>
  );
}
