import { describe, expect, test } from "vitest";
import { layOutBars, layOutSparkline } from "./bars.ts";
import { layOutCalendar } from "./calendar.ts";
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

test("a sparkline strokes only weeks that have stories", () => {
  expect(layOutSparkline([2, 0, 1], 5)).toEqual({ width: 6, height: 5, path: "M1 5v-4M5 5v-2" });
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
  const nodes = ["a", "b", "c", "d", "e"].map((key, index) => ({ key, size: index + 1 }));
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
  test("keeps its nodes apart", () => {
    const [a, b] = chart.nodes;
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(20);
  });
});
