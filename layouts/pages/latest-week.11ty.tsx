import { pageKind } from "../page-kind.ts";
import { WeekPage } from "../parts/week.tsx";

/** The newest week, at an address that stays the same. */
export default pageKind({
  pages: (site) => site.pages.latestWeek,
  render: (view, frame) => <WeekPage view={view} frame={frame} />,
});
