import { pageKind } from "../page-kind.ts";
import { Document } from "../parts/document.tsx";
import { InlineLinks, Neighbours } from "../parts/links.tsx";
import { Notice } from "../parts/notice.tsx";
import { Prose } from "../parts/prose.tsx";
import { Section } from "../parts/section.tsx";
import { Time } from "../parts/time.tsx";

/** One article. */
export default pageKind({
  pages: (site) => site.pages.article,
  render: (view, frame) => (
    <Document meta={view.meta} frame={frame}>
      <article>
        <header class="page-header">
          <p class="kicker">
            {view.notice && <Notice text={view.notice} />}
            <Time day={view.day} /> · <a href={view.week.url}>{view.week.text}</a>
          </p>
          <h1>{view.title}</h1>
          <p class="note">
            <InlineLinks links={[...view.companies, ...view.people]} />
          </p>
        </header>
        {view.corrections.length > 0 && (
          <aside class="corrections" aria-label="Corrections">
            {view.corrections.map((correction) => (
              <p key={correction.text}>
                <strong>
                  Correction, <Time day={correction.day} />:
                </strong>{" "}
                {correction.text}
              </p>
            ))}
          </aside>
        )}
        <Prose html={view.html} lead />
        <footer class="article-footer">
          {view.updated && (
            <p class="note">
              Updated <Time day={view.updated} />
            </p>
          )}
          {view.topics.length > 0 && (
            <p class="note">
              Topics: <InlineLinks links={view.topics} />
            </p>
          )}
          {view.sources.length > 0 && (
            <Section title="Sources">
              <ul class="sources">
                {view.sources.map((source) => (
                  <li key={`${source.publisher} ${source.title} ${source.url}`}>
                    {source.url ? (
                      <a href={source.url}>{source.title ?? source.publisher}</a>
                    ) : (
                      (source.title ?? source.publisher)
                    )}
                    {source.title && <span class="note"> {source.publisher}</span>}
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </footer>
      </article>
      {view.related.length > 0 && (
        <Section title="Related">
          <ul class="related">
            {view.related.map((related) => (
              <li key={related.url}>
                <a href={related.url}>{related.text}</a>
                <p class="note">
                  <Time day={related.day} /> · {related.reason}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Neighbours label="In this week" previous={view.previous} next={view.next} />
    </Document>
  ),
});
