import { expect, test } from "vitest";
import { parseSizes } from "./parse-options.ts";

test.each<[text: string, expected: readonly number[] | undefined]>([
  ["100", [100]],
  ["1000,100,1000", [100, 1_000]],
  ["1000000", [1_000_000]],
  ["1000001", undefined],
  ["0", undefined],
  ["-5", undefined],
  ["1e3", undefined],
  ["100,", undefined],
  ["100, 200", undefined],
  ["", undefined],
])("the sizes %j are %j", (text, expected) => {
  expect(parseSizes(text)).toEqual(expected);
});
