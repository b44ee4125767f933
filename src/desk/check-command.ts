import { join } from "node:path";
import type { Command } from "commander";
import colors from "picocolors";
import { addressFile } from "../content/address-file.ts";
import { readEnvironment } from "../site/environment.ts";
import { UserError } from "../values/user-error.ts";
import { type CheckResult, checkContent, formatAnnotation } from "./check/check.ts";
import { environmentHelp, reportProblems } from "./command.ts";

interface CheckOptions {
  readonly content: string;
  readonly write?: true;
  readonly strict?: true;
  readonly json?: true;
}

/** Adds `check`: finds every problem of the content. */
export function addCheckCommand(program: Command): void {
  program
    .command("check")
    .description("find every problem of the content; builds nothing")
    .argument("[files...]", "check these files against all others, and tell only what is wrong with them")
    .option("--content <folder>", "the content folder", "content")
    .option("--write", "add what is new to content/addresses.txt, where nothing else is wrong")
    .option("--strict", "fail on warnings too")
    .option("--json", "write the problems as JSON, for programs")
    .addHelpText(
      "after",
      `${environmentHelp}\n\nExamples:\n  npm run check\n  npm run check -- content/articles/2024/2024-03-24-some-words.md\n  npm run check -- --write`,
    )
    .action(async (files: readonly string[], { content, write, strict, json }: CheckOptions) => {
      if (write && files.length > 0) {
        throw new UserError("--write goes by all files, not by some; leave the files out: npm run check -- --write");
      }
      const input = { contentFolder: content, ...readEnvironment(process.env) };
      const { problems, articles, written } = await checkContent(input, { files, write: write ?? false });
      // With --json, standard output is only for the problems.
      if (write) (written && !json ? console.log : console.error)(formatWritten(join(content, addressFile), written));
      const failed = problems.some(({ warning }) => !warning || strict);
      if (failed) process.exitCode = 1;
      if (json) return console.log(JSON.stringify(problems.map(toJson), null, 2));
      if (process.env["GITHUB_ACTIONS"] === "true")
        for (const problem of problems) console.log(formatAnnotation(problem));
      if (problems.length > 0)
        return reportProblems(problems, failed ? "" : "Nothing that keeps the site from being built.");
      console.log(colors.green(files.length > 0 ? "No problems." : `No problems in ${articles} articles.`));
    });
}

/** Formats how the file of addresses was updated. */
function formatWritten(path: string, written: CheckResult["written"]): string {
  if (!written) return `${path} is as it was: something else is wrong.`;
  const { added, dropped, changed, pages } = written;
  const parts = [
    ...(added > 0 ? [`${added} ${added === 1 ? "line" : "lines"} added`] : []),
    ...(dropped > 0 ? [`${dropped} of what never appeared left out`] : []),
  ];
  const summary = `${path}: ${parts.join(", ") || (changed ? "put in order" : "nothing to add")}.`;
  if (pages.length === 0) return summary;
  const names = pages.slice(0, mostPages).map(({ name, addresses: [address] }) => `  ${name}: ${address}`);
  const others = pages.length > mostPages ? [`  and ${pages.length - mostPages} more`] : [];
  const advice =
    "New pages, permanent once they are merged; until then a mistaken name is taken back by deleting its line:";
  return [summary, advice, ...names, ...others].join("\n");
}

/** How many new pages are listed by name. */
const mostPages = 20;

function toJson({ path, line, column, warning, message, hint }: CheckResult["problems"][number]) {
  return { path, line, column, severity: warning ? "warning" : "error", message, ...(hint && { hint }) };
}
