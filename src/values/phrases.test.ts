import { expect, test } from "vitest";
import { createPhrases, findPhrases } from "./phrases.ts";

const letters = (text: string) => text.split("");
const find = (phrases: string, text: string) =>
  findPhrases(createPhrases(phrases.split(" ").map((phrase) => [letters(phrase), phrase] as const)), letters(text)).map(
    ({ value, start, end }) => {
      expect(text.slice(start, end)).toBe(value);
      return `${start}${value}`;
    },
  );

test.each<[string, string, string[]]>([
  ["a ab abc", "ababc", ["0ab", "2abc"]],
  // The longer phrase is begun and not completed.
  ["ab abcde c", "abcd", ["0ab", "2c"]],
  ["abcde b d", "abcd", ["1b", "3d"]],
  // A phrase that overlaps the one before is no reason to leave out the shorter one in it.
  ["ab bc c", "abc", ["0ab", "2c"]],
  ["ab bcd c", "abcd", ["0ab", "2c"]],
  ["aab ab b", "aaab", ["1aab"]],
  ["a aa aaa", "aaaa", ["0aaa", "3a"]],
  ["x", "", []],
])("of %s in %s", (phrases, text, found) => {
  expect(find(phrases, text)).toEqual(found);
});

test("a phrase without keys is never found, and the last of two equal ones counts", () => {
  const phrases = createPhrases<number>([
    [[], 1],
    [["a"], 2],
    [["a"], 3],
  ]);
  expect(findPhrases(phrases, ["b", "a"])).toEqual([{ value: 3, start: 1, end: 2 }]);
});
