import { allLayouts } from "../layouts/all-layouts.ts";
import { buildArchive } from "../src/archive/archive.ts";
import type { CalendarDay } from "../src/calendar/day.ts";
import type { Content } from "../src/content/content.ts";
import { type Output, outputsOf } from "../src/eleventy/outputs.ts";
import type { SitePath } from "../src/site/addresses.ts";
import { createSite } from "../src/site/site.ts";

/** The one script that stands in a page. */
export const ownScript = "/* ours */";

const design = {
  styles: "",
  script: { path: "/scripts/site.js" as SitePath, text: "" },
  schemeScript: ownScript,
  preloads: [],
  policy: "default-src 'none'",
  searchPolicy: "default-src 'none'",
};

/** Every file of the site of some content, but for styles, scripts and pictures, by its path. */
export function outputsOfContent(content: Content, buildDay = "9999-12-31"): Output[] {
  const archive = buildArchive(content, buildDay as CalendarDay);
  const options = { sharePictures: true, pictureSizes: true, search: false };
  const site = createSite(archive, content.settings.url, options);
  return allLayouts.flatMap((layout) => outputsOf(layout, { site, design, searchable: false }));
}
