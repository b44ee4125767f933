import { renderOpml } from "../../src/feeds/opml.ts";
import { type PageData, paginate } from "../template.ts";

/** The list of all feeds. */
export const data = paginate("site.opml");

export function render({ site }: PageData<"opml">) {
  return renderOpml(site.context);
}
