import { WeekPage } from "../parts/week.tsx";
import { type PageData, paginate } from "../template.ts";

/** One week. */
export const data = paginate("site.week");

export function render({ item: { view }, frame }: PageData<"week">) {
  return <WeekPage view={view} frame={frame} />;
}
