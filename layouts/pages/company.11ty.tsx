import { EntityPage } from "../parts/entity.tsx";
import { type PageData, paginate } from "../template.ts";

/** One company. */
export const data = paginate("site.company");

export function render({ item: { view }, frame }: PageData<"company">) {
  return <EntityPage view={view} frame={frame} />;
}
