import { pageKind } from "../page-kind.ts";
import { EntityIndexPage } from "../parts/entity.tsx";

/** All people. */
export default pageKind({
  pages: (site) => site.pages.people,
  render: (view, frame) => <EntityIndexPage view={view} frame={frame} />,
});
