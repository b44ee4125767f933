import { expect, test } from "vitest";
import type { CalendarDay, Moment } from "./day.ts";
import { dayFormat, toRfc822 } from "./format.ts";

const day = (text: string) => text as CalendarDay;
const english = dayFormat("en");

test.each([
  ["2024-03-18", "2024-03-24", "18–24 March 2024"],
  ["2024-04-29", "2024-05-05", "29 April – 5 May 2024"],
  ["2024-12-30", "2025-01-05", "30 December 2024 – 5 January 2025"],
])("the days from %s to %s are %s", (from, to, text) => {
  expect(english.range(day(from), day(to))).toBe(text);
});

test.each([
  ["2019", "2019"],
  ["2024-03", "March 2024"],
  ["2024-03-24", "24 March 2024"],
])("as much as is known of %s is %s", (text, written) => {
  expect(english.partial(text)).toBe(written);
});

test("days are written in the language of the site", () => {
  expect(english.long(day("2024-03-04"))).toBe("4 March 2024");
  expect(english.month(day("2024-03-04"))).toBe("March 2024");
  expect(dayFormat("fr").long(day("2024-03-04"))).toBe("4 mars 2024");
});

test("RSS dates have a four-digit year, an English weekday and the offset", () => {
  expect(toRfc822("2024-03-24T00:00:00+00:00" as Moment)).toBe("Sun, 24 Mar 2024 00:00:00 +0000");
  expect(toRfc822("2024-03-24T18:30:05-07:00" as Moment)).toBe("Sun, 24 Mar 2024 18:30:05 -0700");
});
