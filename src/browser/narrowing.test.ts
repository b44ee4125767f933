import { describe, expect, test } from "vitest";
import type { FilterValue, SearchTable } from "../site/search-table.ts";
import { chosenValues, namedFirst, narrow, offeredValues } from "./narrowing.ts";

const values: readonly FilterValue[] = [
  { filter: "kind", slugs: ["article"], text: "Articles" },
  { filter: "kind", slugs: ["company"], text: "Companies" },
  { filter: "company", slugs: ["acme", "old-works"], text: "Acme" },
  { filter: "company", slugs: ["other"], text: "Other" },
  { filter: "year", slugs: ["2025"], text: "2025" },
  { filter: "year", slugs: ["2024"], text: "2024" },
];
const table: SearchTable = {
  values,
  records: [
    ["a", "", 0, 2, 4],
    ["b", "", 0, 2, 3, 5],
    ["c", "", 0, 3, 5],
    ["d", "", 1, 2],
  ],
};
const slugsOf = (found: readonly FilterValue[]) => found.map(({ slugs }) => slugs[0]);

describe("narrowing", () => {
  test.each([
    ["nothing chosen", undefined, {}, "a b c d", "article 3, company 1, acme 3, other 2, 2025 1, 2024 2"],
    ["an order of the search", ["c", "a"], {}, "c a", "article 2, acme 1, other 1, 2025 1, 2024 1"],
    ["one filter", undefined, { company: "acme" }, "a b d", "article 2, company 1, acme 3, other 2, 2025 1, 2024 1"],
    [
      "a former slug",
      undefined,
      { company: "old-works" },
      "a b d",
      "article 2, company 1, acme 3, other 2, 2025 1, 2024 1",
    ],
    ["two filters", undefined, { company: "acme", year: "2024" }, "b", "article 1, acme 1, other 2, 2025 1, 2024 1"],
    ["nothing left", ["d"], { year: "2024" }, "", ""],
    [
      "an unknown slug",
      undefined,
      { company: "nobody" },
      "a b c d",
      "article 3, company 1, acme 3, other 2, 2025 1, 2024 2",
    ],
    ["a record newer than the table", ["x", "a"], { year: "2025" }, "a", "article 1, acme 1, 2025 1"],
  ])("%s", (_name, found, slugs, ids, counts) => {
    const narrowed = narrow(table, found, chosenValues(table, { text: "", slugs }));
    expect(narrowed.ids.join(" ")).toBe(ids);
    const told = values.flatMap((value) => {
      const count = narrowed.counts.get(value);
      return count ? [`${value.slugs[0]} ${count}`] : [];
    });
    expect(told.join(", ")).toBe(counts);
  });
});

test("only what would leave something is offered, and what is chosen", () => {
  const chosen = chosenValues(table, { text: "", slugs: { year: "2024" } });
  const narrowed = narrow(table, ["a"], chosen);
  expect(slugsOf(offeredValues(table, "year", narrowed, chosen))).toEqual(["2025", "2024"]);
  expect(slugsOf(offeredValues(table, "company", narrowed, chosen))).toEqual([]);
});

test.each([
  ["acme", "d a b c"],
  ["ACMÉ", "d a b c"],
  ["other", "a b c d"],
  ["acme works", "a b c d"],
  // A filter that is no name puts nothing first.
  ["2024", "a b c d"],
  ["companies", "a b c d"],
])("for %s the page of that name comes first", (text, ids) => {
  expect(namedFirst(table, ["a", "b", "c", "d"], text).join(" ")).toBe(ids);
});
