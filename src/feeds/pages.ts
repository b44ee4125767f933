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

/** The maximum size, in bytes, of the older items that are whole in the feed of a subject. */
const mostOlderBytes = 8 * 1024;

/**
 * Which items of a subject's feed are whole: those that are in the newsletter's own feed, too, and then as many as are
 * short enough.
 *
 * @param newest the newest items of the subject, newest first.
 * @param newItems the items of the newsletter's own feed.
 */
export function wholePart(newest: readonly FutureItem[], newItems: ReadonlySet<FutureItem>): ReadonlySet<FutureItem> {
  const older = newest.filter((item) => !newItems.has(item));
  const short = new Set(older.slice(countFitting(older, mostOlderBytes)));
  return new Set(newest.filter((item) => !short.has(item)));
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
  return Math.max(countFitting(first, mostItemBytes), Math.min(first.length, 1));
}

/** How many items, from the first on, have at most so many bytes together. */
function countFitting(items: readonly FutureItem[], most: number): number {
  let bytes = 0;
  for (const [index, item] of items.entries()) {
    bytes += item.mostBytes;
    if (bytes > most) return index;
  }
  return items.length;
}
