import { expect, test } from "vitest";
import { isInside } from "./is-inside.ts";

test.each([
  ["site", "site", true],
  ["site", "site/a/b.html", true],
  ["site/", "./site/a", true],
  // Two dots may begin a name.
  ["site", "site/..a", true],
  ["site", "site/../a", false],
  ["site", ".", false],
  ["site", "site-two/a", false],
  ["/a/b", "/a", false],
])("%s, %s: %s", (folder, path, expected) => {
  expect(isInside(folder, path)).toBe(expected);
});
