import { ArticleList } from "../parts/article-list.tsx";
import { Document } from "../parts/document.tsx";
import { Count, CountedLinks, Neighbours } from "../parts/links.tsx";
import { Section } from "../parts/section.tsx";
import { type PageData, paginate } from "../template.ts";

/** The archive by year and month. */
export const data = paginate("site.year");

export function render({ item: { view }, frame }: PageData<"year">) {
  const { years: words } = frame.words;
  return (
    <Document meta={view.meta} frame={frame}>
      <header class="page-header">
        <h1>{view.title}</h1>
      </header>
      <nav aria-label={words.years}>
        <ul class="years">
          {view.years.map((year) => (
            <li key={year.url}>
              <a href={year.url} {...(year.current && { "aria-current": "true" })}>
                {year.text}
              </a>{" "}
              <Count count={year.count} />
            </li>
          ))}
        </ul>
      </nav>
      {view.months.map(({ name, articles }) => (
        <Section key={name} title={name}>
          <ArticleList articles={articles} level={3} short />
        </Section>
      ))}
      <CountedLinks title={words.byTopic} links={view.topics} />
      <Neighbours label={words.others} previous={view.previous} next={view.next} />
    </Document>
  );
}
