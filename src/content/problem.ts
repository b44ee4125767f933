import { compareText } from "../values/compare-text.ts";

/** A fault in a content file, told to the editor who can mend it. */
export interface Problem {
  /** Path as the editor knows it, from the folder where the command ran, with forward slashes. */
  readonly path: string;
  /** Line, counted from 1. */
  readonly line: number;
  /** Column in UTF-16 units, counted from 1. */
  readonly column: number;
  /** What is wrong and what to write instead. */
  readonly message: string;
  /** The line as it should be, where that is known. */
  readonly hint?: string;
  /** Something to look at that does not keep the site from being built. */
  readonly warning?: true;
}

/** A place in a content file: what a problem has but for its message. */
export type Place = Pick<Problem, "path" | "line" | "column">;

/** Writes a problem in the form that editors and terminals turn into a link: `path:line:column: message`. */
export function formatProblem({ path, line, column, message, warning }: Problem): string {
  return `${path}:${line}:${column}: ${warning ? "warning: " : ""}${message}`;
}

/** Sorts problems by path, then line, then column, and leaves out repetitions. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...unique.values()].sort(
    (a, b) =>
      compareText(a.path, b.path) || a.line - b.line || a.column - b.column || compareText(a.message, b.message),
  );
}

/** The place of an offset (in UTF-16 units) in a text. */
export function placeAt(path: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { path, line: before.split("\n").length, column: offset - lineStart + 1 };
}
