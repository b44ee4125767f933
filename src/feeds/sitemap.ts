import type { CalendarDay } from "../calendar/day.ts";
import { paths, type SitePath } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import { UserError } from "../values/user-error.ts";
import { element, renderXml, textElement, type XmlElement } from "./xml.ts";

/** A page that search engines may list, and the day of its newest change, if known. */
export interface ListedPage {
  readonly path: SitePath;
  readonly modified?: CalendarDay | undefined;
}

/** A file of the sitemap: a list of pages, or the index of the other files. */
export type Sitemap = { readonly path: SitePath } & (
  | { readonly pages: readonly ListedPage[]; readonly isLast: boolean }
  | { readonly parts: readonly ListedPage[] }
);

/** What a file may hold (sitemaps.org, 0.9). */
export interface SitemapBounds {
  readonly addresses: number;
  readonly bytes: number;
}

const bounds: SitemapBounds = { addresses: 50_000, bytes: 50 * 1024 * 1024 };

/** The share of a file that is kept free for pages of custom templates, which are not known before they are rendered. */
const freeShare = 0.2;

/** The bytes of an entry besides its address, and of a file besides its entries. */
const entryBytes = 128;

/**
 * Cuts the sitemap into files that are within the bounds. A site that fits in one file has just that; a larger one has
 * an index of its parts at the same address.
 */
export function planSitemaps({ addresses }: Context, pages: readonly ListedPage[], most = bounds): Sitemap[] {
  const free = 1 - freeShare;
  const parts: ListedPage[][] = [[]];
  let bytes = 0;
  for (const page of pages) {
    const own = Buffer.byteLength(addresses.absolute(page.path)) + entryBytes;
    const isFull = parts.at(-1)?.length === Math.floor(most.addresses * free) || bytes + own > most.bytes * free;
    if (isFull) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(page);
    bytes += own;
  }
  const files = parts.map((part, index) => ({
    path: parts.length > 1 ? paths.sitemapPart(index + 1) : paths.sitemap,
    pages: part,
    isLast: index === parts.length - 1,
  }));
  if (files.length === 1) return files;
  return [
    { path: paths.sitemap, parts: files.map(({ path, pages }) => ({ path, modified: newest(pages) })) },
    ...files,
  ];
}

/**
 * Renders a file of the sitemap (sitemaps.org, 0.9).
 *
 * @param more pages of custom templates; the last file lists them.
 */
export function renderSitemap(
  context: Context,
  sitemap: Sitemap,
  more: readonly ListedPage[],
  most = bounds.addresses,
): string {
  if ("parts" in sitemap) return renderList(context, "sitemapindex", "sitemap", sitemap.parts);
  const pages = sitemap.isLast ? [...sitemap.pages, ...more] : sitemap.pages;
  if (pages.length > most) {
    throw new UserError(
      `custom templates have ${more.length} pages, for which ${sitemap.path} has no room; write "sitemap: false" in the front matter of some`,
    );
  }
  return renderList(context, "urlset", "url", pages);
}

function renderList({ addresses }: Context, name: string, entry: string, pages: readonly ListedPage[]): string {
  const entries = pages.map(
    ({ path, modified }): XmlElement =>
      element(
        entry,
        {},
        textElement("loc", addresses.absolute(path)),
        ...(modified ? [textElement("lastmod", modified)] : []),
      ),
  );
  return renderXml(element(name, { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, ...entries));
}

function newest(pages: readonly ListedPage[]): CalendarDay | undefined {
  return pages.reduce<CalendarDay | undefined>(
    (newest, { modified }) => (modified && (!newest || modified > newest) ? modified : newest),
    undefined,
  );
}
