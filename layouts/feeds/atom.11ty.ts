import { renderAtom } from "../../src/feeds/atom.ts";
import { type PageData, paginate } from "../template.ts";

/** Every feed as Atom. */
export const data = paginate("site.atom");

export function render({ item }: PageData<"atom">) {
  return renderAtom(item.feed);
}
