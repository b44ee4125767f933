import type { Command } from "commander";
import colors from "picocolors";
import { readEnvironment } from "../build/load-site.ts";
import { type CheckResult, checkContent, formatAnnotation } from "./check/check.ts";
import { environmentHelp, reportProblems } from "./command.ts";

interface CheckOptions {
  readonly content: string;
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
    .option("--strict", "fail on warnings too")
    .option("--json", "write the problems as JSON, for programs")
    .addHelpText(
      "after",
      `${environmentHelp}\n\nExamples:\n  npm run check\n  npm run check -- content/articles/2024/2024-03-24-some-words.md`,
    )
    .action(async (files: readonly string[], { content, strict, json }: CheckOptions) => {
      const input = { contentFolder: content, ...readEnvironment(process.env) };
      const { problems, articles } = await checkContent(input, files);
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

function toJson({ path, line, column, warning, message, hint }: CheckResult["problems"][number]) {
  return { path, line, column, severity: warning ? "warning" : "error", message, ...(hint && { hint }) };
}
