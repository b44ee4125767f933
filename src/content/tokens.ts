import type { Token } from "markdown-it";
import type { BodyContext } from "./body.ts";
import type { Place } from "./problem.ts";

/** The value of an attribute of a token; empty where it has none. */
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

/** The place in a file of something that a text refers to, looked for from a line of the text on (counted from 0). */
export function placeOfTarget(target: string, lines: readonly string[], from: number, context: BodyContext): Place {
  for (let line = from; line < lines.length && (line === from || lines[line] !== ""); line++) {
    const column = lines[line]?.indexOf(target) ?? -1;
    if (column >= 0) return { path: context.path, line: context.firstLine + line, column: column + 1 };
  }
  return { path: context.path, line: context.firstLine + from, column: 1 };
}
