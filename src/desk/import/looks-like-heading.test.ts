import { expect, test } from "vitest";
import { looksLikeHeading } from "./looks-like-heading.ts";

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
