import { pageKind } from "../page-kind.ts";
import { EntityPage } from "../parts/entity.tsx";

/** One person. */
export default pageKind({
  pages: (site) => site.pages.person,
  render: (view, frame) => <EntityPage view={view} frame={frame} />,
});
