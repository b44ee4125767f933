import { pageKind } from "../page-kind.ts";
import { WeekPage } from "../parts/week.tsx";

/** One week. */
export default pageKind({
  pages: (site) => site.pages.week,
  render: (view, frame) => <WeekPage view={view} frame={frame} />,
});
