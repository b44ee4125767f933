import type { EntityIndexView } from "../../src/site/entity-index-pages.ts";
import type { EntityView } from "../../src/site/entity-pages.ts";
import type { StyledFrame } from "../template.ts";
import { ArticleList } from "./article-list.tsx";
import { Plot, Sparkline } from "./charts.tsx";
import { Columns } from "./columns.tsx";
import { Document } from "./document.tsx";
import { Follow } from "./follow.tsx";
import { Count, CountedLinks } from "./links.tsx";
import { Name, NameLink } from "./name.tsx";
import { Prose } from "./prose.tsx";
import { Section } from "./section.tsx";
import { useWords } from "./words.ts";

/** The page of one company or one person. */
export function EntityPage({ view, frame }: { readonly view: EntityView; readonly frame: StyledFrame }) {
  const { entity: words, plot } = frame.words;
  return (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <p class="kicker">{view.label}</p>
        <h1>
          <Name text={view.name} />
        </h1>
      </header>
      <Columns
        first={
          <>
            <Follow subjects={view.subjects} name={view.name} feeds={view.meta.feeds} page={frame.follow.page} />
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
          </>
        }
        side={
          <>
            {view.roles.length > 0 && (
              <Section title={words.roles}>
                <ol class="timeline">
                  {view.roles.map((role) => (
                    <li key={`${role.title} ${role.company.text} ${role.period}`}>
                      {role.period && <p class="note">{role.period}</p>}
                      <p>
                        {role.title}, <NameLink link={role.company} />
                      </p>
                    </li>
                  ))}
                </ol>
              </Section>
            )}
            <Companions links={view.companies} more={view.moreCompanies} />
            <CountedLinks title={words.people} links={view.people} more={view.morePeople} />
          </>
        }
      >
        {view.html && <Prose html={view.html} lead />}
        {view.plot ? <Plot title={plot.title} plot={view.plot} /> : <p>{words.empty}</p>}
        {view.years.map(({ year, articles }) => (
          <Section key={year} title={year}>
            <ArticleList articles={articles} level={3} />
          </Section>
        ))}
      </Columns>
    </Document>
  );
}

/** The companies in the same articles; the number links to the page of the pair, if there is one. */
function Companions({ links, more }: { readonly links: EntityView["companies"]; readonly more: number }) {
  const { entity: words, links: counts } = useWords();
  if (links.length === 0) return null;
  return (
    <Section title={words.companies}>
      <ul class="counted">
        {links.map((link) => (
          <li key={link.url}>
            <NameLink link={link} />{" "}
            {link.together ? (
              <a class="count" href={link.together}>
                {words.together(link.count)}
              </a>
            ) : (
              <Count count={link.count} />
            )}
          </li>
        ))}
        {more > 0 && <li class="note">{counts.more(more)}</li>}
      </ul>
    </Section>
  );
}

/** The index of all companies or all people, by letter. */
export function EntityIndexPage({ view, frame }: { readonly view: EntityIndexView; readonly frame: StyledFrame }) {
  const { entityIndex: words } = frame.words;
  return (
    <Document meta={view.meta} frame={frame} wide>
      <header class="page-header">
        <h1>{view.title}</h1>
        <p class="note">
          {words.count(view.count)} {view.scale}
        </p>
        {view.map && (
          <p>
            <NameLink link={view.map} />
          </p>
        )}
      </header>
      <section class="most">
        <h2>{words.most}</h2>
        <ul class="counted">
          {view.most.map((entity) => (
            <li key={entity.url}>
              <NameLink link={entity} /> <Count count={entity.count} />
            </li>
          ))}
        </ul>
      </section>
      <div class="index" data-filterable={view.filter}>
        {view.groups.map(({ letter, entities }) => (
          <section key={letter}>
            <h2>{letter}</h2>
            <ul>
              {entities.map((entity) => (
                <li key={entity.url}>
                  <NameLink link={entity} />
                  <Sparkline {...entity.sparkline} />
                  <Count count={entity.count} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Document>
  );
}
