import { expect, test } from "vitest";
import { type Story, selectFollowed } from "./followed-stories.ts";

const named = (...slugs: readonly string[]) => slugs.map((slug) => ({ slug, name: slug.toUpperCase() }));
const story = (title: string, companies: readonly string[], people: readonly string[] = []): Story => ({
  url: `https://example.org/articles/${title}/`,
  title,
  day: "2024-03-24",
  published: "2024-03-24T00:00:00Z",
  companies: named(...companies),
  people: named(...people),
  topics: named("policy"),
});

test.each([
  ["companies/acme", ["first"], [["ACME"]]],
  ["people/ada", ["first", "third"], [["ADA"], ["ADA"]]],
  ["topics/policy", ["first", "second", "third"], [["POLICY"], ["POLICY"], ["POLICY"]]],
  // A person may have the slug of a company.
  ["people/acme", [], []],
] as const)("of someone who follows %s", (subject, titles, names) => {
  const stories = [story("first", ["acme"], ["ada"]), story("second", ["apex"]), story("third", [], ["ada"])];
  const found = selectFollowed(stories, [subject]);
  expect(found.map(({ story: { title } }) => title)).toEqual(titles);
  expect(found.map((one) => one.names)).toEqual(names);
});

test("the newest six are enough", () => {
  const stories = Array.from({ length: 10 }, (_, number) => story(`story-${number}`, ["acme"]));
  expect(selectFollowed(stories, ["companies/acme"]).map(({ story: { title } }) => title)).toEqual([
    "story-0",
    "story-1",
    "story-2",
    "story-3",
    "story-4",
    "story-5",
  ]);
});
