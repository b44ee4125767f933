import { expect, test } from "vitest";
import { kinds } from "../content/kinds.ts";
import { formatSelection, parseSelection } from "./selection.ts";

test.each([
  ["#companies=openai,anthropic", ["companies/openai", "companies/anthropic"]],
  ["companies=a&people=b&topics=c", ["companies/a", "people/b", "topics/c"]],
  ["#topics=c&companies=a", ["companies/a", "topics/c"]],
  ["#companies=a%2Cb,a", ["companies/a", "companies/b"]],
  ["#companies=A,a b,../a,%3Cb%3E,a", ["companies/a"]],
  ["#weeks=a", []],
  ["#picker_title", []],
  ["", []],
])("%s is read as %j", (fragment, subjects) => {
  expect(parseSelection(fragment)).toEqual(subjects);
});

test.each([
  [["people/b", "companies/a", "companies/c"], "companies=a,c&people=b"],
  [["topics/c"], "topics=c"],
  [[], ""],
])("%j is written %s, and read back the same", (subjects, fragment) => {
  expect(formatSelection(subjects)).toBe(fragment);
  expect(parseSelection(fragment).toSorted()).toEqual(subjects.toSorted());
});

test("the words of a selection are those of addresses", () => {
  const subjects = (["company", "person", "topic"] as const).map((kind) => `${kinds[kind].plural}/a`);
  expect(parseSelection(formatSelection(subjects))).toEqual(subjects);
});
