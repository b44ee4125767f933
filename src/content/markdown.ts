import slugify from "@sindresorhus/slugify";
import MarkdownIt, { type StateCore, type Token } from "markdown-it";
import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";
import { fingerprintOfText } from "../values/fingerprint.ts";
import type { Body, BodyContext } from "./body.ts";
import { collectReferences, isOnThisSite } from "./body-references.ts";
import { findForbiddenReferences } from "./character-references.ts";
import { makeFigures } from "./figures.ts";
import { linkMentions, type MentionEnv } from "./mention-links.ts";
import type { Problem } from "./problem.ts";
import { type LimitEnv, limitFootnotes, limitHeadings } from "./text-limits.ts";
import { attribute, plainText } from "./tokens.ts";

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true })
  // Of typographer's two rules only the quotes: "(c)" and "+-" stay what the editor wrote.
  .disable("replacements")
  .use(footnote)
  .use(anchor, { slugify: anchorOf, tabIndex: false });

/** The anchor of a heading, which begins with a letter as ids do in style sheets, and is never that of a footnote. */
function anchorOf(text: string): string {
  const slug = slugify(text, { decamelize: false });
  return /^(?!fn(ref)?\d)[a-z]/.test(slug) ? slug : ["section", slug].filter(Boolean).join("-");
}

markdown.validateLink = (target) => /^(https?:\/\/[^/]|mailto:)/i.test(target) || isOnThisSite(target);
markdown.core.ruler.before("inline", "heading-limit", limitHeadings);
markdown.core.ruler.before("footnote_tail", "footnote-limit", limitFootnotes);
markdown.core.ruler.before("smartquotes", "mentions", linkMentions);
markdown.core.ruler.push("table-classes", classTableCells);
markdown.core.ruler.before("smartquotes", "figures", makeFigures);

/** Says how the cells of a column are set by a class: the policy of the pages allows no style of an element's own. */
function classTableCells({ tokens }: StateCore): void {
  for (const token of tokens) {
    const align = /^text-align:(center|right)$/.exec(attribute(token, "style"))?.[1];
    if (token.type !== "th_open" && token.type !== "td_open") continue;
    token.attrs = align ? [["class", `align-${align}`]] : [];
  }
}

// What may have to be scrolled sideways can be reached and scrolled by keyboard.
markdown.renderer.rules["table_open"] = () => '<div class="table" tabindex="0"><table>\n';
markdown.renderer.rules["table_close"] = () => "</table></div>\n";
for (const rule of ["fence", "code_block"] as const) {
  const render = markdown.renderer.rules[rule];
  markdown.renderer.rules[rule] = (...given) => (render?.(...given) ?? "").replace("<pre", '<pre tabindex="0"');
}

/** Renders Markdown (CommonMark with tables and footnotes) and tells what it refers to. */
export function renderBody(
  source: string,
  context: BodyContext,
): { readonly body: Body; readonly problems: readonly Problem[] } {
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

/** At most so many bytes a text takes in a feed: `&`, `<` and `>` grow by four in XML; quotes and line ends by one in JSON. */
export function escapedBytes(text: string): number {
  let inXml = 0;
  let inJson = 0;
  // A loop: the lists that a pattern gives of every single character took longer than the rest of this function.
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
