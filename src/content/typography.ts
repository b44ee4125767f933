import MarkdownIt, { type MarkdownIt as Parser, type StateCore, type Token } from "markdown-it";
import { catalogueFor } from "../language/catalogue.ts";
import { memoize } from "../values/memoize.ts";
import { plainText } from "./tokens.ts";

/** Quotation marks: outer opening and closing, inner opening and closing. */
export type Quotes = readonly string[];

const englishQuotes = catalogueFor("en").typography.quotes;

/** Makes the quotes, apostrophes and primes of a parser's texts typographic. */
export function useTypography(markdown: Parser, quotes: Quotes): void {
  markdown.set({ typographer: true, quotes: [...quotes] });
  const { ruler } = markdown.core;
  // Only where a single quote can open: elsewhere smart quotes make every one an apostrophe.
  if (quotes.join() === englishQuotes.join()) ruler.before("smartquotes", "sure-marks", setSureMarks);
  ruler.after("smartquotes", "open-quotations", setOpenQuotations);
}

// Converts quotes as in texts, without parsing markup.
const plainLines = memoize((quotes: Quotes) => {
  const markdown = new MarkdownIt("zero").enable("smartquotes");
  useTypography(markdown, quotes);
  return markdown;
});

/**
 * Makes the quotes and apostrophes of a line of plain text typographic.
 *
 * @example typographic("Stability AI's founder") // "Stability AI’s founder"
 */
export function typographic(text: string, quotes: Quotes = englishQuotes): string {
  return plainText(plainLines(quotes).parseInline(text, {})[0]?.children ?? []);
}

/** Sets the marks of each block that are no quotes; smart quotes then sees none of them. */
function setSureMarks({ tokens }: StateCore): void {
  for (const { type, content, children } of tokens) {
    if (type !== "inline" || !children || !/\d["']|'[\dA-Za-z]/.test(content)) continue;
    // All texts of a block together, since a quote may open in one and close in another; code counts as one character.
    const marked = sureMarks(children.map(outlineOf).join(""));
    let reached = 0;
    for (const child of children) {
      const end = reached + outlineOf(child).length;
      if (child.type === "text") child.content = marked.slice(reached, end);
      reached = end;
    }
  }
}

function outlineOf({ type, content }: Token): string {
  if (type === "text") return content;
  if (type === "softbreak" || type === "hardbreak") return " ";
  return content === "" ? "" : "\ufffc";
}

/** Words without their beginning; some are words themselves, which a quote may open: 'cause of death'. */
const shortened =
  /(?<![\p{Letter}\p{Number}])'(?=(?:tis|tisn't|twas|twasn't|twere|twill|twould|til|em|cuz|coz|nuff)(?![\p{Letter}\p{Number}'])|(?:cause|till|bout)(?![\p{Letter}\p{Number}']|\s+of\s)|[kmnst]\s+\p{Letter})/giu;
const rockAndRoll = /(?<=\p{Letter}\s?)'n'(?=\s?\p{Letter})/giu;
const decade = /(?<![\p{Letter}\p{Number}])'(?=\d\ds(?![\p{Letter}\p{Number}']))/gu;
/** '23; but not '10,000', '50%', '24-hour' and '23'. */
const shortYear =
  /(?<![\p{Letter}\p{Number}])'(?=\d\d(?![\p{Letter}\p{Number}%°]|'(?!\p{Letter})|[.,:]\d|-\p{Letter}))/gu;
/** A text whose next single quote, but for those after letters, ends a quotation: `23 people died,' he said`. */
const quotedText = /^[^']*(?:(?<=\p{Letter})'[^']*)*(?<=[.,!?…])'(?![\p{Letter}\d])/u;
const feetAndInches = /(?<=\d)'(\s?\d{1,2}(?:\.\d+)?)"/g;

/**
 * Replaces the straight marks in an English text that are apostrophes or primes for sure. The length stays the same.
 *
 * @example sureMarks(`In the '90s, 5'11" tall`) // "In the ’90s, 5′11″ tall"
 */
function sureMarks(text: string): string {
  const apostrophes = text
    .replace(feetAndInches, "′$1″")
    .replace(rockAndRoll, (mark) => mark.replaceAll("'", "’"))
    .replace(shortened, "’")
    .replace(decade, "’")
    .replace(shortYear, (mark, at: number, whole: string) => (quotedText.test(whole.slice(at + 1)) ? mark : "’"));
  return setPrimes(apostrophes);
}

/** Feet and inches: marks after digits that close no quotation. */
function setPrimes(text: string): string {
  const isOpen = { '"': false, "'": false };
  return text.replace(/["']/g, (match, at: number) => {
    const mark = match as '"' | "'";
    const before = text[at - 1] ?? " ";
    const after = text.slice(at + 1, at + 4);
    // Jane's, 1990's, 1'000.
    if (mark === "'" && /[\p{Letter}\d]/u.test(before) && /^(\p{Letter}|\d{3})/u.test(after)) return mark;
    if (/\d/.test(before) && (!isOpen[mark] || (mark === '"' && closesLater(text, at + 1)))) {
      return mark === '"' ? "″" : "′";
    }
    isOpen[mark] = /[\s([{"'“‘/—–\ufffc-]/.test(before) && /^\S/.test(after);
    return mark;
  });
}

/** Whether the next double quote ends a quotation that is open already: `"a 27" screen," she said`. */
function closesLater(text: string, from: number): boolean {
  const next = text.indexOf('"', from);
  return next >= 0 && /^[\p{Letter}.,!?…]"(?![\p{Letter}\p{Number}])/u.test(text.slice(next - 1, next + 2));
}

/**
 * Sets the quote that opens a quotation of several paragraphs: each begins with one, and only the last has an end, so
 * that smart quotes leaves the others straight.
 */
function setOpenQuotations({ tokens, md }: StateCore): void {
  const [outer, , inner] = md.options.quotes;
  for (const [index, { type, children }] of tokens.entries()) {
    const next = tokens[index + 3];
    if (type !== "inline" || !children || tokens[index + 2]?.type !== "paragraph_open" || next?.type !== "inline")
      continue;
    const [begins] = /["'“„«‘‚]/.exec(next.content.replace(/^[*_]+/, "").slice(0, 1)) ?? [];
    if (!begins) continue;
    const last = children.findLast((child) => child.type === "text" && child.content.search(opening) >= 0);
    const found = [...(last?.content.matchAll(opening) ?? [])].at(-1);
    if (!last || !found) continue;
    const { content } = last;
    last.content = content.slice(0, found.index) + (found[0] === '"' ? outer : inner) + content.slice(found.index + 1);
  }
}

/** A straight quote that opens a quotation. */
const opening = /(?<=^|[\s([—–])["'](?=[^\s"'])/g;
