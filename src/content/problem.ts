import { compareText } from "../values/compare-text.ts";

/** A problem in a content file, reported to the editor. */
export interface Problem {
  /** Path from the working directory, as shown to the editor, with forward slashes. */
  readonly path: string;
  /** Line, counted from 1. */
  readonly line: number;
  /** Column in UTF-16 units, counted from 1. */
  readonly column: number;
  /** What is wrong and what to write instead. */
  readonly message: string;
  /** The corrected line, where known. */
  readonly hint?: string;
  /** A warning does not prevent a build. */
  readonly warning?: true;
}

/** A place in a content file. */
export type Place = Pick<Problem, "path" | "line" | "column">;

/** Formats a problem so that editors and terminals link it: `path:line:column: message`. */
export function formatProblem({ path, line, column, message, warning }: Problem): string {
  return `${path}:${line}:${column}: ${warning ? "warning: " : ""}${message}`;
}

/** Sorts problems by path, line, column and message, without duplicates. */
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
