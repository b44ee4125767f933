import { DateTime, type DateTimeJSOptions, IANAZone } from "luxon";
import { memoize } from "../values/memoize.ts";

/** A real day of the Gregorian calendar, written `YYYY-MM-DD` (ISO 8601), from 1900-01-01 to 9999-12-31. */
export type CalendarDay = string & { readonly __brand: "CalendarDay" };

/** The latest day that can be represented. */
export const lastDay = "9999-12-31" as CalendarDay;

/** An instant written as RFC 3339 with seconds and an offset, such as `2024-03-24T00:00:00+00:00`. */
export type Moment = string & { readonly __brand: "Moment" };

/** A day, and the instant that represents it in feeds and machine-readable dates. */
export interface PublicationDate {
  readonly day: CalendarDay;
  readonly moment: Moment;
}

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const momentForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;

/** Parses a calendar day; undefined if the text is not one. */
export function parseDay(text: string): CalendarDay | undefined {
  const form = dayForm.exec(text);
  if (!form || Number(form[1]) < 1900) return undefined;
  return isDay(text) ? (text as CalendarDay) : undefined;
}

const isDay = memoize((text) => utcDay(text as CalendarDay).isValid);

/** The start of a day in UTC, for arithmetic on days; created from its numbers, which is faster than parsing. */
export function utcDay(day: CalendarDay, options: DateTimeJSOptions = {}): DateTime {
  return DateTime.utc(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)), options);
}

/**
 * Parses a calendar day in a time zone, or a date-time with an offset, as a day in that zone.
 * A day without a time means its first instant in the zone.
 */
export function parsePublicationDate(text: string, zone: string): PublicationDate | undefined {
  const day = parseDay(text);
  if (day) return { day, moment: startOfDay(day, zone) };
  if (!momentForm.test(text)) return undefined;
  const local = DateTime.fromISO(text, { zone });
  const localDay = local.isValid ? parseDay(local.toISODate()) : undefined;
  return localDay && { day: localDay, moment: toMoment(local) };
}

/** The first instant of a day in a time zone; not always midnight, where clocks change at night. */
export function startOfDay(day: CalendarDay, zone: string): Moment {
  return startsOfDays(zone)(day);
}

const startsOfDays = memoize((zone: string) =>
  memoize((day: CalendarDay) => toMoment(DateTime.fromISO(day, { zone }).startOf("day"))),
);

/**
 * Whether one date is earlier than another: two times by their instants, a day and anything else by their days. A time
 * that is the first instant of its day counts as that day.
 */
export function isEarlier(one: PublicationDate, other: PublicationDate, zone: string): boolean {
  const isDay = ({ day, moment }: PublicationDate) => moment === startOfDay(day, zone);
  if (isDay(one) || isDay(other)) return one.day < other.day;
  return Date.parse(one.moment) < Date.parse(other.moment);
}

/** The latest of several instants, which may have different offsets. */
export function latestOf(first: Moment, ...others: readonly Moment[]): Moment {
  return others.reduce((latest, moment) => (Date.parse(moment) > Date.parse(latest) ? moment : latest), first);
}

/**
Suggests the day meant by a date in another format: `2024-3-24`, `2024/03/24`, `24 March 2024`, `March 24, 2024`,
 * `Sunday, 24th of March 2024`. Undefined if it is ambiguous (`03/04/2024`) or the weekday does not match.
 *
 * @example suggestDay("2024-3-24") // "2024-03-24"
 */
export function suggestDay(text: string): CalendarDay | undefined {
  const trimmed = text.trim().replace(/\s+/g, " ");
  // Word processors turn the hyphens of a date into dashes.
  const numbers = /^(\d{4})[-/.\u2010-\u2015\u2212](\d{1,2})[-/.\u2010-\u2015\u2212](\d{1,2})$/.exec(trimmed);
  if (numbers) {
    const [, year = "", month = "", day = ""] = numbers;
    return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  }
  const [, weekday, rest = trimmed] = weekdayForm.exec(trimmed) ?? [];
  const words = rest
    .replace(/(\d)(st|nd|rd|th)\b/i, "$1")
    .replace(/ of /i, " ")
    .replace(/[.,](?= )/g, "")
    .replace(/\bsept\b/i, "sep");
  for (const form of ["d LLLL yyyy", "d LLL yyyy", "LLLL d yyyy", "LLL d yyyy"]) {
    const read = DateTime.fromFormat(words, form, { locale: "en", zone: "utc" });
    if (!read.isValid) continue;
    const isThatDay = !weekday || read.toFormat("ccc", { locale: "en" }).toLowerCase() === weekday.toLowerCase();
    return isThatDay ? parseDay(read.toISODate()) : undefined;
  }
  return undefined;
}

/**
 * Suggests the date-time meant by one in another format: `2024-04-13 18:30:00 +02:00`, `2024-04-13T18:30+0200`, and one
 * without an offset, which is taken as the time of a time zone.
 *
 * @example suggestMoment("2024-04-13 18:30 +0200", "UTC") // "2024-04-13T18:30:00+02:00"
 */
export function suggestMoment(text: string, zone: string): string | undefined {
  const [, date = "", time = "", seconds = ":00", offset] = looseMoment.exec(text.trim()) ?? [];
  const day = parseDay(date) ?? suggestDay(date);
  if (!day) return undefined;
  const local = `${day}T${time.padStart(5, "0")}${seconds}`;
  const [, sign, hours = "", minutes = "00"] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset ?? "") ?? [];
  const given = sign ? `${sign}${hours.padStart(2, "0")}:${minutes}` : offset && "Z";
  const written = given ? `${local}${given}` : DateTime.fromISO(local, { zone }).toISO({ suppressMilliseconds: true });
  return written && parsePublicationDate(written, zone) ? written : undefined;
}

const looseMoment =
  /^(.*?\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?:[Tt ,]|, | at )\s*(\d{1,2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?$/;

const weekdayForm = /^(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?[.,]* (.*)$/i;

/** Whether the text is the name of a time zone in the IANA database. */
export function isTimeZone(text: string): boolean {
  return IANAZone.isValidZone(text);
}

/** The calendar day of an instant (milliseconds since 1970) in a time zone. */
export function dayOf(milliseconds: number, zone: string): CalendarDay {
  return DateTime.fromMillis(milliseconds, { zone }).toISODate() as CalendarDay;
}

/** The number of days from one day to another; negative if the second is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function toMoment(time: DateTime): Moment {
  // Luxon writes UTC as "Z"; a numeric offset is the same instant and the same form everywhere.
  return time.startOf("second").toISO({ suppressMilliseconds: true })?.replace("Z", "+00:00") as Moment;
}
