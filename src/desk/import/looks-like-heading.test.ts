import { expect, test } from "vitest";
import { isHeadingOf, looksLikeHeading } from "./looks-like-heading.ts";

test.each([
  "Turning Tides at Acme",
  "Robots, chips and money",
  "What the figures say",
  "What Comes Next?",
  "The Slow End of Acme Inc.",
  "xAI and the others",
  "2024 in review",
  "“Quiet” quitting",
  "Acme vs. Bolt",
  "Q&A",
])("%j is a heading", (line) => {
  expect(looksLikeHeading(line)).toBe(true);
});

test.each([
  "Nobody answered.",
  "Will it hold?",
  "It held!",
  "In brief:",
  "Acme folded. Bolt did not",
  "“It is over,” she said",
  "- Acme folds",
  "1. Acme folds",
  "and so it goes",
  "https://example.org/a",
  "editor@example.org",
  "* * *",
  "2024",
  "The company that had promised so much to so many for so long has folded",
  `Acme ${"x".repeat(90)}`,
])("%j is none", (line) => {
  expect(looksLikeHeading(line)).toBe(false);
});

const prose = "Acme expects to be sold by the end of the year, which is when its";

test.each<[string, string[]]>([
  ["Looking ahead", ["Acme expects to be sold."]],
  ["Looking ahead", [prose, "founders have to decide."]],
  ["What Comes Next?", ["“Nobody knows,” said the bank of the company."]],
  ["2024 in review", ["xAI has had a year that nobody expected."]],
  ["The buoys, the cables and the bank", [prose, "founders decide."]],
])("%j is the heading of %j", (line, below) => {
  expect(isHeadingOf(line, below)).toBe(true);
});

test.each<[string, string[]]>([
  // Broken for its width.
  [
    "Acme expects to be sold by the end of the year, which is when",
    ["Bolt will decide what it has to pay for its cables.", "It"],
  ],
  ["Yesterday the chief executive of", ["Acme expected the company to be sold by the end of the year."]],
  ["Looking ahead", ["acme expects to be sold by the end of the year."]],
  // A list, verse, an address, a signature, speech.
  ["- Looking ahead", ["Acme expects to be sold."]],
  ["Looking ahead", ["- Acme expects to be sold."]],
  ["The tide comes in at the break of day", ["And the buoys go round in the old green bay"]],
  ["The tide comes in", ["And the buoys go round in the bay"]],
  ["Acme Tidal", ["12 Harbour Street, the Old Town", "Exampleton"]],
  ["Until then", ["Ada Byron, editor."]],
  ["Dear readers,", ["Acme expects to be sold by the end of the year."]],
  ["Looking ahead", []],
])("%j is none of %j", (line, below) => {
  expect(isHeadingOf(line, below)).toBe(false);
});
