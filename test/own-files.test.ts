import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildQuickly } from "./build.ts";
import { hashTree, removeFolders, runCommand, temporaryFolder, writeContent } from "./command.ts";
import { articleText } from "./content.ts";

// Somebody keeps files of their own in an output. Whatever becomes of the site, they stay as they are; and what the
// site no longer has goes all the same.

const buildDay = "2024-06-01";
const gone = "articles/2024/2024-03-20-gone.md";
const texts = {
  "articles/2024/2024-03-24-a.md": articleText({}),
  [gone]: articleText({ date: "2024-03-20", title: "Gone" }),
};
let content = "";
/** The site with the story that is gone. */
let site = "";

beforeAll(async () => {
  content = writeContent(texts);
  site = join(temporaryFolder(), "site");
  await build(site);
  rmSync(join(content, gone));
});
afterAll(removeFolders);

const build = (output: string, settings = {}) => buildQuickly(content, output, { buildDay, ...settings });

/** A site that is built here, so that its record is known, with the story that is gone since. */
async function published(): Promise<string> {
  const output = join(temporaryFolder(), "site");
  writeFileSync(join(content, gone), texts[gone]);
  await build(output);
  rmSync(join(content, gone));
  return output;
}

const precious = {
  ".git/HEAD": "ref: refs/heads/main\n",
  ".git/objects/ab/cd": "history",
  CNAME: "news.example\n",
  "articles/a/notes.txt": "mine",
  // Changed by hand since a build wrote it, and no longer part of the site.
  "articles/gone/index.html": "rewritten",
};
const left = [".git/", "CNAME", "articles/a/notes.txt", "articles/gone/", "empty", "loop", "outside"];

function write(output: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), text);
  }
}

function addPrecious(output: string): void {
  write(output, precious);
  mkdirSync(join(output, "empty"));
  symlinkSync(content, join(output, "outside"));
  symlinkSync("loop", join(output, "loop"));
}

test.each<[string, (output: string) => string | Promise<string>, Record<string, string>]>([
  ["in a site that is built again", (output) => output, {}],
  ["in a copy of a site, of which nothing is recorded here", (output) => copyOf(output), {}],
  ["in a site that was moved here", (output) => movedFrom(output), {}],
  ["in a site with another address now", (output) => output, { siteUrl: "https://example.net/news/" }],
  ["on another day", (output) => copyOf(output), { buildDay: "2024-06-02" }],
  ["in a site of an earlier version, whose marker has no list", (output) => withoutList(output), {}],
  ["in a site with the marker of another build", (output) => withMarker(output, "Made by a build.\nother\n{}"), {}],
  ["in a site whose marker is damaged", (output) => withMarker(output, "Made by a build.\nother\n{"), {}],
])("somebody's own files stay %s", async (_where, prepare, settings) => {
  const output = await prepare(await published());
  addPrecious(output);
  const result = await build(output, settings);
  expect(result.left).toEqual(left);
  for (const [path, text] of Object.entries(precious)) expect(readFileSync(join(output, path), "utf8")).toBe(text);
  for (const link of ["outside", "loop"]) expect(lstatSync(join(output, link)).isSymbolicLink()).toBe(true);
  expect(existsSync(join(output, "empty"))).toBe(true);
  for (const path of ["outside", "loop", "empty", ".git", ...Object.keys(precious)]) {
    rmSync(join(output, path), { recursive: true, force: true });
  }
  rmSync(join(output, "articles/gone"), { recursive: true });
  const clean = join(temporaryFolder(), "site");
  await build(clean, settings);
  expect(hashTree(output)).toEqual(hashTree(clean));
  expect(await build(output, settings)).toMatchObject({ written: 0, removed: 0, left: [] });
});

function copyOf(output: string): string {
  const copy = join(temporaryFolder(), "copy");
  cpSync(output, copy, { recursive: true });
  return copy;
}

function movedFrom(output: string): string {
  const place = join(temporaryFolder(), "moved");
  renameSync(output, place);
  return place;
}

function withMarker(output: string, text: string): string {
  writeFileSync(join(output, ".tidemark"), text);
  return output;
}

function withoutList(output: string): string {
  const file = join(output, ".tidemark");
  return withMarker(output, readFileSync(file, "utf8").split("\n").slice(0, 2).join("\n"));
}

test.each<[string, (output: string) => void, string]>([
  ["a file", (output) => write(output, { "articles/new/index.html": "mine" }), "articles/new/index.html"],
  [
    "a folder",
    (output) => mkdirSync(join(output, "articles/new/index.html"), { recursive: true }),
    "articles/new/index.html",
  ],
  ["a file where a folder has to be", (output) => write(output, { "articles/new": "mine" }), "articles/new"],
  ["a link to a folder", (output) => symlinkSync(content, join(output, "articles/new")), "articles/new"],
  [
    "a link in the place of a page",
    (output) => replaceByLink(output, "articles/a/index.html"),
    "articles/a/index.html",
  ],
  ["a link in the place of a folder", (output) => replaceByLink(output, "articles"), "articles"],
])("a build refuses to write over somebody's own: %s", async (_what, add, named) => {
  const output = copyOf(site);
  add(output);
  const before = hashTree(output);
  const stories = writeContent({
    ...texts,
    "articles/2024/2024-03-26-new.md": articleText({ title: "New", date: "2024-03-26" }),
  });
  const result = buildQuickly(stories, output, { buildDay });
  await expect(result).rejects.toThrow(`${join(output, named)}: no build has recorded what is here`);
  expect(hashTree(output)).toEqual(before);
  expect(readdirSync(dirname(output))).toEqual(["copy"]);
});

function replaceByLink(output: string, path: string): void {
  const elsewhere = join(temporaryFolder(), "elsewhere");
  renameSync(join(output, path), elsewhere);
  symlinkSync(elsewhere, join(output, path));
}

test("what the site has to write in the same words becomes a part of it", async () => {
  const output = withoutList(copyOf(site));
  for (const name of readdirSync(output)) if (name !== ".tidemark") rmSync(join(output, name), { recursive: true });
  const clean = join(temporaryFolder(), "site");
  await build(clean);
  cpSync(join(clean, "robots.txt"), join(output, "robots.txt"));
  expect((await build(output)).left).toEqual([]);
  expect(hashTree(output)).toEqual(hashTree(clean));
});

test("the command tells of it in one line", async () => {
  const output = copyOf(site);
  addPrecious(output);
  const args = ["build", "--content", content, "--output", output, "--no-search", "--no-share-images"];
  const { code, stdout, stderr } = await runCommand(args, { BUILD_DATE: buildDay });
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout.trim().split("\n")[1]).toBe(
    `Left alone in ${output}, since no build has made it: ${left.slice(0, 5).join(", ")} and 2 more.`,
  );
});
