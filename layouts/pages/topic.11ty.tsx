import { ArticleList } from "../parts/article-list.tsx";
import { Document } from "../parts/document.tsx";
import { CountedLinks, FeedNote } from "../parts/links.tsx";
import { type PageData, paginate } from "../template.ts";

/** The articles on a topic. */
export const data = paginate("site.topic");

export function render({ item: { view }, frame }: PageData<"topic">) {
  const words = frame.words;
  return (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <p class="kicker">{words.kinds.topic.one}</p>
        <h1>{view.name}</h1>
      </header>
      <FeedNote subject={view.name} feeds={view.meta.feeds} />
      <ArticleList articles={view.articles} level={2} />
      <CountedLinks title={words.topic.all} links={view.topics} />
    </Document>
  );
}
