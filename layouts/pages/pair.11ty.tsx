import { ArticleList } from "../parts/article-list.tsx";
import { Document } from "../parts/document.tsx";
import { CountedLinks } from "../parts/links.tsx";
import { type PageData, paginate } from "../template.ts";

/** Two companies together. */
export const data = paginate("site.pair");

export function render({ item: { view }, frame }: PageData<"pair">) {
  return (
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
  );
}
