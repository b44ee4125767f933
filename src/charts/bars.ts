/** Something to be counted in a chart. */
export interface Datum {
  readonly label: string;
  readonly count: number;
}

/** A bar chart in the units of its view box. */
export interface BarChart<Item extends Datum = Datum> {
  readonly width: number;
  readonly height: number;
  /** What was counted at least once: an archive has hundreds of weeks, and most of its people are in a few of them. */
  readonly bars: readonly Bar<Item>[];
  /** What stands at the left and at the right end, counted or not. */
  readonly ends: readonly [Item, Item] | undefined;
  /** The largest count, which reaches the top. */
  readonly most: number;
}

interface Bar<Item> {
  readonly datum: Item;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const barHeight = 72;

/** Lays out a bar for each datum, side by side; where nothing was counted, its place stays free. */
export function layOutBars<Item extends Datum>(data: readonly Item[], width = 640): BarChart<Item> {
  const most = Math.max(1, ...data.map(({ count }) => count));
  const step = width / Math.max(1, data.length);
  const gap = Math.min(3, step * 0.25);
  const bars = data.flatMap((datum, index): Bar<Item>[] => {
    if (datum.count === 0) return [];
    const height = round((datum.count / most) * barHeight);
    return [{ datum, x: round(index * step), y: round(barHeight - height), width: round(step - gap), height }];
  });
  const [first, last] = [data[0], data.at(-1)];
  return { width, height: barHeight, bars, ends: first && last && [first, last], most };
}

/** A row of tiny bars as the data of one path: stroked, it shows how something went at the width of a word. */
export function layOutSparkline(
  counts: readonly number[],
  height = 16,
): { readonly width: number; readonly height: number; readonly path: string } {
  const most = Math.max(1, ...counts);
  const path = counts.flatMap((count, index) =>
    count > 0 ? [`M${2 * index + 1} ${height}v-${round((count / most) * (height - 1))}`] : [],
  );
  return { width: 2 * counts.length, height, path: path.join("") };
}

/** Rounds to a hundredth of a unit, so that the markup stays short and the same everywhere. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
