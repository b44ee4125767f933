import { DateTime } from "luxon";
import { memoize } from "../values/memoize.ts";
import { type CalendarDay, parseDay, utcDay } from "./day.ts";

/** An ISO 8601 week, written `2024-W12`: Monday to Sunday, numbered by the year that holds its Thursday. */
export type WeekId = string & { readonly __brand: "WeekId" };

/** Parses a week (`2024-W12`); undefined if that year has no such week. */
export function parseWeek(text: string): WeekId | undefined {
  if (!/^\d{4}-W\d{2}$/.test(text)) return undefined;
  const monday = DateTime.fromISO(text, { zone: "utc" });
  return monday.isValid && monday.year >= 1900 ? (text as WeekId) : undefined;
}

/** The ISO week of a day. */
export const weekOf = memoize((day: CalendarDay) => {
  const { weekYear, weekNumber } = utcDay(day);
  return `${String(weekYear).padStart(4, "0")}-W${String(weekNumber).padStart(2, "0")}` as WeekId;
});

/** The first and the last day of a week. */
interface WeekDays {
  readonly monday: CalendarDay;
  readonly sunday: CalendarDay;
}

/** The Monday and the Sunday of a week. */
export const daysOfWeek = memoize((week: WeekId): WeekDays => {
  const { year, number } = partsOfWeek(week);
  const monday = DateTime.fromObject({ weekYear: year, weekNumber: number, weekday: 1 }, { zone: "utc" });
  return { monday: isoDay(monday), sunday: isoDay(monday.plus({ days: 6 })) };
});

/** The year and the number of a week: 2024 and 12 for 2024-W12. */
export function partsOfWeek(week: WeekId): { readonly year: number; readonly number: number } {
  return { year: Number(week.slice(0, 4)), number: Number(week.slice(6)) };
}

/** The week a number of weeks later, or earlier if the number is negative. */
export function addWeeks(week: WeekId, count: number): WeekId {
  return weekOf(isoDay(utcDay(daysOfWeek(week).monday).plus({ weeks: count })));
}

/** The Monday after a week: the first day on which the whole week is over. */
export function mondayAfter(week: WeekId): CalendarDay {
  return daysOfWeek(addWeeks(week, 1)).monday;
}

function isoDay(time: DateTime): CalendarDay {
  const day = time.isValid ? parseDay(time.toISODate() ?? "") : undefined;
  if (!day) throw new RangeError("a week outside the years that the calendar knows");
  return day;
}
