/** A week in a calendar of years and weeks. */
export interface CalendarCell {
  readonly year: number;
  readonly number: number;
  readonly count: number;
}

/** A calendar with a row for each year and a column for each week, in the units of its view box. */
export interface CalendarChart<Cell extends CalendarCell = CalendarCell> {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly rows: readonly { readonly year: number; readonly y: number }[];
  readonly cells: readonly (Cell & { readonly x: number; readonly y: number; readonly shade: number })[];
}

const [cell, gap, yearWidth, weeksInRow] = [18, 3, 44, 53];

/** How many shades there are for weeks with articles. */
const shades = 4;

/** Lays out weeks, newest year on top; shades go from 0 (no articles) to 4 (as many as the fullest week). */
export function layOutCalendar<Cell extends CalendarCell>(weeks: readonly Cell[]): CalendarChart<Cell> {
  const years = [...new Set(weeks.map(({ year }) => year))].sort((a, b) => b - a);
  const rows = new Map(years.map((year, index) => [year, index * (cell + gap)]));
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  return {
    width: yearWidth + weeksInRow * (cell + gap) - gap,
    height: Math.max(cell, years.length * (cell + gap) - gap),
    size: cell,
    rows: years.map((year) => ({ year, y: rows.get(year) ?? 0 })),
    cells: weeks.map((week) => ({
      ...week,
      x: yearWidth + (week.number - 1) * (cell + gap),
      y: rows.get(week.year) ?? 0,
      shade: Math.ceil((week.count / most) * shades),
    })),
  };
}
