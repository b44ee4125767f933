import type { CalendarDay } from "../calendar/day.ts";
import { memoize } from "../values/memoize.ts";

/** Formats days for readers in the site's language, the same on every machine. */
export interface DayFormat {
  /** `24 March 2024` */
  readonly long: (day: CalendarDay) => string;
  /** `March 2024` */
  readonly month: (day: CalendarDay) => string;
  /** `Mar`, for the axes of charts. */
  readonly shortMonth: (day: CalendarDay) => string;
  /** A year, a month or a day, as precise as the text: `2024`, `March 2024`, `24 March 2024`. */
  readonly partial: (text: string) => string;
  /** `18–24 March 2024`: the parts that both days share are written once. */
  readonly range: (from: CalendarDay, to: CalendarDay) => string;
}

/**
 * Creates the day formats of a language (BCP 47), from Unicode's data (CLDR). English without a region is written as in
 * Britain, with the day first.
 *
 * @param adapt what the language's catalogue changes about a date.
 */
export function dayFormat(language: string, adapt = (text: string) => text): DayFormat {
  const locale = language === "en" ? "en-GB" : language;
  const common = {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
    numberingSystem: "latn",
    calendar: "gregory",
  } as const;
  const days = new Intl.DateTimeFormat(locale, { ...common, day: "numeric" });
  const months = new Intl.DateTimeFormat(locale, common);
  const shortMonths = new Intl.DateTimeFormat(locale, { ...common, month: "short", year: undefined });
  const long = memoize((day: CalendarDay) => written(days.format(Date.parse(day))));
  const month = memoize((day: CalendarDay) => written(months.format(Date.parse(day))));
  const shortMonth = memoize((day: CalendarDay) => written(shortMonths.format(Date.parse(day))));
  // The spaces differ between languages and between versions of the data, and the same content has to produce the same
  // bytes; days of one month are joined without them.
  const written = (text: string) =>
    adapt(text.replace(/[\u2009\u202f\u00a0]/g, " ").replace(/(?<!\d)(\d{1,2}) – (?=\d{1,2}(?!\d))/, "$1–"));
  return {
    long,
    month,
    shortMonth,
    partial: (text) => {
      if (/^\d{4}$/.test(text)) return text;
      return text.length === 7 ? month(`${text}-01` as CalendarDay) : long(text as CalendarDay);
    },
    range: (from, to) => written(days.formatRange(Date.parse(from), Date.parse(to))),
  };
}
