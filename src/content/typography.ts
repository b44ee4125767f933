import MarkdownIt from "markdown-it";
import { plainText } from "./tokens.ts";

// Converts quotes as in texts, without parsing markup.
const plainLine = new MarkdownIt("zero", { typographer: true }).enable("smartquotes");

/**
 * Makes the quotes and apostrophes of a line of plain text typographic.
 *
 * @example typographic("Stability AI's founder") // "Stability AI’s founder"
 */
export function typographic(text: string): string {
  return plainText(plainLine.parseInline(text, {})[0]?.children ?? []);
}
