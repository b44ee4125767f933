import { Document } from "../parts/document.tsx";
import { FeedNote } from "../parts/follow.tsx";
import { NameLink } from "../parts/name.tsx";
import { Time } from "../parts/time.tsx";
import { type PageData, paginate } from "../template.ts";

/** All corrections. */
export const data = paginate("site.corrections");

export function render({ item: { view }, frame }: PageData<"corrections">) {
  const { correctionsPage: words } = frame.words;
  return (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <h1>{words.title}</h1>
      </header>
      <FeedNote subject={words.subject} feeds={view.meta.feeds} />
      {view.corrections.length === 0 && <p>{words.none}</p>}
      <ol class="articles">
        {view.corrections.map((correction) => (
          <li key={`${correction.article.url} ${correction.text}`}>
            <h2>
              <NameLink link={correction.article} />
            </h2>
            <p class="summary">{correction.text}</p>
            <p class="note">
              <Time day={correction.day} />
            </p>
          </li>
        ))}
      </ol>
    </Document>
  );
}
