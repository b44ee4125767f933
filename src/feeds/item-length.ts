import type { Body } from "../content/body.ts";
import { escapedBytes } from "../content/markdown.ts";
import type { FeedItem } from "./feed.ts";

// How long an item may become is reckoned from its texts, so that none has to be made to know how many a feed holds.

/** What an item takes besides its texts: the names of its elements, its dates, who signs it. */
const itemBytes = 1024;

/** What a category takes besides its texts. */
const categoryBytes = 64;

/** The parts of an item that are no HTML. */
export type ItemFields = Omit<FeedItem, "html" | "published" | "updated">;

/**
 * At most so many bytes an item takes, whatever the format, without the markup of its HTML.
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
 * At most so many bytes plain texts take in the HTML of an item: a quote becomes `&quot;`, and then `&amp;quot;` in a
 * feed, which are nine characters more.
 */
export function mostBytesOfTexts(texts: readonly string[]): number {
  // One text of all of them: a feed page is cut by the texts of every article of the archive.
  const text = texts.join("");
  return Buffer.byteLength(text) + 9 * (text.match(/[&<>"'\\\n\t]/g)?.length ?? 0);
}

/**
 * At most so many bytes a text that was written in Markdown takes in the HTML of an item.
 *
 * @param page the address of its page: anchors and pictures lie under it.
 */
export function mostBytesOfBody({ size }: Body, page: string): number {
  return size.bytes + size.addresses * (escapedBytes(page) + longestFolder);
}

/** The folder of companies, where the page of an article is shorter than that: `/companies/`. */
const longestFolder = 16;
