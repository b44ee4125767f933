import { expect, test } from "vitest";
import type { CalendarDay } from "../calendar/day.ts";
import { catalogueFor } from "./catalogue.ts";
import { dayFormat } from "./dates.ts";

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

test.each([
  ["en", "4 March 2024", "March 2024", "26 February – 3 March 2024", "9–15 March 2026"],
  ["en-US", "March 4, 2024", "March 2024", "February 26 – March 3, 2024", "March 9–15, 2026"],
  ["de", "4. März 2024", "März 2024", "26. Februar – 3. März 2024", "9.–15. März 2026"],
  ["fr", "4 mars 2024", "mars 2024", "26 février – 3 mars 2024", "9–15 mars 2026"],
  ["es", "4 de marzo de 2024", "marzo de 2024", "26 de febrero – 3 de marzo de 2024", "9–15 de marzo de 2026"],
  ["nl", "4 maart 2024", "maart 2024", "26 februari – 3 maart 2024", "9–15 maart 2026"],
  ["ar", "4 مارس 2024", "مارس 2024", "26 فبراير – 3 مارس 2024", "9–15 مارس 2026"],
])("days in %s", (language, long, month, range, shortRange) => {
  const format = dayFormat(language);
  expect([
    format.long(day("2024-03-04")),
    format.month(day("2024-03-04")),
    format.range(day("2024-02-26"), day("2024-03-03")),
    format.range(day("2026-03-09"), day("2026-03-15")),
  ]).toEqual([long, month, range, shortRange]);
});

test.each([
  ["en", "Mar"],
  ["de", "Mär"],
  ["fr", "mars"],
  ["es", "mar"],
  ["nl", "mrt"],
  ["ar", "مارس"],
])("a month on an axis in %s is %s", (language, written) => {
  expect(dayFormat(language).shortMonth(day("2024-03-01"))).toBe(written);
});

test("the first of a month in French", () => {
  const { long, range } = dayFormat("fr", catalogueFor("fr").typography.date);
  expect(long(day("2024-03-01"))).toBe("1er mars 2024");
  expect(long(day("2024-03-11"))).toBe("11 mars 2024");
  expect(range(day("2024-03-25"), day("2024-04-01"))).toBe("25 mars – 1er avril 2024");
});
