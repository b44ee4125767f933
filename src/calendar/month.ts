import { type CalendarDay, utcDay } from "./day.ts";

/** The first day of the month of a day. */
export function monthOf(day: CalendarDay): CalendarDay {
  return `${day.slice(0, 7)}-01` as CalendarDay;
}

/** Moves the first day of a month by a number of months; negative ones are earlier. */
export function addMonths(month: CalendarDay, count: number): CalendarDay {
  return utcDay(month).plus({ months: count }).toISODate() as CalendarDay;
}

/** The first days of every month from that of one day to that of a later one, both included. */
export function monthsBetween(from: CalendarDay, to: CalendarDay): [CalendarDay, ...CalendarDay[]] {
  const last = monthOf(to);
  const months: [CalendarDay, ...CalendarDay[]] = [monthOf(from)];
  for (let month = months[0]; month < last; ) {
    month = addMonths(month, 1);
    months.push(month);
  }
  return months;
}
