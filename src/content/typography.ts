import MarkdownIt from "markdown-it";
import { catalogueFor } from "../language/catalogue.ts";
import { memoize } from "../values/memoize.ts";
import { plainText } from "./tokens.ts";

/** Quotation marks: outer opening and closing, inner opening and closing. */
export type Quotes = readonly string[];

const englishQuotes = catalogueFor("en").typography.quotes;

// Converts quotes as in texts, without parsing markup.
const plainLines = memoize((quotes: Quotes) =>
  new MarkdownIt("zero", { typographer: true, quotes: [...quotes] }).enable("smartquotes"),
);

/**
 * Makes the quotes and apostrophes of a line of plain text typographic.
 *
 * @example typographic("Stability AI's founder") // "Stability AI’s founder"
 */
export function typographic(text: string, quotes: Quotes = englishQuotes): string {
  return plainText(plainLines(quotes).parseInline(text, {})[0]?.children ?? []);
}
