import type { Body } from "../content/body.ts";
import { escapedBytes } from "../content/markdown.ts";
import type { FeedItem } from "./feed.ts";

// The length of an item is estimated from its texts, so that no item has to be rendered to know how many fit in a feed.

/** The bytes of an item besides its texts: element names, dates, author. */
const itemBytes = 1024;

/** The bytes of a category besides its texts. */
const categoryBytes = 64;

/** The parts of an item that are not HTML. */
export type ItemFields = Omit<FeedItem, "html" | "published" | "updated">;

/**
 * An upper bound of an item's bytes in any format, without the markup of its HTML.
 *
 * @param texts the plain texts of its HTML.
 */
export function mostBytesOfItem(
  { id, url, title, summary, categories }: ItemFields,
  texts: readonly string[] = [],
): number {
  const names = categories.flatMap(({ name, slug, index }) => [name, slug, index]);
  return (
    itemBytes + categories.length * categoryBytes + mostBytesOfTexts([id, url, title, summary, ...names, ...texts])
  );
}

/**
 * An upper bound of the bytes of plain texts in the HTML of an item: a quote becomes `&quot;`, and then `&amp;quot;` in
 * a feed, which is nine characters more.
 */
export function mostBytesOfTexts(texts: readonly string[]): number {
  // Joined, since this is computed for every article of the archive.
  const text = texts.join("");
  return Buffer.byteLength(text) + 9 * (text.match(/[&<>"'\\\n\t]/g)?.length ?? 0);
}

/**
 * An upper bound of the bytes of a text from Markdown in the HTML of an item.
 *
 * @param page the address of its page, which anchors and pictures begin with.
 */
export function mostBytesOfBody({ size }: Body, page: string): number {
  return size.bytes + size.addresses * (escapedBytes(page) + longestFolder);
}

/** At least as long as any folder of addresses, such as `/companies/`. */
const longestFolder = 16;
