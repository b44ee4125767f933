import slugify from "@sindresorhus/slugify";
import MarkdownIt, { type StateCore, type Token } from "markdown-it";
import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";
import { fingerprintOfText } from "../values/fingerprint.ts";
import { memoize } from "../values/memoize.ts";
import type { Body, BodyContext } from "./body.ts";
import { collectReferences, isOnThisSite } from "./body-references.ts";
import { findForbiddenReferences } from "./character-references.ts";
import { makeFigures } from "./figures.ts";
import { linkMentions, type MentionEnv } from "./mention-links.ts";
import type { Problem } from "./problem.ts";
import { type LimitEnv, limitFootnotes, limitHeadings } from "./text-limits.ts";
import { attribute, plainText } from "./tokens.ts";
import { type Quotes, useTypography } from "./typography.ts";

/** The parser and renderer of texts with given quotation marks. */
const markdownWith = memoize((quotes: Quotes) => {
  const markdown = new MarkdownIt({ html: false, linkify: false })
    // The typographer has two rules; only smart quotes are used: "(c)" and "+-" stay as written.
    .disable("replacements")
    .use(footnote)
    .use(anchor, { slugify: anchorOf, tabIndex: false });
  markdown.validateLink = (target) => /^(https?:\/\/[^/]|mailto:)/i.test(target) || isOnThisSite(target);
  const { ruler } = markdown.core;
  ruler.before("inline", "heading-limit", limitHeadings);
  ruler.before("footnote_tail", "footnote-limit", limitFootnotes);
  ruler.before("smartquotes", "mentions", linkMentions);
  ruler.push("table-classes", classTableCells);
  ruler.before("smartquotes", "figures", makeFigures);
  // After the rules above, since names must not be searched for in texts that they have cut in pieces.
  useTypography(markdown, quotes);
  makeScrollable(markdown.renderer);
  return markdown;
});

/** The anchor of a heading: begins with a letter, so that CSS can select it, and never collides with a footnote's. */
function anchorOf(text: string): string {
  const slug = slugify(text, { decamelize: false });
  return /^(?!fn(ref)?\d)[a-z]/.test(slug) ? slug : ["section", slug].filter(Boolean).join("-");
}

/** Aligns table cells by class instead of a style attribute, which the Content Security Policy forbids. */
function classTableCells({ tokens }: StateCore): void {
  for (const token of tokens) {
    const align = /^text-align:(center|right)$/.exec(attribute(token, "style"))?.[1];
    if (token.type !== "th_open" && token.type !== "td_open") continue;
    token.attrs = align ? [["class", `align-${align}`]] : [];
  }
}

/** Makes elements that may scroll sideways focusable, so that they scroll by keyboard. */
function makeScrollable({ rules }: InstanceType<typeof MarkdownIt>["renderer"]): void {
  rules["table_open"] = () => '<div class="table" tabindex="0"><table>\n';
  rules["table_close"] = () => "</table></div>\n";
  for (const rule of ["fence", "code_block"] as const) {
    const render = rules[rule];
    rules[rule] = (...given) => (render?.(...given) ?? "").replace("<pre", '<pre tabindex="0"');
  }
}

/** Renders Markdown (CommonMark with tables and footnotes) and collects its references. */
export function renderBody(
  source: string,
  context: BodyContext,
): { readonly body: Body; readonly problems: readonly Problem[] } {
  const markdown = markdownWith(context.quotes);
  const env: MentionEnv & LimitEnv = { context, mentions: new Map(), problems: [] };
  const tokens = markdown.parse(source, env);
  const { problems, ...references } = collectReferences(tokens, source, context);
  const first = tokens.findIndex((token) => token.type === "paragraph_open" && token.level === 0);
  const html = markdown.renderer.render(tokens, markdown.options, env);
  const body: Body = {
    html,
    fingerprint: fingerprintOfText(html),
    size: { bytes: escapedBytes(html), addresses: html.match(siteAddress)?.length ?? 0 },
    excerpt: first < 0 ? "" : plainText(tokens[first + 1]?.children ?? []),
    words: countWords(tokens),
    mentions: env.mentions,
    ...references,
  };
  return { body, problems: [...problems, ...env.problems, ...findForbiddenReferences(html, source, context)] };
}

const siteAddress = / (href|src)="(company:|person:|picture:|[/#])/g;

/** An upper bound of a text's bytes in a feed: `&`, `<`, `>` grow by four in XML; quotes, line ends by one in JSON. */
export function escapedBytes(text: string): number {
  let inXml = 0;
  let inJson = 0;
  // A loop, since matching every single character by a pattern took longer than the rest of this function.
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "&" || character === "<" || character === ">") inXml += 4;
    else if (character === '"' || character === "\\" || character === "\n" || character === "\t") inJson++;
  }
  return Buffer.byteLength(text) + Math.max(inXml, inJson);
}

const word = /[\p{Letter}\p{Number}][\p{Letter}\p{Number}\p{Mark}'’.,-]*/gu;

function countWords(tokens: readonly Token[]): number {
  let words = 0;
  for (const { type, children } of tokens) {
    if (type !== "inline" || !children) continue;
    const text = plainText(children);
    word.lastIndex = 0;
    while (word.test(text)) words++;
  }
  return words;
}
