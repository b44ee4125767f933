import type { FutureItem } from "./feed.ts";

/** How many items a feed holds, where they are not too large. */
const mostItems = 30;

/** How many bytes a feed has at most, in each format. */
const mostBytes = 512 * 1024;

/** What a feed takes besides its items. */
const frameBytes = 8 * 1024;

/** How many bytes the items of a feed have together at most. */
export const mostItemBytes = mostBytes - frameBytes;

/** The newest items, as many as a feed holds; items come newest first. */
export function newestPart(items: readonly FutureItem[]): readonly FutureItem[] {
  return items.slice(0, lengthOfPage(items));
}

/**
 * Cuts all items of a feed into pages, from the oldest on, the oldest page first. What is added to a feed changes only
 * the last page. That one is never longer than {@link newestPart}, so that a feed with all pages but the last is whole.
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

/** How many of some items, from the first on, fit into a page; one at least. */
function lengthOfPage(items: readonly FutureItem[]): number {
  const first = items.slice(0, mostItems);
  let bytes = 0;
  for (const [index, item] of first.entries()) {
    bytes += item.mostBytes;
    if (bytes > mostItemBytes) return Math.max(index, 1);
  }
  return first.length;
}
