import type { StateCore, Token } from "markdown-it";

/**
 * Moves every heading of a text that has some of the first level one level down, since the title of the page is the only
 * one of the first level; the sixth stays the lowest.
 */
export function shiftHeadings({ tokens }: StateCore): void {
  if (!tokens.some(({ type, tag }) => type === "heading_open" && tag === "h1")) return;
  for (const token of tokens) {
    if (token.type.startsWith("heading_")) token.tag = `h${Math.min(writtenLevel(token) + 1, 6)}`;
  }
}

/** The level that a heading has in its text, by its hashes or the line below it. */
export function writtenLevel({ markup }: Token): number {
  if (markup.startsWith("#")) return markup.length;
  return markup === "=" ? 1 : 2;
}
