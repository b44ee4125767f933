import { renderAtomArchive } from "../../src/feeds/atom.ts";
import { type PageData, paginate } from "../template.ts";

/** The archives of feeds (RFC 5005). */
export const data = paginate("site.atomArchive");

export function render({ item }: PageData<"atomArchive">) {
  return renderAtomArchive(item.feed, item.page);
}
