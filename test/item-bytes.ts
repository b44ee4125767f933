import { renderAtom } from "../src/feeds/atom.ts";
import { createFeed, type FutureItem } from "../src/feeds/feed.ts";
import { renderJsonFeed } from "../src/feeds/json-feed.ts";
import { renderRss } from "../src/feeds/rss.ts";
import type { Context } from "../src/site/context.ts";

/** How many bytes an item takes in the format in which it takes most. */
export function bytesOfItem(context: Context, item: FutureItem): number {
  const { whole } = context.feedScopes();
  const [empty, feed] = [createFeed(context, whole, []), createFeed(context, whole, [item])];
  const bytes = [renderRss, renderAtom, renderJsonFeed].map(
    (render) => Buffer.byteLength(render(feed)) - Buffer.byteLength(render(empty)),
  );
  return Math.max(...bytes);
}
