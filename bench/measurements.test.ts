import { expect, test } from "vitest";
import { type Measurement, median, type Selection, select } from "./measurements.ts";

test.each<[numbers: readonly number[], expected: number | undefined]>([
  [[], undefined],
  [[4], 4],
  [[3, 1], 2],
  [[10, 9, 2], 9],
  [[4, 100, 1, 3], 3.5],
])("the median of %j is %j", (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
});

test.each<[selection: Selection, expected: readonly number[]]>([
  [{}, [1, 2, 3, 4]],
  [{ program: "Tidemark" }, [1, 2, 4]],
  [{ program: "Tidemark", size: 100 }, [1, 2]],
  [{ step: "edit" }, [2]],
  [{ set: "pages", size: 100 }, []],
])("%j selects %j", (selection, expected) => {
  const one = (seconds: number, change: Partial<Measurement>): Measurement => {
    return { program: "Tidemark", set: "whole", step: "first", size: 100, seconds, memory: 1, files: 1, ...change };
  };
  const all = [one(1, {}), one(2, { step: "edit" }), one(3, { program: "Hugo" }), one(4, { size: 1_000 })];
  expect(select(all, selection).map(({ seconds }) => seconds)).toEqual(expected);
});
