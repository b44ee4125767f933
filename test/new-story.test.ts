import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { removeFolders } from "./command.ts";
import { articleText } from "./content.ts";
import { copyProject, runIn, testsOfContent } from "./project.ts";

// An editor's whole job: a story is added to a copy of the project, and all that admits a change is content with it.

afterAll(removeFolders);

test("a new story, company and letter pass the check, the build and the tests that read content", () => {
  const project = copyProject();
  const write = (name: string, text: string) => {
    const file = join(project, "content", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const run = (...command: readonly string[]) => runIn(project, command);
  // A newsletter that has just begun has nothing in its list yet.
  run("node", "src/run.mjs", "check", "--write");
  const story = { title: "A story that a test has added", date: "2025-01-01", company: "Newcomer Works of the Test" };
  write("articles/2025/2025-01-01-newcomer-works.md", articleText(story, "Newcomer Works of the Test exists."));
  write("companies/newcomer-works-of-the-test.md", "---\nname: Newcomer Works of the Test\n---\n\nIt is new.\n");
  write("weeks/2025-w01.md", "---\ntitle: A new year\n---\n\nSomething [is new](/articles/newcomer-works/).\n");

  // What else npm run check does, types and lint, reads no content.
  expect(run("node", "src/run.mjs", "check", "--write")).toContain("content/addresses.txt: 2 lines added.");
  run("node", "src/run.mjs", "check");
  run("npm", "run", "-s", "build");
  expect(readFileSync(join(project, "_site/weeks/2025-W01/index.html"), "utf8")).toContain("/articles/newcomer-works/");
  run("npx", "vitest", "run", ...testsOfContent);
});
