import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Command } from "commander";
import type { Content } from "../content/content.ts";
import { type Problem, sortProblems } from "../content/problem.ts";
import { displayPath } from "../content/read-folder.ts";
import { type ContentFile, largestFile } from "../content/text-file.ts";
import { inspectContent } from "../permanence/inspect-content.ts";
import { reportProblems } from "./command.ts";
import { importDrafts, type Outcome } from "./import/import-drafts.ts";
import { describeFindings, formatRows } from "./import/report.ts";

interface ImportOptions {
  readonly content: string;
  readonly dryRun?: true;
}

const help = `
A draft begins with its day: "date 2024-03-24", "Date: 24 March 2024" or "March 24, 2024". Blank lines part its
paragraphs, and a short line that does not end as a sentence is a heading. Articles are written with "draft: true".

Examples:
  npm run import -- drafts/issue-12.txt --dry-run
  npm run import -- drafts/*.txt`;

/** Adds `import`: converts older issues from raw text to articles. */
export function addImportCommand(program: Command): void {
  program
    .command("import")
    .description("make articles to review of older issues that are raw text; overwrites nothing")
    .argument("<files...>", "raw drafts, one issue each")
    .option("--content <folder>", "the content folder", "content")
    .option("--dry-run", "tell what would be written, and write nothing")
    .addHelpText("after", help)
    .action((paths: readonly string[], { content: contentFolder, dryRun }: ImportOptions) => {
      const {
        folder: { files },
        problems,
        found,
      } = inspectContent({ contentFolder, buildDay: undefined, siteUrl: undefined });
      const articles = new Set(files.filter(({ name }) => name.startsWith("articles/")).map(({ path }) => path));
      // Problems of articles do not matter; without valid entries and settings, names would be guessed wrong.
      const inTheWay = problems.filter(({ path }) => !articles.has(path));
      if (!found || inTheWay.length > 0) return reportProblems(inTheWay, "Nothing was imported.");
      const read = paths.map(readDraft);
      const pathOf = (name: string) => displayPath(join(contentFolder, name));
      const drafts = read.flatMap((file) => ("bytes" in file ? [file] : []));
      const outcomes = importDrafts(drafts, { content: found.content, files, pathOf });
      const written = outcomes.map((outcome) => (dryRun ? outcome : write(outcome, contentFolder)));
      for (const line of written.flatMap((outcome) => describe(outcome, found.content, dryRun === true)))
        console.log(line);
      const faults = written.flatMap((outcome) => (outcome.kind === "problem" ? [outcome.problem] : []));
      const unread = read.flatMap((file) => ("bytes" in file ? [] : [file]));
      console.log(summarise(written, dryRun === true));
      if (unread.length + faults.length > 0) reportProblems(sortProblems([...unread, ...faults]));
    });
}

function readDraft(path: string): ContentFile | Problem {
  const refuse = (message: string): Problem => ({ path, line: 1, column: 1, message });
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return refuse("there is no such file");
  if (stats.isDirectory()) return refuse(`this is a folder; name the drafts in it: ${join(path, "*.txt")}`);
  if (!stats.isFile()) return refuse("this is no file that holds text");
  if (stats.size > largestFile) return refuse("the file is larger than 1 MiB; a draft is one issue");
  try {
    return { path: displayPath(path), name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    return refuse(`the file cannot be opened (${codeOf(error)})`);
  }
}

/** Writes a new article unless a file of the same name exists by now. */
function write(outcome: Outcome, contentFolder: string): Outcome {
  if (outcome.kind !== "new") return outcome;
  const location = join(contentFolder, outcome.article.name);
  try {
    mkdirSync(dirname(location), { recursive: true });
    writeFileSync(location, outcome.article.bytes, { flag: "wx" });
    return outcome;
  } catch (error) {
    const message = `${outcome.article.path} cannot be written (${codeOf(error)})`;
    return { kind: "problem", problem: { path: outcome.draft.path, line: 1, column: 1, message } };
  }
}

/** The code of a system error; any other error is a bug and is thrown again. */
function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}

function describe(outcome: Outcome, { settings }: Content, dryRun: boolean): string[] {
  if (outcome.kind === "problem") return [];
  if (outcome.kind === "known")
    return [`${outcome.draft.path}: imported already as ${outcome.path}; nothing changed`, ""];
  const heading = `${outcome.draft.path} ${dryRun ? "would become" : "became"} ${outcome.article.path}`;
  return [heading, ...formatRows(describeFindings(outcome.findings, settings.language)), ""];
}

function summarise(outcomes: readonly Outcome[], dryRun: boolean): string {
  const written = outcomes.filter(({ kind }) => kind === "new").length;
  const known = outcomes.filter(({ kind }) => kind === "known").length;
  const articles = `${written} ${written === 1 ? "article" : "articles"} ${dryRun ? "would be written" : "written"}`;
  const already = known > 0 ? `, ${known} there already` : "";
  const next =
    dryRun || written === 0 ? "" : ' Check each guess in the comments, then take them out with "draft: true".';
  return `${articles}${already}.${next}`;
}
