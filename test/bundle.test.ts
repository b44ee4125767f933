import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeEach, expect, test } from "vitest";
import { removeFolders, temporaryFolder } from "./command.ts";

// A project of two modules, in a folder of its own.
let project: string;
const file = () => join(project, ".cache/program/main.mjs");
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), text);
};

beforeEach(() => {
  project = temporaryFolder();
  write("src/main.ts", 'import { word } from "../layouts/word.ts";\nconsole.log(word satisfies string);\n');
  write("layouts/word.ts", 'export const word: string = "first";\n');
  write("tsconfig.json", "{}");
  write("package-lock.json", "{}");
});
afterAll(removeFolders);

/** Bundles the project and runs it. */
function run(): string {
  const module = JSON.stringify(pathToFileURL(resolve("src/bundle.mjs")).href);
  const script = `const { bundle } = await import(${module}); await import((await bundle("src/main.ts")).href);`;
  return execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: project, encoding: "utf8" });
}

test("a bundle is kept while its code is the same", () => {
  expect(run()).toBe("first\n");
  const { mtimeMs } = statSync(file());
  expect(run()).toBe("first\n");
  expect(statSync(file()).mtimeMs).toBe(mtimeMs);
});

test("packages are in the bundle, older ones too, but for those that stay outside", () => {
  write("node_modules/older/index.js", 'exports.word = require("path").basename("/a/older");\n');
  write("node_modules/sharp/index.js", 'exports.word = "sharp";\n');
  write("src/main.ts", 'import { word } from "older";\nconsole.log(word, (await import("sharp")).word);\n');
  expect(run()).toBe("older sharp\n");
  rmSync(join(project, "node_modules/older"), { recursive: true });
  expect(run()).toBe("older sharp\n");
  rmSync(join(project, "node_modules/sharp"), { recursive: true });
  expect(run).toThrow("Cannot find package 'sharp'");
});

test.each([
  ["a module that changed", "layouts/word.ts", 'export const word: string = "other";\n', "other\n"],
  ["other settings", "tsconfig.json", '{ "compilerOptions": { "target": "es2022" } }', "first\n"],
])("%s is bundled anew", (_name, name, text, said) => {
  run();
  const before = readFileSync(file(), "utf8");
  write(name, text);
  expect(run()).toBe(said);
  expect(readFileSync(file(), "utf8")).not.toBe(before);
});

test.each([
  ["was cut off", (text: string) => text.slice(0, -20)],
  ["was altered", (text: string) => text.replace('"first"', '"wrong"')],
  ["is longer", (text: string) => `${text}console.log("more");\n`],
  ["has another first line", (text: string) => text.replace("// ", "//  ")],
  ["is empty", () => ""],
])("a bundle that %s is made again", (_name, damage) => {
  run();
  const whole = readFileSync(file(), "utf8");
  writeFileSync(file(), damage(whole));
  expect(run()).toBe("first\n");
  expect(readFileSync(file(), "utf8")).toBe(whole);
});
