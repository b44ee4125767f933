import { Calendar } from "../parts/charts.tsx";
import { Document } from "../parts/document.tsx";
import { FeedNote } from "../parts/links.tsx";
import { Section } from "../parts/section.tsx";
import { WeekList } from "../parts/week.tsx";
import { type PageData, paginate } from "../template.ts";

/** All weeks. */
export const data = paginate("site.weeks");

export function render({ item: { view }, frame }: PageData<"weeks">) {
  return (
    <Document meta={view.meta} frame={frame} wide>
      <header class="page-header">
        <h1>Weeks</h1>
        <p class="note">{view.count} weeks, Monday to Sunday.</p>
      </header>
      <FeedNote subject={`${frame.name} by week`} feeds={view.meta.feeds} />
      <Calendar chart={view.calendar} />
      {view.years.map(({ year, weeks }) => (
        <Section key={year} title={year}>
          <WeekList weeks={weeks} />
        </Section>
      ))}
    </Document>
  );
}
