import { type CalendarDay, daysBetween, utcDay } from "../calendar/day.ts";
import { round } from "./bars.ts";

/** What a dot stands for. */
interface Dated {
  readonly day: CalendarDay;
}

/**
 * A plot with a dot for each item on an axis of months. Places across are in per cent of the width, so that the plot
 * fills any width; heights are in CSS pixels, so that dots keep their size and can be pressed on every screen.
 */
export interface DotChart<Item extends Dated = Dated> {
  readonly height: number;
  /** The height of the line that the lowest dots stand on. */
  readonly base: number;
  /** Oldest first. */
  readonly dots: readonly Dot<Item>[];
  readonly months: readonly AxisMonth[];
  /** By how many dots the highest stack is lower where the plot is wide. */
  readonly lower: number;
}

interface Dot<Item> {
  readonly item: Item;
  readonly x: number;
  readonly y: number;
  /** Its height where the plot is wide: fewer dots overlap there. */
  readonly wideY: number;
}

/** The beginning of a month on the axis. */
interface AxisMonth {
  /** Its first day. */
  readonly month: CalendarDay;
  readonly x: number;
  /** Whether there is room for its name; on a long axis, only years have names. */
  readonly named: boolean;
  /** Whether its year is named: at the first name, and at each January. */
  readonly dated: boolean;
}

/** The size of a dot with the room around it: the smallest target of WCAG 2.2 (2.5.8). */
export const dotSize = 24;

/**
 * The widths that dots are stacked for: that of a column on the narrowest screen, one of 320 pixels, and that from which
 * a style sheet may take the plot for wide. On widths between these dots only move apart.
 */
const [narrow, wide] = [272, 600];

/** The room for the name of a month, for the names below the line, and above the highest dot. */
const [nameWidth, axisHeight, above] = [38, 40, 4];

/** Every how many months a name may stand. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 4800];

/**
 * Lays out a dot for each item at its day. Those that would overlap are stacked, earlier ones below: each takes the
 * lowest place that is free.
 *
 * @param months the first days of the months of the axis, without gaps; every item is in one of them.
 */
export function layOutDots<Item extends Dated>(
  items: readonly Item[],
  months: readonly [CalendarDay, ...CalendarDay[]],
): DotChart<Item> {
  const [first] = months;
  const last = months.at(-1) ?? first;
  const days = daysBetween(first, last) + (utcDay(last).daysInMonth ?? 0);
  const inner = narrow - dotSize;
  /** The place of a day, in parts of the width. */
  const across = (day: CalendarDay, middle = 0) =>
    (dotSize / 2 + ((daysBetween(first, day) + middle) / days) * inner) / narrow;
  const percent = (part: number) => round(part * 100);
  const oldestFirst = [...items].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const places = oldestFirst.map(({ day }) => across(day, 0.5));
  const [narrowLevels, wideLevels] = [stack(places, narrow), stack(places, wide)];
  const highest = Math.max(0, ...narrowLevels);
  const base = above + dotSize * (highest + 1);
  const yOf = (level = 0) => base - dotSize * (level + 0.5);
  return {
    height: base + axisHeight,
    base,
    dots: oldestFirst.map((item, index) => ({
      item,
      x: percent(places[index] ?? 0),
      y: yOf(narrowLevels[index]),
      wideY: yOf(wideLevels[index]),
    })),
    months: axisMonths(months, inner / months.length).map((month) => ({ ...month, x: percent(across(month.month)) })),
    lower: highest - Math.max(0, ...wideLevels),
  };
}

/** The level of each dot, 0 for the lowest, at a width of the plot. */
function stack(places: readonly number[], width: number): number[] {
  // The place of the newest dot of each level.
  const newest: number[] = [];
  return places.map((place) => {
    const x = place * width;
    const free = newest.findIndex((other) => x - other >= dotSize);
    const level = free < 0 ? newest.length : free;
    newest[level] = x;
    return level;
  });
}

function axisMonths(months: readonly CalendarDay[], width: number): Omit<AxisMonth, "x">[] {
  const step = steps.find((step) => step * width >= nameWidth) ?? 1;
  const numberOf = (month: CalendarDay) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  const onStep = (month: CalendarDay) => numberOf(month) % step === 0;
  const first = months.find(onStep);
  return months.map((month) => ({
    month,
    named: onStep(month) && step < 12,
    dated: onStep(month) && (month === first || numberOf(month) % 12 === 0),
  }));
}
