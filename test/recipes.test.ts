import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { removeFolders } from "./command.ts";
import { copyProjectWithNewsletter, followRecipe, runScript, sectionOf } from "./project.ts";

// The recipes for developers, followed to the letter in a copy of the project.

afterAll(removeFolders);

test("the recipe for a field of the front matter gives a field that is checked, typed and shown", async () => {
  const project = copyProjectWithNewsletter();
  followRecipe(project, sectionOf("CONTRIBUTING.md", "### Adding a field to the front matter"));
  execFileSync(resolve("node_modules/.bin/tsc"), ["--noEmit"], { cwd: project });
  expect((await runScript(project, "schemas")).code).toBe(0);
  expect(readFileSync(join(project, "schemas/article.json"), "utf8")).toContain("A second line under the title.");
  const article = join(project, "content/articles/2024/2024-03-24-founder-resigns.md");
  const text = readFileSync(article, "utf8");
  writeFileSync(article, text.replace("\ndate:", "\nsubtitle: And a second line\ndate:"));
  expect(await runScript(project, "build", "--no-search", "--no-share-images")).toMatchObject({ code: 0, stderr: "" });
  expect(readFileSync(join(project, "_site/articles/founder-resigns/index.html"), "utf8")).toMatch(
    /<h1>[^<]+<\/h1><p class="note">And a second line<\/p>/,
  );
  writeFileSync(article, text.replace("\ndate:", "\nsubtitel: And a second line\ndate:"));
  expect((await runScript(project, "build")).stderr).toContain('unknown key "subtitel"; did you mean "subtitle"?');
});

test("the recipe for a kind of page compiles", () => {
  const project = copyProjectWithNewsletter();
  followRecipe(project, sectionOf("README.md", "### A new kind of page"));
  execFileSync(resolve("node_modules/.bin/tsc"), ["--noEmit"], { cwd: project });
});
