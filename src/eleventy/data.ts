import type { EleventyConfig } from "@11ty/eleventy";
import type { CalendarDay } from "../calendar/day.ts";
import type { WeekId } from "../calendar/week.ts";
import type { SitePath } from "../site/addresses.ts";
import { type Rendering, runOf } from "./run.ts";

/**
 * Provides the newsletter to every template, as an Eleventy plugin.
 *
 * Global data: `archive` (articles, companies, people, weeks), `site` (each kind of page as a list of paths and views),
 * `frame` (what is the same on every page), `stale` (the part of `site` that this run has to render). Collections:
 * `articles`, `companies`, `people`, `weeks`. Filters: `day` and `week` format a day and a week for readers, `url` and
 * `absoluteUrl` add the base path or the whole address to a path.
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

  for (const name of ["articles", "companies", "people", "weeks"] as const) {
    eleventyConfig.addCollection(name, () => rendering().archive[name]);
  }

  const context = () => rendering().site.context;
  eleventyConfig.addFilter("day", (day: CalendarDay) => context().day(day).text);
  eleventyConfig.addFilter("week", (id: WeekId) => context().weekLink({ id }).text);
  eleventyConfig.addFilter("url", (path: SitePath) => context().addresses.url(path));
  eleventyConfig.addFilter("absoluteUrl", (path: SitePath) => context().addresses.absolute(path));
}
