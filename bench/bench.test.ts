import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test.each<[args: readonly string[], code: number, said: RegExp]>([
  [["--help"], 0, /Usage: bench \[options\].*--sizes <numbers>.*Examples:/s],
  [["--sizes", "many"], 1, /'--sizes <numbers>' argument 'many' is invalid. Write whole numbers with commas/],
  [["--runs", "0"], 1, /'--runs <number>' argument '0' is invalid. Write a whole number from 1 on/],
  [["--large", "--sizes", "100"], 1, /'--large' cannot be used with option '--sizes <numbers>'/],
  [["--quick"], 1, /unknown option '--quick'/],
  [["100"], 1, /too many arguments/],
])("bench %j ends with %i", (args, code, said) => {
  const command = ["--import", "tsx", "bench/bench.ts", ...args];
  // Should it take what it has to refuse, it begins to measure, which takes minutes.
  const ended = spawnSync(process.execPath, command, { encoding: "utf8", timeout: 20_000 });
  expect(ended.status).toBe(code);
  expect(ended.stdout + ended.stderr).toMatch(said);
  expect(ended.stderr).not.toMatch(/^ +at /m);
});
