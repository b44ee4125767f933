import { EntityIndexPage } from "../parts/entity.tsx";
import { type PageData, paginate } from "../template.ts";

/** All companies. */
export const data = paginate("site.companies");

export function render({ item: { view }, frame }: PageData<"companies">) {
  return <EntityIndexPage view={view} frame={frame} />;
}
