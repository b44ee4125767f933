import { pageKind } from "../page-kind.ts";
import { EntityIndexPage } from "../parts/entity.tsx";

/** All companies. */
export default pageKind({
  pages: (site) => site.pages.companies,
  render: (view, frame) => <EntityIndexPage view={view} frame={frame} />,
});
