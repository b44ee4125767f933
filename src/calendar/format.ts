import { DateTime } from "luxon";
import { memoize } from "../values/memoize.ts";
import { type CalendarDay, type Moment, utcDay } from "./day.ts";

/** Writes days as people read them in the site's language, the same on every machine. */
export interface DayFormat {
  /** `24 March 2024` */
  readonly long: (day: CalendarDay) => string;
  /** `24 March` */
  readonly short: (day: CalendarDay) => string;
  /** `March 2024` */
  readonly month: (day: CalendarDay) => string;
  /** A year, a month or a day, as much as is known: `2024`, `March 2024`, `24 March 2024`. */
  readonly partial: (text: string) => string;
  /** `18 to 24 March 2024` in few words, with the parts both days share written once. */
  readonly range: (from: CalendarDay, to: CalendarDay) => string;
}

/**
 * Makes the formats of a language.
 *
 * English is written by fixed patterns: the locale data of Node changes between versions, and the same content has to
 * give the same bytes on all of them. Other languages take their month names from that data.
 */
export function dayFormat(language: string): DayFormat {
  const write = (day: CalendarDay, pattern: string) =>
    utcDay(day, { locale: language, numberingSystem: "latn" }).toFormat(pattern);
  const long = memoize((day: CalendarDay) => write(day, "d LLLL yyyy"));
  const short = memoize((day: CalendarDay) => write(day, "d LLLL"));
  return {
    long,
    short,
    month: memoize((day) => write(day, "LLLL yyyy")),
    partial: (text) => {
      if (/^\d{4}$/.test(text)) return text;
      return text.length === 7 ? write(`${text}-01` as CalendarDay, "LLLL yyyy") : long(text as CalendarDay);
    },
    range: (from, to) => {
      if (from.slice(0, 7) === to.slice(0, 7)) return `${write(from, "d")}–${long(to)}`;
      if (from.slice(0, 4) === to.slice(0, 4)) return `${short(from)} – ${long(to)}`;
      return `${long(from)} – ${long(to)}`;
    },
  };
}

/** An instant as RSS 2.0 wants it (RFC 822 with a four-digit year): `Sun, 24 Mar 2024 00:00:00 +0000`. */
export const toRfc822 = memoize(
  (moment: Moment) => DateTime.fromISO(moment, { setZone: true, locale: "en" }).toRFC2822() ?? "",
);
