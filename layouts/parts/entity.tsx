import type { EntityIndexView, EntityView } from "../../src/site/entity-pages.ts";
import type { StyledFrame } from "../page-kind.ts";
import { ArticleList } from "./article-list.tsx";
import { Document } from "./document.tsx";
import { Count, CountedLinks, FeedNote } from "./links.tsx";
import { Prose } from "./prose.tsx";
import { Section } from "./section.tsx";

/** The page of one company or one person. */
export function EntityPage({ view, frame }: { readonly view: EntityView; readonly frame: StyledFrame }) {
  return (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <p class="kicker">{view.kind === "company" ? "Company" : "Person"}</p>
        <h1>{view.name}</h1>
      </header>
      {view.html && <Prose html={view.html} lead />}
      {view.facts.length > 0 && (
        <dl class="facts">
          {view.facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.url ? <a href={fact.url}>{fact.text}</a> : fact.text}</dd>
            </div>
          ))}
        </dl>
      )}
      {view.roles.length > 0 && (
        <Section title="Roles">
          <ul class="roles">
            {view.roles.map((role) => (
              <li key={`${role.title} ${role.company.text} ${role.period}`}>
                {role.title},{" "}
                {role.company.url ? <a href={role.company.url}>{role.company.text}</a> : role.company.text}
                {role.period && <span class="note"> {role.period}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <FeedNote subject={view.name} feeds={view.meta.feeds} />
      {view.years.length === 0 && <p>No stories yet.</p>}
      {view.years.map(({ year, articles }) => (
        <Section key={year} title={year}>
          <ArticleList articles={articles} level={3} />
        </Section>
      ))}
      <CountedLinks title="Companies in the same stories" links={view.companies} />
      <CountedLinks title="People in the same stories" links={view.people} />
    </Document>
  );
}

/** The index of all companies or all people, by letter. */
export function EntityIndexPage({ view, frame }: { readonly view: EntityIndexView; readonly frame: StyledFrame }) {
  const title = view.kind === "company" ? "Companies" : "People";
  return (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <h1>{title}</h1>
        <p class="note">{view.count} in all, each with its number of stories.</p>
      </header>
      <div class="index">
        {view.groups.map(({ letter, entities }) => (
          <section key={letter}>
            <h2>{letter}</h2>
            <ul>
              {entities.map((entity) => (
                <li key={entity.url}>
                  <a href={entity.url}>{entity.text}</a> <Count count={entity.count} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Document>
  );
}
