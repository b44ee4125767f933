import { Columns } from "../parts/columns.tsx";
import { Document } from "../parts/document.tsx";
import { FollowStrip } from "../parts/follow.tsx";
import { InlineLinks, Neighbours } from "../parts/links.tsx";
import { Name, NameLink } from "../parts/name.tsx";
import { Notice } from "../parts/notice.tsx";
import { Prose } from "../parts/prose.tsx";
import { Section } from "../parts/section.tsx";
import { Time } from "../parts/time.tsx";
import { type PageData, paginate } from "../template.ts";

/** One article. */
export const data = paginate("site.article");

export function render({ item: { view }, frame }: PageData<"article">) {
  const { article: words, kinds } = frame.words;
  return (
    <Document meta={view.meta} frame={frame}>
      <article>
        <header class="page-header">
          <p class="kicker">
            {view.notice && <Notice text={view.notice} />}
            <Time day={view.day} /> · <NameLink link={view.week} /> · {words.minutes(view.readingMinutes)}
          </p>
          <h1>{view.title}</h1>
        </header>
        <Columns
          sticky
          first={
            view.contents.length > 0 && (
              <details class="contents">
                <summary>{words.contents}</summary>
                <nav aria-label={words.contents}>
                  <ol>
                    {view.contents.map(({ id, text }) => (
                      <li key={id}>
                        <a href={`#${id}`}>{text}</a>
                      </li>
                    ))}
                  </ol>
                </nav>
              </details>
            )
          }
          side={
            <>
              {view.companies.length + view.people.length > 0 && (
                <dl class="facts facts-list">
                  {view.companies.length > 0 && (
                    <div>
                      <dt>{view.companies.length === 1 ? kinds.company.one : kinds.company.several}</dt>
                      <dd>
                        <InlineLinks links={view.companies} />
                      </dd>
                    </div>
                  )}
                  {view.people.length > 0 && (
                    <div>
                      <dt>{view.people.some(({ role }) => role) ? words.peopleWithRoles : kinds.person.several}</dt>
                      {view.people.map((person) => (
                        <dd key={person.url}>
                          <NameLink link={person} />
                          {person.role && <span class="note"> {person.role}</span>}
                        </dd>
                      ))}
                    </div>
                  )}
                </dl>
              )}
              {view.topics.length > 0 && (
                <p class="note">
                  {words.topics} <InlineLinks links={view.topics} />
                </p>
              )}
              {view.updated && (
                <p class="note">
                  {words.updated} <Time day={view.updated} />
                </p>
              )}
            </>
          }
        >
          {view.corrections.length > 0 && (
            <aside class="corrections" aria-label={words.corrections}>
              {view.corrections.map((correction) => (
                <p key={correction.text}>
                  <strong>{words.correction(<Time day={correction.day} />)}</strong> {correction.text}
                </p>
              ))}
            </aside>
          )}
          <Prose html={view.html} lead />
          <footer class="article-footer">
            {view.sources.length > 0 && (
              <Section title={words.sources}>
                <ul class="sources">
                  {view.sources.map((source) => (
                    <li key={`${source.publisher} ${source.title} ${source.url}`}>
                      <NameLink link={{ url: source.url, text: source.title ?? source.publisher }} />
                      {source.title && (
                        <span class="note">
                          {" "}
                          <Name text={source.publisher} />
                        </span>
                      )}
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </footer>
        </Columns>
      </article>
      <FollowStrip frame={frame} />
      {view.related.length > 0 && (
        <Section title={words.related}>
          <ul class="related">
            {view.related.map((related) => (
              <li key={related.url}>
                <NameLink link={related} />
                <p class="note">
                  <Time day={related.day} /> · {related.reason}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.cite}>
        <p class="citation">
          {view.citation.text}, <span class="address">{view.citation.url}</span>
        </p>
        {view.suggestion && (
          <p class="note">
            {words.wrong} <a href={view.suggestion}>{words.suggest}</a>
          </p>
        )}
      </Section>
      <Neighbours label={words.inThisWeek} previous={view.previous} next={view.next} />
    </Document>
  );
}
