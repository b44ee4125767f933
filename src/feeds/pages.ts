import type { FutureItem } from "./feed.ts";

/** The maximum number of items in a feed. */
const mostItems = 30;

/** The maximum size of a feed in bytes, in each format. */
const mostBytes = 512 * 1024;

/** The bytes of a feed besides its items. */
const frameBytes = 8 * 1024;

/** The maximum size of all items of a feed together, in bytes. */
export const mostItemBytes = mostBytes - frameBytes;

/** The newest items, as many as fit in a feed; items are given newest first. */
export function newestPart(items: readonly FutureItem[]): readonly FutureItem[] {
  return items.slice(0, lengthOfPage(items));
}

/**
 * Cuts all items of a feed into pages, starting with the oldest; oldest page first. A new item changes only the last
 * page. That is never longer than {@link newestPart}, so that a feed and all pages except the last have every item.
 *
 * @param items newest first; the items of each page too.
 */
export function cutPages(items: readonly FutureItem[]): readonly FutureItem[][] {
  const oldestFirst = items.toReversed();
  const pages: FutureItem[][] = [];
  for (let start = 0; start < oldestFirst.length; ) {
    const end = start + lengthOfPage(oldestFirst.slice(start, start + mostItems));
    pages.push(oldestFirst.slice(start, end).reverse());
    start = end;
  }
  return pages;
}

/** How many items, from the first on, fit in a page; at least one. */
function lengthOfPage(items: readonly FutureItem[]): number {
  const first = items.slice(0, mostItems);
  let bytes = 0;
  for (const [index, item] of first.entries()) {
    bytes += item.mostBytes;
    if (bytes > mostItemBytes) return Math.max(index, 1);
  }
  return first.length;
}
