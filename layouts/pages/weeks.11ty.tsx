import { pageKind } from "../page-kind.ts";
import { Calendar } from "../parts/charts.tsx";
import { Document } from "../parts/document.tsx";
import { FeedNote } from "../parts/links.tsx";
import { Section } from "../parts/section.tsx";
import { WeekList } from "../parts/week.tsx";

/** All weeks. */
export default pageKind({
  pages: (site) => site.pages.weeks,
  render: (view, frame) => (
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
  ),
});
