import { ArticleList } from "../parts/article-list.tsx";
import { Plot } from "../parts/charts.tsx";
import { Document } from "../parts/document.tsx";
import { Follow } from "../parts/follow.tsx";
import { CountedLinks } from "../parts/links.tsx";
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
      <Follow subjects={view.subjects} name={view.name} feeds={view.meta.feeds} page={frame.follow.page} />
      <Plot title={words.plot.title} plot={view.plot} withLegend={false} />
      <ArticleList articles={view.articles} level={2} />
      <CountedLinks title={words.topic.all} links={view.topics} />
    </Document>
  );
}
