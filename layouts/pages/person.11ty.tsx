import { EntityPage } from "../parts/entity.tsx";
import { type PageData, paginate } from "../template.ts";

/** One person. */
export const data = paginate("site.person");

export function render({ item: { view }, frame }: PageData<"person">) {
  return <EntityPage view={view} frame={frame} />;
}
