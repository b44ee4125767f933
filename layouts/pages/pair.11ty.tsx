import { listParts } from "../../src/language/lists.ts";
import { ArticleList } from "../parts/article-list.tsx";
import { Document } from "../parts/document.tsx";
import { CountedLinks } from "../parts/links.tsx";
import { NameLink } from "../parts/name.tsx";
import { type PageData, paginate } from "../template.ts";

/** Two companies together. */
export const data = paginate("site.pair");

export function render({ item: { view }, frame }: PageData<"pair">) {
  const { pair: words } = frame.words;
  return (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <p class="kicker">{words.together}</p>
        <h1>
          {listParts(frame.language, view.companies, ({ text }) => text).map((part) =>
            typeof part === "string" ? part : <NameLink key={part.url} link={part} />,
          )}
        </h1>
      </header>
      <ArticleList articles={view.articles} level={2} />
      <CountedLinks title={words.people} links={view.people} />
    </Document>
  );
}
