import MarkdownIt, { type StateCore, type Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { fingerprintOfText } from "../values/fingerprint.ts";
import { memoize } from "../values/memoize.ts";
import { setAnchors } from "./anchors.ts";
import type { Body, BodyContext } from "./body.ts";
import { collectReferences } from "./body-references.ts";
import { findForbiddenReferences } from "./character-references.ts";
import { type DefinitionEnv, findDefinitions } from "./definitions.ts";
import { makeFigures } from "./figures.ts";
import { shiftHeadings } from "./heading-levels.ts";
import { type LeftoverEnv, reportLeftover } from "./leftovers.ts";
import { faultOfTarget } from "./link-targets.ts";
import { linkMentions, type MentionEnv } from "./mention-links.ts";
import { checkNotes, nameNotes } from "./notes.ts";
import type { Problem } from "./problem.ts";
import { type LimitEnv, limitFootnotes, limitHeadings, limitSize, limitTables } from "./text-limits.ts";
import { attribute, plainText } from "./tokens.ts";
import { type Quotes, useTypography } from "./typography.ts";

/** The parser and renderer of texts with given quotation marks. */
const markdownWith = memoize((quotes: Quotes) => {
  const markdown = new MarkdownIt({ html: false, linkify: true })
    // The typographer has two rules; only smart quotes are used: "(c)" and "+-" stay as written.
    .disable("replacements")
    .use(footnote);
  // Only what begins with http:// or https:// becomes a link without brackets.
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  for (const scheme of ["ftp:", "mailto:", "//"]) markdown.linkify.add(scheme, null);
  markdown.validateLink = (target) => faultOfTarget(target) === undefined;
  markdown.block.ruler.before("table", "table-limit", limitTables);
  markdown.inline.ruler.push("leftovers", reportLeftover);
  const { ruler } = markdown.core;
  ruler.before("strip_references", "definitions", findDefinitions);
  ruler.at("inline", parseBlocks);
  ruler.before("inline", "heading-levels", shiftHeadings);
  ruler.before("inline", "heading-limit", limitHeadings);
  ruler.before("footnote_tail", "notes", checkNotes);
  ruler.before("footnote_tail", "footnote-limit", limitFootnotes);
  ruler.after("linkify", "bare-addresses", keepAddresses);
  ruler.before("smartquotes", "mentions", linkMentions);
  ruler.push("table-classes", classTableCells);
  ruler.before("smartquotes", "figures", makeFigures);
  // After the rules above, which make the captions of pictures.
  useTypography(markdown, quotes);
  ruler.push("anchors", setAnchors);
  makeScrollable(markdown.renderer);
  nameNotes(markdown.renderer);
  return markdown;
});

/** The rule that parses the text of each block, and tells the inline rules where it begins. */
function parseBlocks({ tokens, md, env }: StateCore): void {
  for (const { type, map, content, children } of tokens) {
    if (map) (env as LeftoverEnv).line = map[0];
    if (type === "inline" && children) md.inline.parse(content, md, env, children);
  }
}

/** Keeps the addresses that are their own link text as they are: they have no quotes and name nobody. */
function keepAddresses({ tokens }: StateCore): void {
  for (const { children } of tokens) {
    for (const [index, { type, info }] of (children ?? []).entries()) {
      const text = children?.[index + 1];
      if (type === "link_open" && info === "auto" && text) text.type = "text_special";
    }
  }
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
  const lines = source.split("\n");
  const env: MentionEnv & LimitEnv & LeftoverEnv & DefinitionEnv = {
    context,
    lines,
    line: 0,
    mentions: new Map(),
    definitions: new Map(),
    problems: [],
    warnings: [],
  };
  const tokens = markdown.parse(source, env);
  const { problems, ...references } = collectReferences(tokens, lines, env.definitions, context);
  const html = limitSize(tokens, source, env) ? markdown.renderer.render(tokens, markdown.options, env) : "";
  const body: Body = {
    html,
    fingerprint: fingerprintOfText(html),
    size: { bytes: escapedBytes(html), addresses: html.match(siteAddress)?.length ?? 0 },
    excerpt: excerptOf(tokens),
    words: countWords(tokens),
    mentions: env.mentions,
    warnings: env.warnings,
    ...references,
  };
  return { body, problems: [...problems, ...env.problems, ...findForbiddenReferences(html, source, context)] };
}

/** The maximum length of an excerpt, in characters: it stands in every list, feed and description. */
const longestExcerpt = 2000;

/** The first paragraph; in a text of lists, quotations or tables, its first words; at last those of a heading. */
function excerptOf(tokens: readonly Token[]): string {
  const texts = tokens.flatMap(({ type, children, level }, index) => {
    const text = type === "inline" ? plainText(children ?? []) : "";
    return text === "" ? [] : [{ text, level, block: tokens[index - 1]?.type }];
  });
  const found =
    texts.find(({ block, level }) => block === "paragraph_open" && level === 1) ??
    texts.find(({ block }) => block !== "heading_open") ??
    texts[0];
  const text = found?.text ?? "";
  return text.length > longestExcerpt ? `${[...text].slice(0, longestExcerpt).join("")}…` : text;
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
    // An address is one word, whatever it consists of.
    const isAddress = (index: number) => children[index - 1]?.info === "auto" && children[index - 1]?.nesting === 1;
    const prose = children.filter((_token, index) => !isAddress(index));
    const text = plainText(prose);
    word.lastIndex = 0;
    while (word.test(text)) words++;
    words += children.length - prose.length;
  }
  return words;
}
