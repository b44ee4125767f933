import { expect, test } from "vitest";
import { contentFiles } from "../../test/content.ts";
import { mergeHints } from "./merge-hints.ts";

const path = "content/pages/a.md";

test.each<[written: string, hints: string[], expected: string[]]>([
  [
    "one word each",
    ["topics: [fundng, polcy]", "topics: [funding, polcy]", "topics: [fundng, policy]"],
    ["topics: [funding, policy]"],
  ],
  ["one inside what another puts in quotes", ["titel: a: b", 'titel: "a: b"', 'title: "a: b"'], ['title: "a: b"']],
  [
    "three",
    [
      "a: [Stabilty AI, Micorsoft, 5]",
      "a: [Stability AI, Micorsoft, 5]",
      "a: [Stabilty AI, Microsoft, 5]",
      'a: [Stabilty AI, Micorsoft, "5"]',
    ],
    ['a: [Stability AI, Microsoft, "5"]'],
  ],
  ["the same word twice", ["a: x", "a: y", "a: z"], ["a: y", "a: z"]],
  ["a line to add", ["/a/ tag:a", "aliases: [a]", "date: 1"], ["aliases: [a]", "date: 1"]],
])("%s", (_name, [written = "", ...hints], expected) => {
  const problems = hints.map((hint, index) => ({ path, line: 2, column: index, message: "m", hint }));
  const merged = mergeHints(problems, contentFiles({ "pages/a.md": `---\n  ${written}\n---\n` }));
  expect([...new Set(merged.map(({ hint }) => hint))]).toEqual(expected);
});
