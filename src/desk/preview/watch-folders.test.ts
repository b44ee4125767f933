import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { removeFolders, temporaryFolder } from "../../../test/command.ts";
import { watchFolders } from "./watch-folders.ts";

let folder = "";
let changed: string[] = [];
let stop = async () => {};
const at = (path: string) => join(folder, path);
const article = "content/articles/2024/a.md";
let edits = 0;
const edit = (path: string) => writeFileSync(at(path), `edit ${edits++}`);
/** Waits until a change of a path is told. */
const told = (path: string) => expect.poll(() => changed.includes(at(path)), { timeout: 10_000 }).toBe(true);

beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(at("content/articles/2024"), { recursive: true });
  mkdirSync(at("layouts"));
  for (const path of [article, "content/site.yaml", "layouts/page.njk", "config.ts"]) edit(path);
  changed = [];
  stop = watchFolders(["content", "layouts", "public", "config.ts"].map(at), async (paths) => {
    changed.push(...paths);
  });
});
afterEach(() => stop());
afterAll(removeFolders);

const moveAndBack = (path: string) => {
  renameSync(at(path), at("elsewhere"));
  renameSync(at("elsewhere"), at(path));
};
const replace = (path: string) => {
  cpSync(at(path), at("elsewhere"), { recursive: true });
  rmSync(at(path), { recursive: true });
  renameSync(at("elsewhere"), at(path));
};

describe("an edit is seen after", () => {
  test.each<[string, () => void | Promise<void>, string]>([
    ["nothing else", () => {}, article],
    ["a folder was renamed and back", () => moveAndBack("content/articles"), article],
    ["a folder was deleted and restored", () => replace("content/articles"), article],
    ["the whole content was renamed and back", () => moveAndBack("content"), article],
    ["the whole content was deleted and restored", () => replace("content"), "content/site.yaml"],
    ["the layouts were deleted and restored", () => replace("layouts"), "layouts/page.njk"],
    ["a file was replaced", () => replace("content/site.yaml"), "content/site.yaml"],
    ["a watched file was replaced", () => replace("config.ts"), "config.ts"],
    [
      "the whole content was away for a while",
      async () => {
        renameSync(at("content"), at("elsewhere"));
        await told("content/site.yaml");
        renameSync(at("elsewhere"), at("content"));
      },
      article,
    ],
    [
      "a file became a folder",
      async () => {
        rmSync(at(article));
        mkdirSync(at(article));
        await told(article);
      },
      `${article}/b.md`,
    ],
    [
      "a folder came that was not there",
      async () => {
        mkdirSync(at("public"));
        await told("public");
      },
      "public/note.txt",
    ],
    ["a loop of links was made", () => symlinkSync("loop", at("content/loop")), article],
  ])("%s", async (_what, act, path) => {
    await act();
    await wait(200);
    changed = [];
    edit(path);
    await told(path);
  });
});

test("links are seen and never followed", async () => {
  mkdirSync(at("outside"));
  symlinkSync(at("outside"), at("content/outside"));
  symlinkSync("loop", at("content/loop"));
  symlinkSync("..", at("content/up"));
  for (const path of ["content/outside", "content/loop", "content/up"]) await told(path);
  changed = [];
  edit("outside/a.md");
  await wait(700);
  expect(changed).toEqual([]);
  unlinkSync(at("content/loop"));
  await told("content/loop");
});

test("what comes back is told of by itself", async () => {
  renameSync(at("content"), at("elsewhere"));
  await told(article);
  changed = [];
  renameSync(at("elsewhere"), at("content"));
  await told(article);
});
