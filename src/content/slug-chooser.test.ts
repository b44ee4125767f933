import { expect, test } from "vitest";
import { contentFiles } from "../../test/content.ts";
import type { Slug } from "./names.ts";
import { createSlugs } from "./slug-chooser.ts";

const chooserOf = (language: string, ...paths: string[]) => {
  const lines = paths.map((path) => `${path} tag:example.org,2020-01-01:${path}\n`);
  return createSlugs(contentFiles({ "addresses.txt": lines.join("") }), language).choose;
};

test.each<[string, string, string[], string]>([
  ["a new address follows the language", "de", [], "mueller"],
  ["and in other languages", "en", [], "muller"],
  ["a published address stays", "en", ["/people/mueller/"], "mueller"],
  ["when a newsletter becomes German", "de", ["/people/muller/"], "muller"],
  ["of two published ones, the language decides", "de", ["/people/mueller/", "/people/muller/"], "mueller"],
  ["others do not count", "en", ["/people/mueller-hans/", "/people/mueller/extra/"], "muller"],
  ["nor those of companies", "en", ["/companies/mueller/"], "muller"],
])("%s (%s %j)", (_name, language, published, slug) => {
  expect(chooserOf(language, ...published)("person", "Müller")).toBe(slug);
});

test.each<[string, string[], string]>([
  ["a former slug is not the present one", ["muller"], "mueller"],
  ["unless it is listed first of several, as the oldest", ["muller", "mill"], "muller"],
  ["later ones never are", ["mill", "muller"], "mueller"],
])("%s: %j", (_name, former, slug) => {
  expect(chooserOf("de", "/people/muller/")("person", "Müller", former as Slug[])).toBe(slug);
});

test("a name that no slug can be made from has none", () => {
  expect(chooserOf("de")("company", "百度")).toBeUndefined();
});
