import { describe, expect, test } from "vitest";
import { formatQuery, parseQuery, searchWords } from "./search-query.ts";

describe("an address is read and written", () => {
  test.each([
    ["", { text: "", slugs: {} }, ""],
    ["?q=", { text: "", slugs: {} }, ""],
    ["?q=chips", { text: "chips", slugs: {} }, "?q=chips"],
    ["?q=+new++chips+", { text: " new  chips ", slugs: {} }, "?q=new++chips"],
    ["?year=2024&q=a%26b", { text: "a&b", slugs: { year: "2024" } }, "?q=a%26b&year=2024"],
    ["?company=&person=ada-example", { text: "", slugs: { person: "ada-example" } }, "?person=ada-example"],
    ["?utm_source=x&q=%22exact+words%22", { text: '"exact words"', slugs: {} }, "?q=%22exact+words%22"],
    [
      "?topic=policy&kind=article&company=acme",
      { text: "", slugs: { kind: "article", company: "acme", topic: "policy" } },
      "?kind=article&company=acme&topic=policy",
    ],
  ])("%s", (address, query, written) => {
    expect(parseQuery(address)).toEqual(query);
    expect(formatQuery(query)).toBe(written);
  });
});

test.each([
  ["$1.5bn", "1.5bn"],
  ["paid €3bn, or £2", "paid 3bn, or 2"],
  ["A100/H100", "A100/H100"],
  ['"exact words"', '"exact words"'],
  ["$", "$"],
])("%s is looked for as %s", (text, words) => {
  expect(searchWords(text)).toBe(words);
});
