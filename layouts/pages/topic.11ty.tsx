import { ArticleList } from "../parts/article-list.tsx";
import { Document } from "../parts/document.tsx";
import { CountedLinks, FeedNote } from "../parts/links.tsx";
import { type PageData, paginate } from "../template.ts";

/** The articles on a topic. */
export const data = paginate("site.topic");

export function render({ item: { view }, frame }: PageData<"topic">) {
  return (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <p class="kicker">Topic</p>
        <h1>{view.name}</h1>
      </header>
      <FeedNote subject={view.name} feeds={view.meta.feeds} />
      <ArticleList articles={view.articles} level={2} />
      <CountedLinks title="All topics" links={view.topics} />
    </Document>
  );
}
