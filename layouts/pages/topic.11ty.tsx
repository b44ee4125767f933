import { pageKind } from "../page-kind.ts";
import { ArticleList } from "../parts/article-list.tsx";
import { Document } from "../parts/document.tsx";
import { CountedLinks, FeedNote } from "../parts/links.tsx";

/** The articles on a topic. */
export default pageKind({
  pages: (site) => site.pages.topic,
  render: (view, frame) => (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <p class="kicker">Topic</p>
        <h1>{view.name}</h1>
      </header>
      <FeedNote subject={view.name} feeds={view.meta.feeds} />
      <ArticleList articles={view.articles} level={2} />
      <CountedLinks title="All topics" links={view.topics} />
    </Document>
  ),
});
