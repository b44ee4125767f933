import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CalendarDay } from "../src/calendar/day.ts";
import { formatProblem } from "../src/content/problem.ts";
import { checkContent } from "../src/desk/check/check.ts";
import { resolveHtml } from "../src/site/body-html.ts";
import { loadSite } from "../src/site/load-site.ts";
import { buildQuickly } from "./build.ts";
import { removeFolders, writeContent } from "./command.ts";

// Inputs that once went wrong, each with the right values beside it; test/cases/README.md says how they are written.

interface Section {
  readonly name: string;
  readonly text: string;
}

/** The day on which the cases are read. */
const buildDay = "2024-12-31" as CalendarDay;

const expectation = /^(problems|body|contains|lacks)(?: (\S+))?$/;

/** Splits a case: lines `-- name --` begin its sections, and what stands above them says what it is about. */
function sectionsOf(text: string): readonly Section[] {
  const [, ...parts] = text.split(/^-- (.+) --\n/m);
  return parts.flatMap((name, index) => (index % 2 === 0 ? [{ name, text: parts[index + 1] ?? "" }] : []));
}

const linesOf = (text: string) => text.split("\n").filter((line) => line !== "");

afterAll(removeFolders);

describe.each(readdirSync("test/cases").filter((name) => name.endsWith(".txt")))("%s", (name) => {
  const sections = sectionsOf(readFileSync(join("test/cases", name), "utf8"));
  const files = sections.filter((section) => !expectation.test(section.name));
  const expected = sections.filter((section) => expectation.test(section.name));
  let input: Parameters<typeof loadSite>[0];

  beforeAll(() => {
    const contentFolder = writeContent(Object.fromEntries(files.map((file) => [file.name, file.text])));
    input = { contentFolder, buildDay, siteUrl: undefined };
  });

  test("has files and right values", () => {
    expect(files.length).toBeGreaterThan(0);
    expect(expected.length).toBeGreaterThan(0);
  });

  test("problems", async () => {
    const { problems } = await checkContent(input);
    const folder = `${dirname(input.contentFolder)}/`;
    const said = problems
      // A case of a few files has not been published, unless it says what was.
      .filter(({ path }) => !path.endsWith("/addresses.txt") || files.some((file) => file.name === "addresses.txt"))
      .flatMap((problem) => [formatProblem(problem), ...(problem.hint === undefined ? [] : [`  → ${problem.hint}`])])
      .map((line) => line.replaceAll(folder, ""));
    expect(said.join("\n")).toBe(expected.find((section) => section.name === "problems")?.text.trimEnd() ?? "");
  });

  const bodies = expected.filter((section) => section.name.startsWith("body"));
  test.each(bodies)("$name", (section) => {
    const slug = section.name.slice("body ".length);
    const article = loadSite(input).found?.archive.articles.find((one) => one.slug === slug);
    expect(article && resolveHtml(article.body.html, { resolve: (path) => path })).toBe(section.text);
  });

  const written = expected.filter((section) => /^(contains|lacks) /.test(section.name));
  test.runIf(written.length > 0)("files of the site", async () => {
    const output = join(dirname(input.contentFolder), "site");
    await buildQuickly(input.contentFolder, output, { buildDay });
    for (const section of written) {
      const [, kind, file = ""] = expectation.exec(section.name) ?? [];
      const text = readFileSync(join(output, file), "utf8");
      const found = linesOf(section.text).filter((line) => text.includes(line) !== (kind === "contains"));
      expect([section.name, found]).toEqual([section.name, []]);
    }
  });
});
