import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { removeFolders, temporaryFolder } from "./command.ts";
import { plainEnvironment } from "./environment.ts";

afterAll(removeFolders);

const hook = resolve(".githooks/pre-commit");
let repository: string;
let tools: string;

/** Runs the hook in a repository, with a `node` that only writes down what it was asked to do. */
function commit(checkSucceeds = true) {
  writeFileSync(
    join(tools, "node"),
    `#!/bin/sh\nprintf '%s\\n' "$@" > "${tools}/asked"\nexit ${checkSucceeds ? 0 : 1}\n`,
  );
  chmodSync(join(tools, "node"), 0o755);
  const env = plainEnvironment({ PATH: `${tools}${delimiter}${process.env["PATH"]}` });
  const { status, stdout, stderr } = spawnSync("sh", [hook], { cwd: repository, env, encoding: "utf8" });
  const asked = join(tools, "asked");
  const args = existsSync(asked) ? readFileSync(asked, "utf8").trimEnd().split("\n") : undefined;
  return { status, stdout, stderr, args };
}

function git(...args: readonly string[]): void {
  const identity = ["-c", "user.name=Ada Example", "-c", "user.email=ada@example.org"];
  const { status, stderr } = spawnSync("git", [...identity, ...args], { cwd: repository, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

function write(name: string): void {
  mkdirSync(dirname(join(repository, name)), { recursive: true });
  writeFileSync(join(repository, name), `${name}\n`);
}

beforeEach(() => {
  repository = temporaryFolder();
  tools = temporaryFolder();
  git("init", "--quiet");
  for (const name of ["node_modules/x", "content/companies/old.md", "content/companies/same.md"]) write(name);
  git("add", "content");
  git("-c", "core.hooksPath=/dev/null", "commit", "--quiet", "--message", "Begin");
});

test("git can run it", () => {
  expect(statSync(hook).mode & 0o111).toBe(0o111);
});

describe("the hook", () => {
  test("checks what is staged under content, whatever its name", () => {
    for (const name of ["content/a b.md", "content/c'd\"é.md", "content/-e.md", "src/f.ts", "g.md"]) write(name);
    git("add", "content", "src", "g.md");
    write("content/not-staged.md");
    const { status, args } = commit();
    expect(status).toBe(0);
    expect(args).toEqual([
      ...["src/run.mjs", "check", "--"],
      ...["content/-e.md", "content/a b.md", "content/c'd\"é.md"],
    ]);
  });

  test("checks the new name of a file and no deleted one", () => {
    git("mv", "content/companies/old.md", "content/companies/new.md");
    git("rm", "--quiet", "content/companies/same.md");
    expect(commit().args?.slice(3)).toEqual(["content/companies/new.md"]);
  });

  test("checks the list of addresses with every commit, and wants it staged as it was checked", () => {
    write("content/addresses.txt");
    write("content/a.md");
    git("add", "content/a.md");
    const told = "Nothing was committed. Stage the list of addresses too: git add content/addresses.txt\n";
    const { status, stderr, args } = commit();
    expect([status, stderr, args?.slice(3)]).toEqual([1, told, ["content/a.md", "content/addresses.txt"]]);
    git("add", "content/addresses.txt");
    expect(commit()).toMatchObject({ status: 0, stderr: "" });
    writeFileSync(join(repository, "content/addresses.txt"), "more\n");
    expect(commit()).toMatchObject({ status: 1, stderr: told });
  });

  test("has nothing to do where no content is staged", () => {
    write("src/f.ts");
    write("content/not-staged.md");
    git("add", "src");
    git("rm", "--quiet", "content/companies/same.md");
    expect(commit(false)).toEqual({ status: 0, stdout: "", stderr: "", args: undefined });
  });

  test("stops the commit where the check fails, and says what to do", () => {
    write("content/a.md");
    git("add", "content");
    const { status, stderr } = commit(false);
    expect(status).toBe(1);
    expect(stderr).toContain("Nothing was committed. Mend the lines above");
  });

  test("says what to do before the project is installed", () => {
    write("content/a.md");
    git("add", "content");
    rmSync(join(repository, "node_modules"), { recursive: true });
    expect(commit()).toMatchObject({
      status: 1,
      stderr: "The content cannot be checked: install Node and run npm ci, or commit with --no-verify.\n",
      args: undefined,
    });
  });
});
