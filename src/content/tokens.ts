import type { Token } from "markdown-it";
import type { Place } from "./problem.ts";

/** The file of a text, and where the text begins in it. */
interface TextStart {
  readonly path: string;
  /** The line of the file on which the text begins, counted from 1. */
  readonly firstLine: number;
}

/** The value of an attribute of a token; empty if it is missing. */
export function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}

/** The text of inline tokens without their markup. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "softbreak" || token.type === "hardbreak") return " ";
      return token.type === "text" || token.type === "code_inline" || token.type === "image" ? token.content : "";
    })
    .join("")
    .trim();
}

/** The place of a reference in its file, searched for from a line of the text on (counted from 0). */
export function placeOfTarget(target: string, lines: readonly string[], from: number, start: TextStart): Place {
  for (let line = from; line < lines.length && (line === from || lines[line] !== ""); line++) {
    const column = lines[line]?.indexOf(target) ?? -1;
    if (column >= 0) return { path: start.path, line: start.firstLine + line, column: column + 1 };
  }
  return { path: start.path, line: start.firstLine + from, column: 1 };
}

/** How many lines of a paragraph are searched for a target. */
const farthest = 1000;

/**
 * Creates a function that finds the places of targets, called in the order of the text: each is searched for after the
 * previous one. A target that is not in its paragraph, such as that of a reference link, gets the paragraph's start.
 */
export function createTargetFinder(
  lines: readonly string[],
  { path, firstLine }: TextStart,
): (target: string, from: number) => Place {
  let block = -1;
  let reached = { line: 0, column: 0 };
  const find = (target: string, start: typeof reached) => {
    const end = Math.min(lines.length, start.line + farthest);
    for (let line = start.line; line < end && (line === block || lines[line] !== ""); line++) {
      const column = lines[line]?.indexOf(target, line === start.line ? start.column : 0) ?? -1;
      if (column >= 0) return { line, column };
    }
    return undefined;
  };
  return (target, from) => {
    const start = { line: from, column: 0 };
    if (from !== block) reached = start;
    block = from;
    const found = find(target, reached);
    if (found) reached = { line: found.line, column: found.column + target.length };
    const { line, column } = found ?? find(target, start) ?? start;
    return { path, line: firstLine + line, column: column + 1 };
  };
}
