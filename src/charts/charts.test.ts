import { describe, expect, test } from "vitest";
import type { CalendarDay } from "../calendar/day.ts";
import { monthsBetween } from "../calendar/month.ts";
import { layOutBars, layOutSparkline } from "./bars.ts";
import { layOutCalendar } from "./calendar.ts";
import { layOutDots } from "./dots.ts";
import { placeLabels } from "./labels.ts";
import { markOf, otherMark } from "./marks.ts";
import { layOutNetwork } from "./network.ts";

describe("bars", () => {
  test("the largest count reaches the top, what is counted nowhere has no bar", () => {
    const data = [
      { label: "a", count: 4 },
      { label: "b", count: 0 },
      { label: "c", count: 1 },
    ];
    const { bars, ends, most, height } = layOutBars(data, 30);
    expect(ends).toEqual([data[0], data[2]]);
    expect(bars.map(({ datum }) => datum)).toEqual([data[0], data[2]]);
    expect(most).toBe(4);
    expect(bars.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
      [0, 0, 7.5, height],
      [20, height * 0.75, 7.5, height / 4],
    ]);
  });
  test("no data at all", () => {
    expect(layOutBars([]).bars).toEqual([]);
  });
});

test.each([
  [[2, 0, 1], 4, "M1 8v-4M5 8v-2"],
  [[4, 0, 2], 4, "M1 8v-8M5 8v-4"],
  [[0, 0], 4, ""],
])("a sparkline of %j, where the most of all is %i, has half as high a bar for half as many", (counts, most, path) => {
  expect(layOutSparkline(counts, most, 8)).toEqual({ width: 2 * counts.length, height: 8, path });
});

describe("dots", () => {
  const plot = (days: readonly string[], from: string, to: string) =>
    layOutDots(
      days.map((day) => ({ day: day as CalendarDay })),
      monthsBetween(from as CalendarDay, to as CalendarDay),
    );
  test("stand at their days, and far enough from the edges to be pressed", () => {
    const { dots, base } = plot(["2024-12-31", "2024-01-01"], "2024-01-01", "2024-12-01");
    expect(dots.map(({ item, x, y }) => [item.day, x, y])).toEqual([
      // 12 px of 272, and half a day.
      ["2024-01-01", 4.54, base - 12],
      ["2024-12-31", 95.46, base - 12],
    ]);
  });
  test("are stacked where they would overlap, and less so where the plot is wide", () => {
    const days = ["2024-03-01", "2024-03-01", "2024-03-20", "2024-05-10"];
    const { dots, base, lower, height } = plot(days, "2024-01-01", "2024-06-01");
    // A day is 1.4 px of 272, and 3 of 600: 19 days are 26 and 57.
    expect(dots.map(({ y, wideY }) => [base - y, base - wideY])).toEqual([
      [12, 12],
      [36, 36],
      [12, 12],
      [12, 12],
    ]);
    expect([lower, height > base]).toEqual([0, true]);
    const close = plot(["2024-03-01", "2024-03-12", "2024-03-20"], "2024-01-01", "2024-06-01");
    expect(close.dots.map(({ y, wideY }) => [close.base - y, close.base - wideY])).toEqual([
      [12, 12],
      [36, 12],
      [12, 12],
    ]);
    expect(close.lower).toBe(1);
  });
  test.each([
    ["2024-11-01", "2025-02-01", ["2024-11 named 2024", "2024-12 named", "2025-01 named 2025", "2025-02 named"]],
    [
      "2023-12-01",
      "2024-06-01",
      ["2023-12", "2024-01 named 2024", "2024-02", "2024-03 named", "2024-04", "2024-05 named", "2024-06"],
    ],
  ])("months from %s to %s are named where there is room", (from, to, written) => {
    const { months } = plot([], from, to);
    expect(
      months.map(({ month, named, dated }) =>
        [month.slice(0, 7), named && "named", dated && month.slice(0, 4)].filter(Boolean).join(" "),
      ),
    ).toEqual(written);
  });
  test("of many years have years alone below them", () => {
    const named = plot([], "2016-05-01", "2026-05-01").months.filter(({ named, dated }) => named || dated);
    expect(named.map(({ month, named }) => [month, named])).toEqual([
      ["2018-01-01", false],
      ["2020-01-01", false],
      ["2022-01-01", false],
      ["2024-01-01", false],
      ["2026-01-01", false],
    ]);
  });
  test("never overlap, whatever their days", () => {
    const days = Array.from({ length: 60 }, (_, index) => `2024-0${(index % 6) + 1}-${10 + ((index * 7) % 19)}`);
    const { dots } = plot(days, "2024-01-01", "2024-06-01");
    for (const [width, height] of [
      [272, (dot: (typeof dots)[number]) => dot.y],
      [600, (dot: (typeof dots)[number]) => dot.wideY],
    ] as const)
      for (const [index, a] of dots.entries())
        for (const b of dots.slice(index + 1))
          expect(Math.abs(height(a) - height(b)) >= 24 || (Math.abs(a.x - b.x) * width) / 100 >= 23.9).toBe(true);
  });
});

test("twelve kinds have marks of their own, which differ in shape; the rest share one", () => {
  const marks = Array.from({ length: 14 }, (_, position) => markOf(position));
  expect(new Set(marks.map(({ path, open }) => `${path} ${open}`)).size).toBe(13);
  expect(marks.slice(12)).toEqual([otherMark, otherMark]);
  expect(markOf(-1)).toBe(otherMark);
});

describe("names beside circles", () => {
  const room = { width: 400, height: 200 };
  const circle = (x: number, y: number, text = "Acme", radius = 6) => ({ text, x, y, radius });
  test.each([
    ["above", [circle(200, 100)], [], { x: 200, y: 89, anchor: "middle" }],
    ["below, at the upper edge", [circle(200, 12)], [], { x: 200, y: 32, anchor: "middle" }],
    [
      "below, where another circle is above",
      [circle(200, 100), circle(200, 76)],
      [],
      { x: 200, y: 120, anchor: "middle" },
    ],
    [
      "to the right, between circles",
      [circle(200, 100), circle(200, 76), circle(200, 124)],
      [],
      { x: 211, y: 103.5, anchor: "start" },
    ],
    [
      "where it crosses no line",
      [circle(200, 100)],
      [{ x1: 200, y1: 100, x2: 200, y2: 0 }],
      { x: 200, y: 120, anchor: "middle" },
    ],
    ["nowhere, if it is wider than the picture", [circle(200, 100, "Acme ".repeat(20))], [], undefined],
  ] as const)("stand %s", (_, circles, lines, label) => {
    expect(placeLabels(circles, lines, room)[0]).toEqual(label);
  });
  test("do not cover each other", () => {
    const [above, other] = placeLabels([circle(200, 100), circle(240, 100)], [], room);
    expect(above).toMatchObject({ anchor: "middle", y: 89 });
    expect(other).toMatchObject({ anchor: "middle", y: 120 });
  });
});

test("a calendar has the newest year on top and a column for week 53", () => {
  const { cells, rows } = layOutCalendar([
    { year: 2020, number: 53, count: 4 },
    { year: 2021, number: 1, count: 1 },
    { year: 2021, number: 2, count: 0 },
  ]);
  expect(rows.map(({ year, y }) => [year, y])).toEqual([
    [2021, 0],
    [2020, 21],
  ]);
  expect(cells.map(({ x, y, shade }) => [x, y, shade])).toEqual([
    [44 + 52 * 21, 21, 4],
    [44, 0, 1],
    [65, 0, 0],
  ]);
});

describe("a network", () => {
  const nodes = ["a", "b", "c", "d", "e"].map((key, index) => ({ key, text: key, size: index + 1 }));
  const links = [
    { from: "a", to: "b", strength: 3 },
    { from: "b", to: "c", strength: 1 },
    { from: "d", to: "e", strength: 1 },
  ];
  const chart = layOutNetwork(nodes, links);
  test("is the same every time", () => {
    expect(layOutNetwork(nodes, links)).toEqual(chart);
  });
  test("lies inside its picture, with its lines from node to node", () => {
    for (const { x, y } of chart.nodes)
      expect([x >= 0 && x <= chart.width, y >= 0 && y <= chart.height]).toEqual([true, true]);
    expect(chart.lines[0]).toMatchObject({
      x1: chart.nodes[0]?.x,
      y1: chart.nodes[0]?.y,
      x2: chart.nodes[1]?.x,
      y2: chart.nodes[1]?.y,
    });
    expect(chart.lines[0]?.width).toBeGreaterThan(chart.lines[1]?.width ?? 0);
  });
  test("knows the neighbours of each node", () => {
    expect(chart.nodes.map(({ neighbours }) => neighbours)).toEqual([[1], [0, 2], [1], [4], [3]]);
  });
  test("names every node, or gives it a number, and keeps hundreds of them apart", () => {
    const many = Array.from({ length: 250 }, (_, index) => ({
      key: `${index}`,
      text: `Company ${index} & Co`,
      size: 1,
    }));
    const { nodes } = layOutNetwork(
      many,
      many.slice(1).map(({ key }, index) => ({ from: `${index - (index % 2)}`, to: key, strength: 1 })),
    );
    const numbers = nodes.flatMap(({ number }) => number ?? []);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(nodes.every(({ label, number }) => (label === undefined) === (number !== undefined))).toBe(true);
    const nearest = nodes.flatMap((a, index) => nodes.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...nearest)).toBeGreaterThanOrEqual(24);
  });
  test("keeps its nodes apart", () => {
    const [a, b] = chart.nodes;
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(20);
  });
});
