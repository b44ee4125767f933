import { readdirSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { UserError } from "../src/values/user-error.ts";
import { removeFolders, temporaryFolder } from "../test/command.ts";
import { runMeasured } from "./run-measured.ts";

const folder = temporaryFolder();
afterAll(removeFolders);

const running = (code: string, signal = new AbortController().signal) =>
  runMeasured({ name: process.execPath, args: ["--eval", code], folder, environment: { WORD: "word" } }, signal);

test("a command's time and its peak of memory are measured", async () => {
  const { seconds, memory } = await running("let x = Buffer.alloc(2e8, 1); x = undefined; setTimeout(() => {}, 300)");
  expect(seconds).toBeGreaterThan(0.3);
  expect(memory).toBeGreaterThan(2e8);
  expect(readdirSync(folder)).toEqual([]);
});

test("a command that fails is reported with its output", async () => {
  const failing = running("console.log('first'); console.error(process.env.WORD); process.exit(3)");
  await expect(failing).rejects.toThrow(UserError);
  await expect(failing).rejects.toThrow(/failed:\n(first\nword|word\nfirst)$/);
  const missing = runMeasured({ name: "no-such-program", args: [], folder }, new AbortController().signal);
  await expect(missing).rejects.toThrow(/no-such-program .*ENOENT/s);
});

test("a command can be stopped", async () => {
  const stopping = new AbortController();
  setTimeout(() => stopping.abort(), 200);
  await expect(running("setTimeout(() => {}, 60_000)", stopping.signal)).rejects.toThrow(UserError);
});
