import { pageKind } from "../page-kind.ts";
import { EntityPage } from "../parts/entity.tsx";

/** One company. */
export default pageKind({
  pages: (site) => site.pages.company,
  render: (view, frame) => <EntityPage view={view} frame={frame} />,
});
