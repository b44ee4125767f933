import { expect, test } from "vitest";
import type { WeekId } from "../calendar/week.ts";
import type { Slug } from "../content/names.ts";
import { reservedPages } from "../content/parse-content.ts";
import { paths, type SitePath } from "../site/addresses.ts";
import { renderHeaders } from "./headers.ts";

const week = "2024-W12" as WeekId;

/** Every address of a site whose companies, people, topics and articles have a slug. */
function addressesWith(slug: Slug): SitePath[] {
  const scopes = [
    ...[paths.home, paths.weeks, paths.corrections, paths.topic(slug)],
    ...[paths.entity("company", slug), paths.entity("person", slug)],
  ];
  return [
    ...Object.values(paths).filter((path) => typeof path === "string"),
    ...scopes.flatMap((scope) => [
      ...[paths.rss, paths.atom, paths.jsonFeed, paths.share].map((place) => place(scope)),
      paths.atomArchive(scope, 1),
    ]),
    ...[paths.article(slug), paths.articleText(slug), paths.picture(slug, "chart.png"), paths.pair(slug, slug)],
    ...[paths.week(week), paths.weekText(week), paths.page(slug), paths.data("articles")],
    ...[paths.searchIndex("pagefind.js"), paths.script("follow.js"), paths.font("a.woff2")],
  ];
}

/** The rules of `_headers` that match an address, besides the one for all. */
const patterns = [...renderHeaders("").matchAll(/^\/.*$/gm)]
  .map(([rule]) => rule)
  .filter((rule) => rule !== "/*")
  .map((rule) => ({ rule, pattern: new RegExp(`^${rule.replace(/:\w+/g, "[^/]*").replaceAll(".", "\\.")}$`) }));
const rulesFor = (path: SitePath) => patterns.filter(({ pattern }) => pattern.test(path)).map(({ rule }) => rule);

test.each(["acme", "archive", "index", "latest", "with", "feed", "page"])(
  "no address matches two rules where everything is called %s",
  (slug) => {
    const twice = addressesWith(slug as Slug).filter((path) => rulesFor(path).length > 1);
    expect(twice).toEqual([]);
    expect(rulesFor(paths.rss(paths.entity("company", slug as Slug)))).toEqual(["/:section/:subject/feed.xml"]);
  },
);

test("a standing page cannot have a folder of the site for its address", () => {
  const folders = addressesWith("acme" as Slug)
    .filter((path) => path !== paths.page("acme" as Slug))
    .flatMap((path) => /^\/([^/]+)\//.exec(path)?.[1] ?? []);
  expect([...new Set(folders)].filter((folder) => !reservedPages.has(folder))).toEqual([]);
});
