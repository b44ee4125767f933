import { compile } from "html-to-text";
import type { Week } from "../archive/archive.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { weekTitle } from "../site/wording.ts";

const heading = { uppercase: false };

// The width that mail programs expect of plain text (RFC 3676, section 4.2).
const toText = compile({
  wordwrap: 72,
  selectors: [
    { selector: "a", options: { linkBrackets: ["<", ">"], hideLinkHrefIfSameAsText: true } },
    // A note is below the letter; its number says enough.
    { selector: 'a[id^="fnref"]', format: "anchor", options: { ignoreHref: true } },
    { selector: "a.footnote-backref", format: "skip" },
    { selector: "h2", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: "h3", options: { ...heading, leadingLineBreaks: 2, trailingLineBreaks: 1 } },
    { selector: "h4", options: heading },
    { selector: "h5", options: heading },
    { selector: "h6", options: heading },
    { selector: "table", format: "dataTable", options: { uppercaseHeaderCells: false } },
  ],
});

/**
 * Renders a week as plain text, the same content as its mail, for programs and mail readers without HTML.
 *
 * @param mail the whole week as HTML.
 */
export function renderWeekText(words: Catalogue, week: Week, mail: string): string {
  return `${weekTitle(words, week)}\n\n${toText(mail).trim()}\n`;
}
