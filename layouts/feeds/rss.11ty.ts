import { renderRss } from "../../src/feeds/rss.ts";
import { type PageData, paginate } from "../template.ts";

/** Every feed as RSS 2.0. */
export const data = paginate("site.rss");

export function render({ item }: PageData<"rss">) {
  return renderRss(item.feed);
}
