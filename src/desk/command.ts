import colors from "picocolors";
import { formatProblem, type Problem } from "../content/problem.ts";

/** What every command's help says of the environment. */
export const environmentHelp = `
Environment:
  BUILD_DATE=YYYY-MM-DD  the last day whose articles are published (default: today)
  SITE_URL=https://…     where the site will live (default: url in site.yaml)`;

/** Writes problems to standard error and makes the command fail. */
export function reportProblems(problems: readonly Problem[], outcome = ""): void {
  for (const problem of problems) console.error(formatProblem(problem));
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  console.error(colors.red(`${count} to mend. ${outcome}`.trim()));
  process.exitCode = 1;
}
