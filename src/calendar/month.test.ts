import { expect, test } from "vitest";
import type { CalendarDay } from "./day.ts";
import { addMonths, monthOf, monthsBetween } from "./month.ts";

const day = (text: string) => text as CalendarDay;

test("the month of a day is named by its first day", () => {
  expect(monthOf(day("2024-02-29"))).toBe("2024-02-01");
});

test.each([
  ["2024-01-01", -1, "2023-12-01"],
  ["2023-12-01", 14, "2025-02-01"],
])("%s and %i months are %s", (from, count, to) => {
  expect(addMonths(day(from), count)).toBe(to);
});

test.each([
  ["2023-11-30", "2024-02-01", ["2023-11-01", "2023-12-01", "2024-01-01", "2024-02-01"]],
  ["2024-03-05", "2024-03-05", ["2024-03-01"]],
])("the months from %s to %s", (from, to, months) => {
  expect(monthsBetween(day(from), day(to))).toEqual(months);
});
