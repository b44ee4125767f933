import type { Command } from "commander";
import { readEnvironment } from "../build/load-site.ts";
import { checkContent } from "./check.ts";
import { environmentHelp, reportProblems } from "./command.ts";

/** Adds `check`: finds every problem of the content. */
export function addCheckCommand(program: Command): void {
  program
    .command("check")
    .description("find every problem of the content; builds nothing")
    .option("--content <folder>", "the content folder", "content")
    .addHelpText("after", `${environmentHelp}\n\nExample:\n  npm run check`)
    .action(({ content }: { content: string }) => {
      const result = checkContent({ contentFolder: content, ...readEnvironment(process.env) });
      if (result.problems.length > 0) return reportProblems(result.problems);
      console.log(`No problems in ${result.articles} articles.`);
    });
}
