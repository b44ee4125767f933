import { mergeDiff3 } from "node-diff3";
import { groupBy } from "../values/group-by.ts";
import type { Problem } from "./problem.ts";
import { type ContentFile, decodeText } from "./text-file.ts";

const mostHints = 50;
const longestLine = 1000;

/**
 * Gives the problems of a line one corrected line that mends all of them, instead of one for each that leaves the others
 * in. Corrections of the same words stay as they are.
 *
 * @param files those that the problems are in.
 */
export function mergeHints(problems: readonly Problem[], files: readonly ContentFile[]): Problem[] {
  const hinted = problems.filter(({ hint }) => hint !== undefined);
  const merged = new Map<Problem, string>();
  for (const [, together] of groupBy(hinted, ({ path, line }) => [`${path}:${line}`])) {
    const hints = [...new Set(together.map(({ hint = "" }) => hint))];
    const [first] = together;
    const file = files.find(({ path }) => path === first?.path);
    if (!first || !file || hints.length < 2) continue;
    const written = decodeText(file.bytes).split("\n")[first.line - 1]?.trim() ?? "";
    // The time of merging grows with the square of the length.
    if (hints.length > mostHints || hints.some(({ length }) => length > longestLine)) continue;
    const hint = hints.reduce<string | undefined>(
      (mended, next) => mended && mergeLines(mended, written, next),
      written,
    );
    if (hint) for (const problem of together) merged.set(problem, hint);
  }
  return problems.map((problem) => {
    const hint = merged.get(problem);
    return hint ? { ...problem, hint } : problem;
  });
}

/** Merges two corrections of a line, word by word; undefined if both change the same words differently. */
function mergeLines(one: string, original: string, other: string): string | undefined {
  const { conflict, result } = mergeDiff3(wordsOf(one), wordsOf(original), wordsOf(other));
  return conflict ? undefined : result.join("");
}

function wordsOf(line: string): string[] {
  return line.match(/[\p{Letter}\p{Mark}\p{Number}]+|[^\p{Letter}\p{Mark}\p{Number}]/gu) ?? [];
}
