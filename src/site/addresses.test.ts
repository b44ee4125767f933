import { expect, test } from "vitest";
import type { WeekId } from "../calendar/week.ts";
import type { Slug } from "../content/names.ts";
import { createAddresses, paths } from "./addresses.ts";

test.each([
  ["https://example.org", "/weeks/2024-W12/", "https://example.org/weeks/2024-W12/"],
  ["https://example.org/", "/weeks/2024-W12/", "https://example.org/weeks/2024-W12/"],
  ["https://example.org/news", "/news/weeks/2024-W12/", "https://example.org/news/weeks/2024-W12/"],
  ["https://example.org/news/ai/", "/news/ai/weeks/2024-W12/", "https://example.org/news/ai/weeks/2024-W12/"],
  ["http://localhost:8080/", "/weeks/2024-W12/", "http://localhost:8080/weeks/2024-W12/"],
])("a site at %s", (siteUrl, url, absolute) => {
  const addresses = createAddresses(siteUrl);
  const path = paths.week("2024-W12" as WeekId);
  expect([addresses.url(path), addresses.absolute(path)]).toEqual([url, absolute]);
});

test("feeds lie inside what they follow", () => {
  const company = paths.entity("company", "acme" as Slug);
  expect([paths.rss(company), paths.atom("/"), paths.jsonFeed(company)]).toEqual([
    "/companies/acme/feed.xml",
    "/atom.xml",
    "/companies/acme/feed.json",
  ]);
});
