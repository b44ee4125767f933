import { expect, test } from "vitest";
import { explainSystemError } from "./system-error.ts";

const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" });

test.each([
  ["a full disk", full, "the disk is full; make room and run the command again"],
  [
    "with the path",
    Object.assign(new Error(), { code: "EROFS", path: "/a/b" }),
    "/a/b: the disk cannot be written; choose a folder on another one",
  ],
  ["as Eleventy wraps it", Object.assign(new Error("a page"), { originalError: full }), /^the disk is full/],
  ["as a cause", new Error("a page", { cause: new Error("b", { cause: full }) }), /^the disk is full/],
])("%s is explained", (_case, error, expected) => {
  expect(explainSystemError(error)).toMatch(expected);
});

test.each([
  ["a mistake in the program", new TypeError("x is not a function")],
  ["a file that should be there", Object.assign(new Error(), { code: "ENOENT", path: "/a" })],
  ["a name that every object has", Object.assign(new Error(), { code: "constructor" })],
  ["no error at all", "ENOSPC"],
])("%s is not", (_case, error) => {
  expect(explainSystemError(error)).toBeUndefined();
});
