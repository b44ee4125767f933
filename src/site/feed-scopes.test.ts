import { expect, test } from "vitest";
import { archiveOf, articleText } from "../../test/content.ts";
import { catalogueFor } from "../language/catalogue.ts";
import { createContext } from "./context.ts";
import { allScopes, createFeedScopes, feedGroups, subjectName } from "./feed-scopes.ts";

const archive = archiveOf(
  {
    "companies/acme.md": "---\nname: Acme\nformerNames: [Old Acme]\n---\nText.\n",
    "articles/2024/2024-03-24-a.md": articleText({
      people: "Ada Example",
      topics: "policy",
      corrections: "[{ date: 2024-03-25, text: A }]",
    }),
    "articles/2024/2024-03-18-b.md": articleText({ date: "2024-03-17" }),
  },
  "2024-03-24",
);

test("every feed carries what it follows, and where it lies and lay", () => {
  const scopes = allScopes(createFeedScopes(archive, catalogueFor("en")));
  expect(scopes.map(({ kind, path, formerPaths, firstPath }) => [kind, path, formerPaths, firstPath])).toEqual([
    ["newsletter", "/", [], "/"],
    ["newsletter", "/weeks/", [], "/weeks/"],
    ["newsletter", "/corrections/", [], "/corrections/"],
    ["company", "/companies/acme/", ["/companies/old-acme/"], "/companies/old-acme/"],
    ["person", "/people/ada-example/", [], "/people/ada-example/"],
    ["topic", "/topics/policy/", [], "/topics/policy/"],
  ]);
  expect(scopes.map(({ entity }) => entity)).toEqual([
    ...[undefined, undefined, undefined],
    archive.companies[0],
    archive.people[0],
    undefined,
  ]);
  expect(scopes.slice(3).map(({ slugs, firstSlug }) => [...slugs, firstSlug])).toEqual([
    ["acme", "old-acme", "old-acme"],
    ["ada-example", "ada-example"],
    ["policy", "policy"],
  ]);
});

test("the feeds of weeks and corrections carry what their items are made of", () => {
  const { weeks, corrections } = createFeedScopes(archive, catalogueFor("en"));
  expect([weeks.weeks.map(({ id }) => id), weeks.count, weeks.newest]).toEqual([["2024-W11"], 1, "2024-03-18"]);
  expect([corrections.corrections, corrections.count]).toEqual([[], 0]);
});

test("the feeds of a site are computed once", () => {
  const { feedScopes } = createContext(archive, "https://example.org/");
  expect(feedScopes()).toBe(feedScopes());
});

test("groups and subjects have the words of addresses", () => {
  expect(feedGroups(catalogueFor("en")).map(({ group, title }) => `${group}: ${title}`)).toEqual([
    "newsletter: The newsletter",
    "companies: Companies",
    "people: People",
    "topics: Topics",
  ]);
  const [acme] = archive.companies;
  expect(acme && subjectName("company", acme.slug)).toBe("companies/acme");
});
