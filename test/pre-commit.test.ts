import { readFileSync, rmSync, statSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { removeFolders } from "./command.ts";
import { articleText } from "./content.ts";
import { runGit } from "./git.ts";
import { newsletterDay } from "./newsletter.ts";
import { copyProjectWithNewsletter } from "./project.ts";

const hook = ".githooks/pre-commit";
const list = "content/addresses.txt";
const story = "content/articles/2024/2024-03-24-hook.md";
const text = articleText({ title: "A hook", company: "Hook Works" });
const line = "/articles/hook/ tag:harbour.example,2024-03-24:hook\n";

let project: string;

afterAll(removeFolders);

const git = (...args: readonly string[]) => runGit(project, args, { BUILD_DATE: newsletterDay });

/** Commits with the hook; gives whether there is a commit, and what was said. */
function commit(...args: readonly string[]) {
  const { status, stderr } = git("commit", "--quiet", "--message", "Change", ...args);
  return { done: status === 0, said: stderr };
}

const write = (file: string, content: string) => writeFileSync(join(project, file), content);
const read = (file: string) => readFileSync(join(project, file), "utf8");
const committed = (file: string) => git("show", `HEAD:${file}`).stdout;
const state = () => git("status", "--porcelain").stdout;

beforeAll(() => {
  project = copyProjectWithNewsletter();
  writeFileSync(join(project, ".gitignore"), "node_modules\n.cache/\n");
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "Begin");
  git("config", "core.hooksPath", ".githooks");
  git("tag", "begin");
});

beforeEach(() => {
  git("reset", "--quiet", "--hard", "begin");
  git("clean", "--quiet", "--force");
});

test("git can run it", () => {
  expect(statSync(hook).mode & 0o111).toBe(0o111);
});

describe("the hook", () => {
  test("adds the address of a new story to the same commit, and to the folder", () => {
    write(story, text);
    git("add", "content");
    const { done, said } = commit();
    expect([done, said]).toEqual([true, expect.stringContaining(`${list}: 2 lines added.\n`)]);
    expect(said).not.toContain(".cache");
    expect(committed(list)).toContain(line);
    expect([read(list), state()]).toEqual([committed(list), ""]);
  });

  test("checks what is staged and not what else lies in the folder", () => {
    write(story, text);
    git("add", story);
    write(story, "no front matter\n");
    write("content/articles/2024/2024-03-25-unfinished.md", "no front matter\n");
    const changed = `${read(list)}/articles/other/ tag:harbour.example,2024-03-24:other\n`;
    write(list, changed);
    expect(commit().done).toBe(true);
    expect(committed(story)).toBe(text);
    expect(committed(list)).toContain(line);
    expect(committed(list)).not.toContain("/articles/other/");
    // A list with changes that are not staged is the editor's.
    expect(read(list)).toBe(changed);
  });

  test("tells the warnings of what is committed, and those of no other file", () => {
    write(story, articleText({ title: "A hook", company: "Hook Works" }, "<https://hook.example/a>"));
    const other = "content/articles/2024/2024-03-23-other.md";
    write(other, articleText({ title: "A hook", date: "2024-03-23" }, "<https://hook.example/a>"));
    git("add", "content");
    expect(commit().said).toMatch(/^content\/articles\/2024\/2024-03-24-hook\.md:2:8: warning: .* has this title/m);
    write(other, articleText({ title: "A hook", date: "2024-03-23", company: "Acme" }, "Other words."));
    git("add", "content");
    expect(commit().said).not.toContain("2024-03-24-hook.md");
  });

  test.each([
    ["a story with a problem", () => write(story, text.replace("title: A hook", "titel: A hook")), `${story}:2:1: `],
    [
      "the name of a story with a strange file name",
      () => write(`content/a 'b" é.md`, text),
      `content/a 'b" é.md:1:1: `,
    ],
    [
      "a deletion that leaves an address without an answer",
      () => unlinkSync(join(project, "content/articles/2024/2024-02-27-first-turbine.md")),
      `${list}:`,
    ],
  ])("commits nothing of %s", (_name, change, told) => {
    change();
    git("add", "--all", "content");
    const before = state();
    const { done, said } = commit();
    expect([done, said.split("\n").some((one) => one.startsWith(told))]).toEqual([false, true]);
    expect(said).toContain("Nothing was committed. Mend the lines above, stage the files again, and commit");
    expect(state()).toBe(before);
  });

  test("wants a commit that takes the new lines of the list along", () => {
    write(story, text);
    git("add", "content");
    const { done, said } = commit("--", story);
    expect([done, said.split("\n").at(-2)]).toEqual([
      false,
      `Nothing was committed. It needs new lines in ${list}: stage the files by git add, and commit without naming files.`,
    ]);
    expect(commit("--all").done).toBe(true);
    expect([committed(list).includes(line), state()]).toEqual([true, ""]);
  });

  test("has nothing to do where no content is staged", () => {
    write(story, "no front matter\n");
    write("README.md", "Changed.\n");
    git("add", "README.md");
    expect(commit()).toEqual({ done: true, said: "" });
  });

  test("says what to do before the project is installed", () => {
    write(story, text);
    git("add", "content");
    rmSync(join(project, "node_modules"));
    try {
      expect(commit()).toEqual({
        done: false,
        said: "Nothing was committed. The content cannot be checked: install Node and run npm ci, or commit with --no-verify.\n",
      });
    } finally {
      symlinkSync(resolve("node_modules"), join(project, "node_modules"));
    }
  });
});
