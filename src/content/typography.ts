import MarkdownIt from "markdown-it";
import { plainText } from "./tokens.ts";

// The same quotes as in texts, and no markup.
const plainLine = new MarkdownIt("zero", { typographer: true }).enable("smartquotes");

/**
 * Sets the quotes and apostrophes of a line of plain text.
 *
 * @example typographic("Stability AI's founder") // "Stability AI’s founder"
 */
export function typographic(text: string): string {
  return plainText(plainLine.parseInline(text, {})[0]?.children ?? []);
}
