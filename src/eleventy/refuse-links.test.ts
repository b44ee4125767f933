import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { removeFolders, temporaryFolder } from "../../test/command.ts";
import { refuseLinksToCopy, refuseLoops } from "./refuse-links.ts";

afterAll(removeFolders);

/** A folder with a file in a folder, and something that is no file. */
function folderWith(make: (path: string) => unknown): { readonly folder: string; readonly path: string } {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "inner"));
  writeFileSync(join(folder, "inner/page.njk"), "A page");
  const path = join(folder, "inner/other");
  make(path);
  return { folder, path };
}

describe.each<[string, (path: string) => unknown, isLoop: boolean]>([
  ["a link to itself", (path) => symlinkSync("other", path), true],
  ["a link to its own folder", (path) => symlinkSync(".", path), true],
  ["a link to a folder above", (path) => symlinkSync("../..", path), true],
  ["a pipe", (path) => execFileSync("mkfifo", [path]), true],
  ["a link to a file", (path) => symlinkSync("page.njk", path), false],
  ["a link to another folder", (path) => symlinkSync(temporaryFolder(), path), false],
  ["a link to nowhere", (path) => symlinkSync("nowhere", path), false],
])("%s", (_what, make, isLoop) => {
  test("is not copied", () => {
    const { folder, path } = folderWith(make);
    expect(() => refuseLinksToCopy([folder])).toThrow(`${path} is a link or a device, which is not copied`);
  });
  test(isLoop ? "is no template" : "may be a template", () => {
    const { folder, path } = folderWith(make);
    if (isLoop) expect(() => refuseLoops(folder)).toThrow(`${path} is a link in a circle, or a device`);
    else refuseLoops(folder);
  });
});

test.each(["none", "package.json", "node_modules/some/files"])("%s needs no look", (place) => {
  refuseLinksToCopy([place]);
  refuseLoops(place);
});
