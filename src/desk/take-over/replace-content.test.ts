import { existsSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { readTree, removeFolders, temporaryFolder, writeContent } from "../../../test/command.ts";
import { inspectOldContent, replaceContent } from "./replace-content.ts";

// What git says is tested in test/take-over.test.ts: these folders are outside of any checkout.

const rename = vi.hoisted(() => ({ fails: (_from: string): boolean => false }));
vi.mock("node:fs", async (importActual) => {
  const actual = await importActual<typeof import("node:fs")>();
  const renameSync = (from: string, to: string) => {
    if (rename.fails(from)) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    actual.renameSync(from, to);
  };
  return { ...actual, renameSync };
});

afterAll(removeFolders);

const files = [
  { name: "site.yaml", text: "name: New\n" },
  { name: "pages/about.md", text: "New.\n" },
];

test("old content is kept beside the new, and an earlier one with it", () => {
  const folder = writeContent({ "pages/old.md": "Old.\n" });
  const before = readTree(folder);
  const kept = replaceContent(folder, files);
  expect(kept).toBe(`${folder}-before-take-over`);
  expect(readTree(kept ?? "")).toEqual(before);
  expect([...readTree(folder).keys()]).toEqual(["/pages/about.md", "/site.yaml"]);
  expect(replaceContent(folder, files)).toBe(`${folder}-before-take-over-2`);
  expect(readdirSync(dirname(folder))).toEqual(["content", "content-before-take-over", "content-before-take-over-2"]);
});

test("without content, there is nothing to keep", () => {
  const folder = join(temporaryFolder(), "content");
  expect(inspectOldContent(folder)).toBeUndefined();
  expect(replaceContent(folder, files)).toBeUndefined();
  expect(readdirSync(dirname(folder))).toEqual(["content"]);
});

test("what a killed run left beside does not matter", () => {
  const folder = writeContent({});
  mkdirSync(join(dirname(folder), ".content.next"));
  writeFileSync(join(dirname(folder), ".content.next/left.md"), "");
  replaceContent(folder, files);
  expect(existsSync(join(folder, "left.md"))).toBe(false);
});

test("a failure while the new content is written leaves the old", () => {
  const folder = writeContent({ "pages/old.md": "Old.\n" });
  const before = readTree(folder);
  expect(() => replaceContent(folder, [...files, { name: "site.yaml/x", text: "" }])).toThrow();
  expect(readTree(folder)).toEqual(before);
  expect(readdirSync(dirname(folder))).toEqual(["content"]);
});

test.each([["content"], [".content.next"]])("a failure while %s is moved leaves the old", (name) => {
  const folder = writeContent({ "pages/old.md": "Old.\n" });
  const before = readTree(folder);
  rename.fails = (from) => from.endsWith(`/${name}`);
  expect(() => replaceContent(folder, files)).toThrow("no space");
  rename.fails = () => false;
  expect(readTree(folder)).toEqual(before);
  expect(readdirSync(dirname(folder))).toEqual(["content"]);
});

test("a link is no content folder", () => {
  const folder = writeContent({});
  renameSync(folder, `${folder}-elsewhere`);
  symlinkSync(`${folder}-elsewhere`, folder);
  expect(() => replaceContent(folder, files)).toThrow(`${folder} is a link or a file; put the folder itself here`);
});
