import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { removeFolders, temporaryFolder } from "../../test/command.ts";
import { keptFile } from "./kept-file.ts";

let file: string;
let made: number;
const make = async () => {
  made++;
  return Buffer.from(`bytes ${made}`);
};
const text = async () => Buffer.from(await keptFile(file, make)).toString();

beforeEach(() => {
  file = join(temporaryFolder(), "deep", "file.png");
  made = 0;
});
afterAll(removeFolders);

test("a file is made once", async () => {
  expect([await text(), await text(), made]).toEqual(["bytes 1", "bytes 1", 1]);
  expect(readdirSync(join(file, "..")).sort()).toEqual(["file.png", "file.png.sha256"]);
});

test.each([
  ["was cut off", () => truncateSync(file, 3)],
  ["was written over", () => writeFileSync(file, "other")],
  ["has lost its hash", () => rmSync(`${file}.sha256`)],
  ["is gone", () => rmSync(file)],
])("one that %s is made again", async (_name, damage) => {
  await text();
  damage();
  expect([await text(), readFileSync(file, "utf8"), made]).toEqual(["bytes 2", "bytes 2", 2]);
});
