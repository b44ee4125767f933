import { ArticleList } from "../parts/article-list.tsx";
import { Document } from "../parts/document.tsx";
import { FollowStrip } from "../parts/follow.tsx";
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
            <div>
              {view.week.letter && <Letter letter={view.week.letter} />}
              <FollowStrip frame={frame} />
            </div>
            <ArticleList articles={view.week.articles} level={2} markable />
          </div>
          {/* The script fills it for readers who follow something. */}
          <section class="section" data-part="from-followed" data-recent={view.recent} hidden>
            <h2>{frame.words.follow.followed}</h2>
            <ol class="articles articles-short" />
          </section>
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
