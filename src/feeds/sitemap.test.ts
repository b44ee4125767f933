import { parseXml } from "@rgrove/parse-xml";
import { describe, expect, test } from "vitest";
import { archiveOf } from "../../test/content.ts";
import type { CalendarDay } from "../calendar/day.ts";
import type { SitePath } from "../site/addresses.ts";
import { createContext } from "../site/context.ts";
import { type ListedPage, planSitemaps, renderSitemap, type SitemapBounds } from "./sitemap.ts";

const context = createContext(archiveOf({}), "https://example.org/news/");
const pages = (count: number): ListedPage[] =>
  Array.from({ length: count }, (_, index) => ({
    path: `/p${index + 1}/` as SitePath,
    modified: index === 0 ? undefined : (`2024-03-${String(10 + (index % 3))}` as CalendarDay),
  }));
const ten: SitemapBounds = { addresses: 10, bytes: 1_000_000 };

/** The address and the day of each entry of each file. */
function filesOf(count: number, most: SitemapBounds, more: readonly ListedPage[] = []) {
  return planSitemaps(context, pages(count), most).map((sitemap) => {
    const text = renderSitemap(context, sitemap, more, most.addresses);
    return {
      path: sitemap.path,
      root: parseXml(text).root?.name,
      bytes: Buffer.byteLength(text),
      entries: [...text.matchAll(/<loc>https:..example.org.news(.*)<.loc>(?:\s*<lastmod>(.*)<)?/g)].map(
        ([, path, day]) => [path, ...(day ? [day] : [])].join(" "),
      ),
    };
  });
}

describe("the sitemap", () => {
  test.each([0, 1, 8])("of %s pages is one file", (count) => {
    const [file, ...others] = filesOf(count, ten);
    expect(others).toEqual([]);
    expect([file?.path, file?.root, file?.entries.length]).toEqual(["/sitemap.xml", "urlset", count]);
  });

  test("of more pages is an index of files, each with the day of its newest change", () => {
    const files = filesOf(18, ten);
    expect(files.map(({ path, root, entries }) => [path, root, entries.length])).toEqual([
      ["/sitemap.xml", "sitemapindex", 3],
      ["/sitemaps/1.xml", "urlset", 8],
      ["/sitemaps/2.xml", "urlset", 8],
      ["/sitemaps/3.xml", "urlset", 2],
    ]);
    expect(files[0]?.entries).toEqual([
      "/sitemaps/1.xml 2024-03-12",
      "/sitemaps/2.xml 2024-03-12",
      "/sitemaps/3.xml 2024-03-12",
    ]);
    expect(files.slice(1).flatMap(({ entries }) => entries.map((entry) => entry.split(" ")[0]))).toEqual(
      pages(18).map(({ path }) => path),
    );
  });

  test("keeps each file below the bound in bytes", () => {
    const files = filesOf(40, { addresses: 50_000, bytes: 4096 });
    expect(files.length).toBeGreaterThan(2);
    for (const { bytes } of files) expect(bytes).toBeLessThanOrEqual(4096);
  });

  test("lists the pages of custom templates in its last file", () => {
    const own = { path: "/guide/" } as const;
    expect(filesOf(8, ten, [own])[0]?.entries.at(-1)).toBe("/guide/");
    expect(filesOf(9, ten, [own]).map(({ entries }) => entries.includes("/guide/"))).toEqual([false, false, true]);
  });

  test("says so if they have no room there", () => {
    expect(() => filesOf(8, ten, pages(3))).toThrow(
      'custom templates have 3 pages, for which /sitemap.xml has no room; write "sitemap: false"',
    );
  });

  test("of 50,000 pages and more has two files of at most 50,000", () => {
    const lengths = planSitemaps(context, pages(50_001)).map((file) => ("pages" in file ? file.pages.length : 0));
    expect(lengths).toEqual([0, 40_000, 10_001]);
  });
});
