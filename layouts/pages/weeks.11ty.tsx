import { Calendar } from "../parts/charts.tsx";
import { Document } from "../parts/document.tsx";
import { FeedNote } from "../parts/follow.tsx";
import { Section } from "../parts/section.tsx";
import { WeekList } from "../parts/week.tsx";
import { type PageData, paginate } from "../template.ts";

/** All weeks. */
export const data = paginate("site.weeks");

export function render({ item: { view }, frame }: PageData<"weeks">) {
  const words = frame.words;
  return (
    <Document meta={view.meta} frame={frame} wide>
      <header class="page-header">
        <h1>{words.kinds.week.several}</h1>
        <p class="note">{words.weekIndex.count(view.count)}</p>
      </header>
      <FeedNote subject={words.weekIndex.byWeek(frame.name)} feeds={view.meta.feeds} />
      <Calendar chart={view.calendar} />
      {view.years.map(({ year, weeks }) => (
        <Section key={year} title={year}>
          <WeekList weeks={weeks} />
        </Section>
      ))}
    </Document>
  );
}
