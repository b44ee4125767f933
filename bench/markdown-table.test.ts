import { expect, test } from "vitest";
import { markdownTable } from "./markdown-table.ts";

test("columns stand straight, the first to the left and the others to the right", () => {
  const rows = [
    ["100", "1.20", "–"],
    ["10,000", "12.30"],
  ];
  expect(markdownTable(["articles", "x", "Hugo"], rows)).toBe(
    [
      "| articles |     x | Hugo |",
      "| -------- | ----: | ---: |",
      "| 100      |  1.20 |    – |",
      "| 10,000   | 12.30 |      |",
    ].join("\n"),
  );
});
