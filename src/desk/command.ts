import colors from "picocolors";
import { formatProblem, type Problem } from "../content/problem.ts";

/** The help on environment variables, shown by every command. */
export const environmentHelp = `
Environment:
  BUILD_DATE=YYYY-MM-DD  the last day whose articles are published (default: today)
  SITE_URL=https://…     where the site will live (default: url in site.yaml)`;

/**
 * Writes problems to standard error, each with the corrected line where known, and makes the command fail unless all of
 * them are warnings.
 *
 * @param outcome what the command did or did not do because of them.
 */
export function reportProblems(problems: readonly Problem[], outcome = ""): void {
  for (const [index, problem] of problems.entries()) {
    console.error(problem.warning ? colors.yellow(formatProblem(problem)) : formatProblem(problem));
    // Problems of one line share their corrected line: it is written once, below the last of them.
    const next = problems[index + 1];
    const isRepeated = next?.path === problem.path && next.line === problem.line && next.hint === problem.hint;
    if (problem.hint && !isRepeated) console.error(colors.green(`  → ${problem.hint}`));
  }
  const warnings = problems.filter(({ warning }) => warning).length;
  const errors = problems.length - warnings;
  const counts = [
    ...(errors > 0 ? [counted(errors, "problem")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ];
  console.error((errors > 0 ? colors.red : colors.yellow)(`${counts.join(" and ")}. ${outcome}`.trim()));
  if (errors > 0) process.exitCode = 1;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
