import { DateTime } from "luxon";
import { memoize } from "../values/memoize.ts";
import { type CalendarDay, type Moment, utcDay } from "./day.ts";

/** Formats days for readers in the site's language, the same on every machine. */
export interface DayFormat {
  /** `24 March 2024` */
  readonly long: (day: CalendarDay) => string;
  /** `24 March` */
  readonly short: (day: CalendarDay) => string;
  /** `March 2024` */
  readonly month: (day: CalendarDay) => string;
  /** A year, a month or a day, as precise as the text: `2024`, `March 2024`, `24 March 2024`. */
  readonly partial: (text: string) => string;
  /** `18–24 March 2024`: the parts that both days share are written once. */
  readonly range: (from: CalendarDay, to: CalendarDay) => string;
}

/**
 * Creates the day formats of a language.
 *
 * English uses fixed patterns: Node's locale data changes between versions, and the same content has to produce the
 * same bytes on all of them. Other languages take their month names from that data.
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

/** Formats an instant for RSS 2.0 (RFC 822 with a four-digit year): `Sun, 24 Mar 2024 00:00:00 +0000`. */
export const toRfc822 = memoize(
  (moment: Moment) => DateTime.fromISO(moment, { setZone: true, locale: "en" }).toRFC2822() ?? "",
);
