import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { readTree, removeFolders, writeContent } from "./command.ts";
import { articleText } from "./content.ts";
import { plainEnvironment } from "./environment.ts";
import { git } from "./git.ts";
import { copyProject, runIn, testsOfContent } from "./project.ts";

// Another newsletter takes the project over.

afterAll(removeFolders);

const answers = [
  ...["--name", "Beispielblatt", "--url", "https://beispiel.example/nachrichten/", "--language", "de"],
  ...["--time-zone", "Europe/Berlin", "--authority", "beispiel.example"],
];

/** Commits every file of a folder, in a repository of its own. */
function commitAll(folder: string): void {
  git(folder, "init", "--quiet");
  git(folder, "add", "--all");
  git(folder, "-c", "core.hooksPath=/dev/null", "commit", "--quiet", "--message", "Begin");
}

test("the new newsletter passes the check, the build and the tests that read content", () => {
  const project = copyProject();
  commitAll(project);
  const run = (...command: readonly string[]) => runIn(project, command);
  const said = run("npm", "run", "-s", "take-over", "--", ...answers, "--yes");
  expect(said).toContain("Wrote content/site.yaml\n");
  expect(readdirSync(join(project, "content")).sort()).toEqual(["addresses.txt", "articles", "pages", "site.yaml"]);
  // Git has the old content.
  expect(readdirSync(project).filter((name) => name.includes("content"))).toEqual(["content"]);

  run("npm", "run", "-s", "build");
  const home = readFileSync(join(project, "_site/index.html"), "utf8");
  expect(home).toContain('<html lang="de"');
  expect(home).toContain('href="/nachrichten/articles/first-article/"');
  run("npx", "vitest", "run", ...testsOfContent);
  // What else npm run check does, types and lint, reads no content.
  const check = spawnSync("node", ["src/run.mjs", "check"], {
    cwd: project,
    env: plainEnvironment(),
    encoding: "utf8",
  });
  // The first article and the rest are placeholders: src/desk/check/placeholders.test.ts.
  const warnings = check.stderr.split("\n").slice(0, -2);
  expect([check.status, warnings.filter((line) => !line.includes("is a placeholder"))]).toEqual([
    0,
    [
      "content/addresses.txt:1:1: warning: nothing is in this list yet; before the site is published, run npm run check -- --write, and commit the file",
    ],
  ]);
  expect(run("node", "src/run.mjs", "check", "--write")).toMatch(/lines added\.\n/);
  run("npx", "vitest", "run", ...testsOfContent);
});

describe("the old content", () => {
  let folder: string;
  let content: string;
  const takeOver = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve(".cache/program/cli.mjs"), "take-over", ...args],
      { cwd: folder, env: plainEnvironment({ BUILD_DATE: "2026-03-10" }), encoding: "utf8" },
    );
    return { status, stdout, stderr };
  };
  beforeEach(() => {
    content = writeContent({
      "articles/2024/2024-03-24-old.md": articleText({}),
      "pages/about.md": "---\ntitle: About\n---\n\nOld.\n",
    });
    folder = dirname(content);
    writeFileSync(join(folder, ".gitignore"), ".DS_Store\n");
  });

  test("is kept beside the new outside a git checkout", () => {
    const before = readTree(content);
    const { status, stdout } = takeOver(...answers, "--yes");
    expect([status, stdout.split("\n").slice(0, 6)]).toEqual([
      0,
      [
        "Wrote content/site.yaml",
        "Wrote content/addresses.txt",
        "Wrote content/articles/2026/2026-03-10-first-article.md",
        "Wrote content/pages/about.md",
        "The old content is in content-before-take-over/ now.",
        "Wrote schemas/ and .vscode/, with the topics of site.yaml",
      ],
    ]);
    expect(readTree(join(folder, "content-before-take-over"))).toEqual(before);
  });

  test("is removed where git has all of it", () => {
    commitAll(folder);
    rmSync(join(content, "pages/about.md"));
    expect(takeOver(...answers, "--yes")).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(folder).sort()).toEqual([".git", ".gitignore", ".vscode", "content", "schemas"]);
    expect(existsSync(join(content, "articles/2024"))).toBe(false);
  });

  test("stays where git lacks some of it, which is named", () => {
    commitAll(folder);
    writeFileSync(join(content, "pages/about.md"), "changed");
    writeFileSync(join(content, "pages/new ä.md"), "new");
    writeFileSync(join(content, "pages/staged.md"), "staged");
    runIn(folder, ["git", "add", "content/pages/staged.md"]);
    writeFileSync(join(content, ".DS_Store"), "");
    const before = readTree(content);
    const { status, stdout, stderr } = takeOver(...answers, "--yes");
    expect([status, stdout, stderr.split("\n").sort()]).toEqual([
      1,
      "",
      [
        "",
        "  content/.DS_Store",
        "  content/pages/about.md",
        "  content/pages/new ä.md",
        "  content/pages/staged.md",
        "Commit them or move them away, then run this again. Nothing was changed.",
        "content/ has files that are not in the last commit, and would be lost:",
      ],
    ]);
    expect(readTree(content)).toEqual(before);
  });

  test.each<[string, readonly string[], string]>([
    [
      "nothing is said",
      [],
      "There is no terminal to ask on, so give --name, --url, --language, --time-zone, --authority, --yes too; npm run take-over -- --help has an example\n",
    ],
    [
      "nothing is confirmed",
      answers,
      "There is no terminal to ask on, so give --yes too; npm run take-over -- --help has an example\n",
    ],
    [
      "answers are wrong",
      ["--name", " ", "--url", "example.org", "--time-zone", "Berlin", "--yes"],
      [
        "the name is empty; write it, such as The Harbour Letter",
        'the address is "example.org"; it has to be a full address that begins with "https://" or "http://"',
        'the time zone is "Berlin"; it has to be a time zone of the IANA list, such as "Europe/Berlin" or "UTC"\n',
      ].join("\n"),
    ],
  ])("stays where %s", (_name, args, message) => {
    const before = readTree(folder);
    expect(takeOver(...args)).toEqual({ status: 1, stdout: "", stderr: message });
    expect(readTree(folder)).toEqual(before);
  });
});
