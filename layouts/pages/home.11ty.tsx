import { ArticleList } from "../parts/article-list.tsx";
import { Document } from "../parts/document.tsx";
import { Count } from "../parts/links.tsx";
import { Name, NameLink } from "../parts/name.tsx";
import { Section } from "../parts/section.tsx";
import { Letter } from "../parts/week.tsx";
import { type PageData, paginate } from "../template.ts";

/** The front page. */
export const data = paginate("site.home");

export function render({ item: { view }, frame }: PageData<"home">) {
  const { home: words } = frame.words;
  return (
    <Document meta={view.meta} frame={frame}>
      {view.week ? (
        <>
          <header class="page-header">
            <p class="kicker">
              <NameLink link={view.week} /> · {view.week.days}
            </p>
            <h1>{view.week.letter?.title ?? view.week.text}</h1>
          </header>
          <div class="front">
            {view.week.letter && <Letter letter={view.week.letter} />}
            <ArticleList articles={view.week.articles} level={2} markable />
          </div>
        </>
      ) : (
        <h1>{words.empty}</h1>
      )}
      {view.earlier.length > 0 && (
        <div class="earlier-weeks">
          {view.earlier.map((week) => (
            <section key={week.url} class="earlier">
              <p class="kicker">
                <Name text={week.text} /> · {week.days}
              </p>
              <h2>
                <a href={week.url}>{week.title ?? week.text}</a>
              </h2>
              <ArticleList articles={week.articles} level={3} short markable />
            </section>
          ))}
        </div>
      )}
      {view.movers.length > 0 && (
        <Section title={words.movers}>
          <p class="note">{words.moversMeaning}</p>
          <ul class="counted">
            {view.movers.map((mover) => (
              <li key={mover.url}>
                <NameLink link={mover} /> <Count count={mover.count} />
                <span class="note"> {words.after(mover.before)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Document>
  );
}
