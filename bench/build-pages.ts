import { buildSite } from "../src/eleventy/build-site.ts";
import type { SitePath } from "../src/site/addresses.ts";
import { readEnvironment } from "../src/site/environment.ts";

// Builds what every generator in the benchmark makes: pages of articles, companies, people, weeks, years and topics,
// and the feed of the site. Without each article as Markdown, feeds of companies and people, pages of pairs, and the
// data.

const [contentFolder = "", output = ""] = process.argv.slice(2);

function isPage(path: SitePath): boolean {
  return path === "/feed.xml" || (path.endsWith("/") && !path.includes("/with/"));
}

const result = await buildSite({
  contentFolder,
  output,
  search: false,
  shareImages: false,
  wanted: isPage,
  waiting: () => undefined,
  ...readEnvironment(process.env),
});
if ("problems" in result) throw new Error(`${result.problems.length} problems in ${contentFolder}`);
