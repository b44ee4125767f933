import { describe, expect, test } from "vitest";
import { archiveOf, articleText } from "../../test/content.ts";
import { countAppearances, createRelationFinder, neighbours } from "./relations.ts";

const archive = archiveOf({
  "articles/2024/2024-03-24-self.md": articleText({
    date: "2024-03-24",
    company: "[Big, Small]",
    people: "Ada Example",
  }),
  "articles/2024/2024-03-23-shares-big.md": articleText({ date: "2024-03-23", company: "Big" }),
  "articles/2024/2024-03-26-shares-big-too.md": articleText({ date: "2024-03-26", company: "Big" }),
  "articles/2024/2024-01-01-shares-small.md": articleText({ date: "2024-01-01", company: "[Small, Other]" }),
  "articles/2024/2024-01-02-shares-two.md": articleText({ date: "2024-01-02", company: "Big", people: "Ada Example" }),
  "articles/2024/2024-03-25-shares-nothing.md": articleText({ date: "2024-03-25", company: "Other" }),
});
const find = (slug: string) => {
  const article = archive.articles.find((candidate) => candidate.slug === slug);
  if (!article) throw new Error(slug);
  return article;
};

describe("related articles", () => {
  const relatedTo = createRelationFinder(archive);
  const related = relatedTo(find("self"), 10);
  test("more and rarer things in common come first, then nearness in time", () => {
    expect(related.map(({ article }) => article.slug)).toEqual([
      "shares-two",
      "shares-small",
      "shares-big",
      "shares-big-too",
    ]);
  });
  test("the reason names what is shared, the rarest first", () => {
    expect(related[0]?.shared.map(({ name }) => name)).toEqual(["Ada Example", "Big"]);
  });
  test("whatever was asked before", () => {
    relatedTo(find("shares-two"), 2);
    relatedTo(find("shares-small"), 9);
    expect(relatedTo(find("self"), 10)).toEqual(related);
  });
  test("no more than asked for", () => {
    expect(relatedTo(find("self"), 2)).toHaveLength(2);
    expect(relatedTo(find("shares-nothing"), 9).map(({ article }) => article.slug)).toEqual(["shares-small"]);
  });
});

test("appearances are counted, most often first, then by name", () => {
  const counts = countAppearances(archive.articles, (article) => article.companies);
  expect(counts.map(({ entity, count }) => [entity.name, count])).toEqual([
    ["Big", 4],
    ["Other", 2],
    ["Small", 2],
  ]);
});

test("neighbours of the first and the last", () => {
  expect(neighbours([3, 2, 1], 3)).toEqual({ previous: 2, next: undefined });
  expect(neighbours([3, 2, 1], 1)).toEqual({ previous: undefined, next: 2 });
});
