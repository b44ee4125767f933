import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarDay } from "./day.ts";
import { addWeeks, daysOfWeek, parseWeek, partsOfWeek, weekOf } from "./week.ts";

const day = (text: string) => text as CalendarDay;

describe("weekOf", () => {
  // Known pairs over year ends, from the tables of ISO 8601.
  test.each([
    ["2024-03-24", "2024-W12"],
    ["2024-01-01", "2024-W01"],
    ["2024-12-30", "2025-W01"],
    ["2024-12-29", "2024-W52"],
    ["2021-01-03", "2020-W53"],
    ["2021-01-04", "2021-W01"],
    ["2020-12-31", "2020-W53"],
    ["2026-12-31", "2026-W53"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2023-01-01", "2022-W52"],
    ["2000-01-01", "1999-W52"],
  ])("%s is in %s", (text, week) => {
    expect(weekOf(day(text))).toBe(week);
  });

  test("agrees with counting Thursdays", () => {
    const days = fc.date({ min: new Date("1900-01-07"), max: new Date("9999-12-20"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => weekOf(day(date.toISOString().slice(0, 10))) === weekByThursdays(date)),
      { numRuns: 2000 },
    );
  });
});

describe("parseWeek", () => {
  test.each(["2024-W12", "2020-W53", "2026-W53", "2025-W01"])("reads %s", (text) => {
    expect(parseWeek(text)).toBe(text);
  });
  test.each(["2024-W53", "2025-W53", "2024-W00", "2024-W54", "2024-w12", "2024-12", "2024-W1"])(
    "refuses %s",
    (text) => {
      expect(parseWeek(text)).toBeUndefined();
    },
  );
});

test("a week runs from Monday to Sunday, and all of its days are in it", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1950-01-01"), max: new Date("2150-01-01"), noInvalidDate: true }), (date) => {
      const week = weekOf(day(date.toISOString().slice(0, 10)));
      const { monday, sunday } = daysOfWeek(week);
      expect(new Date(monday).getUTCDay()).toBe(1);
      expect(Date.parse(sunday) - Date.parse(monday)).toBe(6 * 86_400_000);
      expect([weekOf(monday), weekOf(sunday)]).toEqual([week, week]);
      expect(parseWeek(week)).toBe(week);
    }),
  );
});

test("weeks are added over a year of 53", () => {
  const last = weekOf(day("2020-12-31"));
  expect(addWeeks(last, 1)).toBe("2021-W01");
  expect(addWeeks(last, -53)).toBe("2019-W52");
  expect(partsOfWeek(last)).toEqual({ year: 2020, number: 53 });
});

/** ISO 8601 by its definition: a week belongs to the year of its Thursday, and the first Thursday is in week 1. */
function weekByThursdays(date: Date): string {
  const thursday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  let number = 0;
  const at = new Date(Date.UTC(year, 0, 1));
  while (at <= thursday) {
    if (at.getUTCDay() === 4) number++;
    at.setUTCDate(at.getUTCDate() + 1);
  }
  return `${year}-W${String(number).padStart(2, "0")}`;
}
