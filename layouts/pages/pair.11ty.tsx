import { pageKind } from "../page-kind.ts";
import { ArticleList } from "../parts/article-list.tsx";
import { Document } from "../parts/document.tsx";
import { CountedLinks } from "../parts/links.tsx";

/** Two companies together. */
export default pageKind({
  pages: (site) => site.pages.pair,
  render: (view, frame) => (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <p class="kicker">Together</p>
        <h1>
          <a href={view.companies[0].url}>{view.companies[0].text}</a> and{" "}
          <a href={view.companies[1].url}>{view.companies[1].text}</a>
        </h1>
      </header>
      <ArticleList articles={view.articles} level={2} />
      <CountedLinks title="People in these stories" links={view.people} />
    </Document>
  ),
});
