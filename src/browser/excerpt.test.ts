import { expect, test } from "vitest";
import { markWords, readExcerpt, splitExcerpt } from "./excerpt.ts";

test.each([
  ["", []],
  ["plain", [{ text: "plain", found: false }]],
  ["<mark>all</mark>", [{ text: "all", found: true }]],
  [
    "a <mark>chip,</mark> <mark>two</mark> b",
    [
      { text: "a ", found: false },
      { text: "chip,", found: true },
      { text: " ", found: false },
      { text: "two", found: true },
      { text: " b", found: false },
    ],
  ],
  [
    "&lt;script&gt; <mark>&lt;mark&gt;</mark> R&D",
    [
      { text: "<script> ", found: false },
      { text: "<mark>", found: true },
      { text: " R&D", found: false },
    ],
  ],
])("%s", (excerpt, parts) => {
  expect(readExcerpt(excerpt)).toEqual(parts);
});

test.each([
  ["a <mark>chip </mark>of", "a <mark>chip</mark> of"],
  ["the A100/H100<mark></mark> of", "the <mark>A100/H100</mark> of"],
  ["the A100/H100<mark> </mark>of", "the <mark>A100/H100</mark> of"],
  ["the <mark>A100/H100</mark><mark></mark><mark> </mark>of", "the <mark>A100/H100</mark> of"],
  ["<mark></mark>of", "of"],
  ["&lt;b&gt;<mark> </mark>of", "<mark>&lt;b&gt;</mark> of"],
])("%s is marked as %s", (excerpt, marked) => {
  expect(markWords(excerpt)).toBe(marked);
});

const plainly = (parts: ReturnType<typeof readExcerpt>) =>
  parts.map(({ text, found }) => (found ? `[${text}]` : text)).join("");

test.each([
  ["", "A title", "A title", ""],
  ["Some text.", "A title", "A title", "Some text."],
  ["A title. Some <mark>text.</mark>", "A title", "A title", "Some [text.]"],
  ["A <mark>title.</mark> Some text.", "A title", "A [title]", "Some text."],
  ["<mark>A</mark> <mark>title.</mark>", "A title", "[A] [title]", ""],
  ["What now? Some text.", "What now?", "What now?", "Some text."],
  ["A title", "A title", "A title", ""],
  ["Acme Inc. Some text.", "Acme Inc.", "Acme Inc.", "Some text."],
  ["A titled thing.", "A title", "A title", "A titled thing."],
  ["R&D &lt;b&gt;. Some text.", "R&D <b>", "R&D <b>", "Some text."],
])("%s under the title %s", (excerpt, title, head, rest) => {
  const split = splitExcerpt(excerpt, title);
  expect([plainly([...split.title]), plainly([...split.rest])]).toEqual([head, rest]);
});
