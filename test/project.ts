import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, cpSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect } from "vitest";
import { type Outcome, temporaryFolder } from "./command.ts";
import { plainEnvironment } from "./environment.ts";
import { newsletter, newsletterDay } from "./newsletter.ts";

/** Copies the project as it would be committed, and shares its packages. */
export function copyProject(): string {
  const folder = temporaryFolder();
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  for (const file of listed.toString().split("\0")) {
    if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(file, join(folder, file));
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Copies the project with the newsletter of the tests in the place of its content. */
export function copyProjectWithNewsletter(): string {
  const project = copyProject();
  rmSync(join(project, "content"), { recursive: true });
  cpSync(newsletter, join(project, "content"), { recursive: true });
  return project;
}

/** The tests that read content/; all others stand on newsletters of their own. */
export const testsOfContent = ["test/archive.test.ts", "test/schemas.test.ts"];

/** Runs a program in a copy of the project, where it has to succeed, and gives what it says. */
export function runIn(project: string, command: readonly string[]): string {
  const env = plainEnvironment();
  const [program = "", ...args] = command;
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: project, env, encoding: "utf8" });
  expect([command.join(" "), status, status === 0 ? "" : stdout + stderr]).toEqual([command.join(" "), 0, ""]);
  return stdout;
}

/** Runs a script of `package.json` in a copy of the project, on the day of the newsletter. */
export async function runScript(project: string, script: string, ...args: readonly string[]): Promise<Outcome> {
  const child = spawn("npm", ["run", "-s", script, "--", ...args], {
    cwd: project,
    env: plainEnvironment({ BUILD_DATE: newsletterDay }),
  });
  const result = { code: 0 as number | null, stdout: "", stderr: "" };
  child.stdout.on("data", (text) => {
    result.stdout += text;
  });
  child.stderr.on("data", (text) => {
    result.stderr += text;
  });
  [result.code] = await once(child, "close");
  return result;
}

/**
 * Does what a text tells its readers to do in a project: a block below a line that ends with a file's name in
 * backquotes and a colon is the file; where the line goes on with "below" and a line of the file, it is inserted there.
 */
export function followRecipe(project: string, text: string): void {
  for (const [, file = "", anchor, block = ""] of text.matchAll(
    /`([^`\n]+)`(?:, below `([^`\n]+)`)?:\n\n```\w+\n(.*?)```/gs,
  )) {
    const path = join(project, file);
    mkdirSync(dirname(path), { recursive: true });
    if (anchor === undefined) writeFileSync(path, block);
    else writeFileSync(path, insertBelow(readFileSync(path, "utf8"), anchor, block, file));
  }
}

function insertBelow(text: string, anchor: string, block: string, file: string): string {
  const end = text.indexOf("\n", text.indexOf(anchor)) + 1;
  if (!text.includes(anchor)) throw new Error(`${file} has no line ${anchor}`);
  return text.slice(0, end) + block + text.slice(end);
}

/** A section of a Markdown file, without its heading. */
export function sectionOf(file: string, heading: string): string {
  const lines = readFileSync(file, "utf8").split("\n");
  const start = lines.indexOf(heading);
  if (start < 0) throw new Error(`${file} has no section ${heading}`);
  const level = heading.indexOf(" ");
  let isInBlock = false;
  const end = lines.findIndex((line, index) => {
    if (line.startsWith("```")) isInBlock = !isInBlock;
    return index > start && !isInBlock && /^#+ /.test(line) && line.indexOf(" ") <= level;
  });
  return lines.slice(start + 1, end < 0 ? undefined : end).join("\n");
}
