import { Columns } from "../parts/columns.tsx";
import { Document } from "../parts/document.tsx";
import { InlineLinks, Neighbours } from "../parts/links.tsx";
import { Notice } from "../parts/notice.tsx";
import { Prose } from "../parts/prose.tsx";
import { Section } from "../parts/section.tsx";
import { Time } from "../parts/time.tsx";
import { type PageData, paginate } from "../template.ts";

/** One article. */
export const data = paginate("site.article");

export function render({ item: { view }, frame }: PageData<"article">) {
  return (
    <Document meta={view.meta} frame={frame}>
      <article>
        <header class="page-header">
          <p class="kicker">
            {view.notice && <Notice text={view.notice} />}
            <Time day={view.day} /> · <a href={view.week.url}>{view.week.text}</a> · {view.readingMinutes} min
          </p>
          <h1>{view.title}</h1>
        </header>
        <Columns
          side={
            <>
              {view.contents.length > 0 && (
                <nav class="contents" aria-label="Contents">
                  <ol>
                    {view.contents.map(({ id, text }) => (
                      <li key={id}>
                        <a href={`#${id}`}>{text}</a>
                      </li>
                    ))}
                  </ol>
                </nav>
              )}
              {view.companies.length + view.people.length > 0 && (
                <dl class="facts facts-list">
                  {view.companies.length > 0 && (
                    <div>
                      <dt>{view.companies.length === 1 ? "Company" : "Companies"}</dt>
                      <dd>
                        <InlineLinks links={view.companies} />
                      </dd>
                    </div>
                  )}
                  {view.people.length > 0 && (
                    <div>
                      <dt>
                        {view.people.some(({ role }) => role) ? "People, and what they were on that day" : "People"}
                      </dt>
                      {view.people.map((person) => (
                        <dd key={person.url}>
                          <a href={person.url}>{person.text}</a>
                          {person.role && <span class="note"> {person.role}</span>}
                        </dd>
                      ))}
                    </div>
                  )}
                </dl>
              )}
              {view.topics.length > 0 && (
                <p class="note">
                  Topics: <InlineLinks links={view.topics} />
                </p>
              )}
              {view.updated && (
                <p class="note">
                  Updated <Time day={view.updated} />
                </p>
              )}
            </>
          }
        >
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
        </Columns>
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
      <Section title="Cite this">
        <p class="citation">
          {view.citation.text}, <span class="address">{view.citation.url}</span>
        </p>
        {view.suggestion && (
          <p class="note">
            Something wrong? <a href={view.suggestion}>Suggest a correction</a>
          </p>
        )}
      </Section>
      <Neighbours label="In this week" previous={view.previous} next={view.next} />
    </Document>
  );
}
