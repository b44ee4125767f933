import { escapedBytes } from "../content/markdown.ts";
import type { FeedItem, FutureItem } from "./feed.ts";

/** How many items a feed holds, where they are not too large. */
const mostItems = 30;

/** How many bytes a feed has at most, in each format. */
const mostBytes = 512 * 1024;

/** What a feed takes besides its items. */
const frameBytes = 8 * 1024;

/** What an item takes besides its texts: the names of its elements, their attributes, its dates. */
const itemBytes = 1024;
const categoryBytes = 256;

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
  // Nearly always the rough reckoning is enough, and no article has to be made to know where a page ends.
  if (first.reduce((sum, item) => sum + item.mostBytes, 0) <= mostItemBytes) return first.length;
  let bytes = 0;
  for (const [index, item] of first.entries()) {
    bytes += item.bytes();
    if (bytes > mostItemBytes) return Math.max(index, 1);
  }
  return first.length;
}

/** At most so many bytes an item takes, whatever the format. */
export function bytesOf({
  id,
  url,
  title,
  summary,
  html,
  categories,
}: Omit<FeedItem, "published" | "updated">): number {
  const texts = [id, url, title, html, ...categories.flatMap(({ name, slug, index }) => [name, slug, index])];
  const textBytes = texts.reduce((sum, text) => sum + escapedBytes(text), 0);
  // RSS escapes a summary twice, and Atom writes names as attributes, where quotes are escaped too.
  const summaryBytes = escapedBytes(summary) + 8 * countOf(/[&<>"]/g, summary);
  const nameBytes = categories.reduce((sum, { name }) => sum + categoryBytes + 5 * countOf(/"/g, name), 0);
  return textBytes + summaryBytes + nameBytes + itemBytes;
}

/**
 * At most so many bytes a text takes where it is a part of an item's HTML: a quote becomes `&quot;`, and then
 * `&amp;quot;` in a feed, which are nine characters more.
 */
export function mostBytesOfText(text: string): number {
  return Buffer.byteLength(text) + 9 * (text.match(/[&<>"'\\\n\t]/g)?.length ?? 0);
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}
