import { WeekPage } from "../parts/week.tsx";
import { type PageData, paginate } from "../template.ts";

/** The newest week, at a fixed address. */
export const data = paginate("site.latestWeek");

export function render({ item: { view }, frame }: PageData<"latestWeek">) {
  return <WeekPage view={view} frame={frame} />;
}
