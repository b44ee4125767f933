import type { EleventyConfig } from "@11ty/eleventy";
import type { Company, Person } from "../archive/archive.ts";
import { paths, type SitePath } from "../site/addresses.ts";
import { createFilters } from "./filters.ts";
import { type Rendering, runOf } from "./run.ts";

/**
 * Provides the newsletter to every template, as an Eleventy plugin.
 *
 * Global data: `archive` (articles, companies, people, weeks), `site` (each kind of page as a list of paths and views),
 * `frame` (what is the same on every page), `stale` (the part of `site` that this run has to render). Collections:
 * `articles`, `companies`, `people`, `weeks`, each item with its `url`. Filters: see {@link createFilters}.
 */
export async function data(eleventyConfig: EleventyConfig): Promise<void> {
  const run = await runOf(eleventyConfig);
  let current: Rendering | undefined;
  const rendering = () => {
    if (!current) throw new Error("the content is read when Eleventy begins to render, not before");
    return current;
  };
  let changed: readonly string[] = [];
  eleventyConfig.on("eleventy.beforeWatch", (files) => {
    changed = files;
  });
  eleventyConfig.on("eleventy.before", async ({ runMode }) => {
    current = await run.begin({ runMode, changed });
  });

  // Frozen, since Eleventy copies other plain objects for every template.
  eleventyConfig.addGlobalData("archive", () => Object.freeze({ ...rendering().archive }));
  eleventyConfig.addGlobalData("site", () => Object.freeze(rendering().site));
  eleventyConfig.addGlobalData("frame", () => Object.freeze(rendering().frame));
  eleventyConfig.addGlobalData("stale", () => Object.freeze(rendering().stale));

  const entityPath = ({ kind, slug }: Company | Person) => paths.entity(kind, slug);
  eleventyConfig.addCollection("articles", () =>
    withUrls(rendering().archive.articles, ({ slug }) => paths.article(slug)),
  );
  eleventyConfig.addCollection("companies", () => withUrls(rendering().archive.companies, entityPath));
  eleventyConfig.addCollection("people", () => withUrls(rendering().archive.people, entityPath));
  eleventyConfig.addCollection("weeks", () => withUrls(rendering().archive.weeks, ({ id }) => paths.week(id)));

  const filters = createFilters(() => rendering().site.context);
  for (const [name, filter] of Object.entries(filters)) eleventyConfig.addFilter(name, filter);
}

/** Adds to each item the path of its page, as Eleventy's own collections have it. */
function withUrls<Item extends object>(items: readonly Item[], pathOf: (item: Item) => SitePath): Item[] {
  return items.map((item) => Object.assign(Object.create(item), { url: pathOf(item) }) as Item);
}
