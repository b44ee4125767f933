import { expect, test } from "vitest";
import { readLeadingDay } from "./leading-day.ts";

test.each([
  ["date 2024-03-24 Acme has folded.", "2024-03-24", "date 2024-03-24", "Acme has folded."],
  [" \n date 2024-03-24 Acme", "2024-03-24", "date 2024-03-24", "Acme"],
  ["Date: 2024-03-24 Acme", "2024-03-24", "Date: 2024-03-24", "Acme"],
  ["DATE – 2024–03–24 – Acme", "2024-03-24", "DATE – 2024–03–24", "Acme"],
  ["date 2024/3/4: Acme", "2024-03-04", "date 2024/3/4", "Acme"],
  ["date 24 March 2024 Acme", "2024-03-24", "date 24 March 2024", "Acme"],
  ["date 24 March 2024 was cold.", "2024-03-24", "date 24 March 2024", "was cold."],
  ["March 24, 2024 Acme", "2024-03-24", "March 24, 2024", "Acme"],
  ["Mar. 24, 2024 — Acme", "2024-03-24", "Mar. 24, 2024", "Acme"],
  ["Sunday, 24th of March 2024. Acme", "2024-03-24", "Sunday, 24th of March 2024", "Acme"],
  ["March 24, 2024 xAI has folded.", "2024-03-24", "March 24, 2024", "xAI has folded."],
  ["Date: March 24, 2024", "2024-03-24", "Date: March 24, 2024", ""],
  ["2024-03-24 8 million people", "2024-03-24", "2024-03-24", "8 million people"],
])("%j", (text, day, words, rest) => {
  expect(readLeadingDay(text)).toEqual({ day, words, rest });
});

test.each([
  "Acme has folded.",
  "date Acme has folded.",
  "date 2024-02-30 Acme",
  "date 24/03/2024 Acme",
  "date 2024-03-24T10:00 Acme",
  "date 2024-03-245 Acme",
  "Monday, March 24, 2024 Acme",
  "March 24, 2024 was a Sunday.",
  "March 24, 2024, will be remembered.",
  "On March 24, 2024 Acme folded.",
  "dated 2024-03-24 Acme",
  "",
])("no day in %j", (text) => {
  expect(readLeadingDay(text)).toBeUndefined();
});
