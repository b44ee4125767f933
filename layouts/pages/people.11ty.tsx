import { EntityIndexPage } from "../parts/entity.tsx";
import { type PageData, paginate } from "../template.ts";

/** All people. */
export const data = paginate("site.people");

export function render({ item: { view }, frame }: PageData<"people">) {
  return <EntityIndexPage view={view} frame={frame} />;
}
