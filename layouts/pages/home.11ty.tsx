import { pageKind } from "../page-kind.ts";
import { ArticleList } from "../parts/article-list.tsx";
import { Document } from "../parts/document.tsx";
import { CountedLinks } from "../parts/links.tsx";
import { Letter } from "../parts/week.tsx";

/** The front page. */
export default pageKind({
  pages: (site) => site.pages.home,
  render: (view, frame) => (
    <Document meta={view.meta} frame={frame}>
      {view.week ? (
        <>
          <header class="page-header">
            <p class="kicker">
              <a href={view.week.url}>{view.week.text}</a> · {view.week.days}
            </p>
            <h1>{view.week.letter?.title ?? view.week.text}</h1>
          </header>
          {view.week.letter && <Letter letter={view.week.letter} />}
          <ArticleList articles={view.week.articles} level={2} />
        </>
      ) : (
        <h1>No stories yet</h1>
      )}
      {view.earlier.map((week) => (
        <section key={week.url} class="earlier">
          <p class="kicker">{week.days}</p>
          <h2>
            <a href={week.url}>{week.title ?? week.text}</a>
          </h2>
          <ArticleList articles={week.articles} level={3} short />
        </section>
      ))}
      <CountedLinks title="Most in the news" links={view.companies} />
    </Document>
  ),
});
