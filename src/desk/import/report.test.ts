import { expect, test } from "vitest";
import { formatRows } from "./report.ts";

test("columns are as wide as their values, and a value too long for its column has the rest of the line", () => {
  const long = "a title of more than forty-eight characters, which is wide";
  expect(
    formatRows([
      ["date", "2024-03-24", "at the start"],
      ["title", long, "the lead"],
      ["company", "Acme Robotics", "named once"],
    ]),
  ).toEqual([
    "  date     2024-03-24     at the start",
    `  title    ${long}`,
    "                          the lead",
    "  company  Acme Robotics  named once",
  ]);
});
