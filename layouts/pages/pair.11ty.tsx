import { ArticleList } from "../parts/article-list.tsx";
import { Document } from "../parts/document.tsx";
import { CountedLinks } from "../parts/links.tsx";
import { NameLink } from "../parts/name.tsx";
import { type PageData, paginate } from "../template.ts";

/** Two companies together. */
export const data = paginate("site.pair");

export function render({ item: { view }, frame }: PageData<"pair">) {
  return (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <p class="kicker">Together</p>
        <h1>
          <NameLink link={view.companies[0]} /> and <NameLink link={view.companies[1]} />
        </h1>
      </header>
      <ArticleList articles={view.articles} level={2} />
      <CountedLinks title="People in these stories" links={view.people} />
    </Document>
  );
}
