import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Fingerprint } from "../content/fingerprint.ts";
import type { SitePath } from "../site/addresses.ts";
import type { Output } from "./outputs.ts";
import { createWriter, startWriter } from "./write-outputs.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tidemark-writer-"));
  folders.push(folder);
  return folder;
}

function makeOutputs(count: number): Output[] {
  return Array.from({ length: count }, (_none, number) => ({
    path: `/files/${number}.txt` as SitePath,
    fingerprint: `${number}` as Fingerprint,
    text: () => `Text “${number}” {{ path }}\n`,
  }));
}

/** The numbers of the outputs that are in a folder. */
function numbersIn(folder: string): number[] {
  return readdirSync(join(folder, "files"))
    .map((name) => Number(name.replace(".txt", "")))
    .sort((a, b) => a - b);
}

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_none, number) => from + number);

test.each([
  ["one that writes many", (folder: string) => Promise.resolve(createWriter(folder))],
  ["one with a thread of its own", startWriter],
])("a writer writes every output as it is: %s", async (_name, make) => {
  const folder = newFolder();
  const outputs = makeOutputs(130);
  const writer = await make(folder);
  await writer.write(outputs);
  await writer.end();
  expect(numbersIn(folder)).toEqual(numbers(0, 130));
  for (const { path, text } of outputs) expect(readFileSync(join(folder, path), "utf8")).toBe(text());
});
