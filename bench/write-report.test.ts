import { expect, test } from "vitest";
import type { Machine } from "./machine.ts";
import type { Measurement } from "./measurements.ts";
import { writeReport } from "./write-report.ts";

const machine: Machine = {
  processor: "Example 1",
  cores: 2,
  memory: 8 * 2 ** 30,
  system: "linux x64",
  node: "20.19.0",
  hugo: "0.111.3",
  eleventy: "3.1.8",
};

function measured(change: Partial<Measurement>): Measurement {
  const usual = { program: "Tidemark", set: "whole", step: "first", size: 10_000, seconds: 1, files: 1 } as const;
  return { ...usual, memory: 2 ** 20, ...change };
}

/** The tables of a report, each row with its cells. */
function tablesOf(report: string): string[][][] {
  const blocks = report.split("\n\n").filter((block) => block.startsWith("|"));
  return blocks.map((block) =>
    block.split("\n").map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ),
  );
}

test("a report has times, ratios, growth, memory and files", () => {
  const measurements = [
    ...[12, 10, 11].map((seconds) => measured({ seconds, files: 24_000, memory: 1536 * 2 ** 20 })),
    measured({ step: "edit", seconds: 5.5 }),
    measured({ size: 20_000, seconds: 23.1, memory: undefined }),
    measured({ program: "Hugo", seconds: 22 }),
    measured({ program: "Hugo", seconds: 44, size: 20_000 }),
  ];
  const [facts, ...tables] = tablesOf(writeReport(machine, "2024-03-24", 3, measurements));
  expect(facts?.slice(2)).toContainEqual(["processor", "2 × Example 1"]);
  const headings = ["articles", "Tidemark, first build", "one edit", "Hugo"];
  expect(tables.map(([heading, , ...rows]) => [heading, ...rows])).toEqual([
    [headings, ["10,000", "11.00 (10.00–12.00)", "5.50", "22.00"], ["20,000", "23.10", "–", "44.00"]],
    [
      ["articles", "first build ÷ Hugo", "one edit ÷ Hugo"],
      ["10,000", "0.50", "0.25"],
      ["20,000", "0.53", "–"],
    ],
    [headings, ["10,000 to 20,000: 2.00", "2.10", "–", "2.00"]],
    [headings, ["10,000", "1,536 MiB", "1 MiB", "1 MiB"], ["20,000", "–", "–", "1 MiB"]],
    [headings, ["10,000", "24,000", "1", "1"], ["20,000", "1", "–", "1"]],
  ]);
});

test("a report leaves out what was not measured", () => {
  const report = writeReport({ ...machine, hugo: undefined }, "2024-03-24", 1, [measured({ set: "pages" })]);
  expect(report).toContain("## Pages only");
  expect(report).not.toContain("## The whole site");
  expect(report).not.toContain("÷");
  expect(report).not.toContain("Growth");
  const peers = writeReport(machine, "2024-03-24", 1, [measured({ program: "Hugo" })]);
  expect(peers).toContain("| 10,000   | 1.00 |");
  expect(peers).not.toContain("divided by those of the others");
  expect(report).toMatch(/\| Hugo +\| +not installed \|/);
});
