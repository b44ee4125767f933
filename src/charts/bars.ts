/** A value of a chart. */
export interface Datum {
  readonly label: string;
  readonly count: number;
}

/** A bar chart in the units of its view box. */
export interface BarChart<Item extends Datum = Datum> {
  readonly width: number;
  readonly height: number;
  /** Only data with a count above zero: an archive has hundreds of weeks, and most people appear in few of them. */
  readonly bars: readonly Bar<Item>[];
  /** The first and the last datum, whatever their counts. */
  readonly ends: readonly [Item, Item] | undefined;
  /** The largest count; its bar has the full height. */
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

/** Lays out a bar for each datum, side by side; a count of zero leaves a gap. */
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

/** A sparkline in the units of its view box, to be stroked; its lower edge is the baseline. */
export interface SparklineChart {
  readonly width: number;
  readonly height: number;
  /** SVG path data. */
  readonly path: string;
}

/**
 * Lays out a sparkline, a row of tiny bars.
 *
 * @param most the count of a bar of the full height, the same for all sparklines that are seen together.
 */
export function layOutSparkline(counts: readonly number[], most: number, height = 20): SparklineChart {
  const path = counts.flatMap((count, index) =>
    count > 0 ? [`M${2 * index + 1} ${height}v-${round((count / most) * height)}`] : [],
  );
  return { width: 2 * counts.length, height, path: path.join("") };
}

/** Rounds to a hundredth of a unit, so that the markup is short and the same everywhere. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
