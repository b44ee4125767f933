import { renderJsonFeed } from "../../src/feeds/json-feed.ts";
import { type PageData, paginate } from "../template.ts";

/** Every feed as JSON Feed 1.1. */
export const data = paginate("site.jsonFeed");

export function render({ item }: PageData<"jsonFeed">) {
  return renderJsonFeed(item.feed);
}
