import { mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readContentFolder } from "./read-folder.ts";

let folder: string;
const file = () => join(folder, "a.md");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidemark-"));
  writeFileSync(file(), "first");
  writeFileSync(join(folder, "b.md"), "other");
});
afterEach(() => rmSync(folder, { recursive: true }));

const texts = ({ files }: ReturnType<typeof readContentFolder>) =>
  files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);

describe("a folder that is read again", () => {
  test("gives the same files where nothing has changed", () => {
    const before = readContentFolder(folder);
    expect(readContentFolder(folder, before).files.every((found, index) => found === before.files[index])).toBe(true);
  });

  test.each([
    ["is written", () => writeFileSync(file(), "second")],
    [
      "is written in the same length and given its old time",
      () => {
        const { atime, mtime } = statSync(file());
        writeFileSync(file(), "third");
        utimesSync(file(), atime, mtime);
      },
    ],
    ["is replaced by another one", () => renameSync(join(folder, "b.md"), file())],
    ["is removed", () => rmSync(file())],
    ["is joined by another one", () => writeFileSync(join(folder, "c.md"), "new")],
  ])("sees that a file %s", async (_change, change) => {
    const before = readContentFolder(folder);
    // Clocks of disks tick a hundred times a second.
    await new Promise((resolve) => setTimeout(resolve, 30));
    change();
    const after = texts(readContentFolder(folder, before));
    expect(after).toEqual(texts(readContentFolder(folder)));
    expect(after).not.toEqual(texts(before));
  });
});
