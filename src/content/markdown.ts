import slugify from "@sindresorhus/slugify";
import MarkdownIt, { type Env, type StateCore, type Token } from "markdown-it";
import anchor from "markdown-it-anchor";
import footnote from "markdown-it-footnote";
import { findMentions, type MentionIndex } from "./mentions.ts";
import type { Place, Problem } from "./problem.ts";
import type { EntityId } from "./registry.ts";

/**
 * The text of an article, a letter, an entry or a page.
 *
 * Its HTML has addresses that only `src/site` can finish: `href="company:slug"`, `href="person:slug"`,
 * `href="/path/"` from the root of the site, and `src="picture:file.jpg"`. Nobody can write the first, second and last
 * of these by hand, since links to unknown schemes stay text, and a quote in text or in an attribute is always `&quot;`.
 */
export interface Body {
  readonly html: string;
  /** The first paragraph as plain text. */
  readonly excerpt: string;
  readonly words: number;
  readonly headings: readonly Heading[];
  /** Links to addresses of this site, `/path/#fragment`. */
  readonly links: readonly Reference[];
  /** Files that stand beside the text. */
  readonly pictures: readonly Reference[];
  /** How often the text names each registered company and person, headings and code left aside. */
  readonly mentions: ReadonlyMap<EntityId, number>;
}

/** A heading of a text, and the anchor that leads to it. */
interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** Something outside the text that it refers to. */
interface Reference {
  readonly target: string;
  readonly place: Place;
}

/** What has to be known to render a text. */
export interface BodyContext {
  readonly path: string;
  /** The line of the file on which the text begins, counted from 1. */
  readonly firstLine: number;
  readonly index: MentionIndex;
  /** The companies and people that the front matter names. */
  readonly named: ReadonlySet<EntityId>;
  /** The entity that the text introduces; it is not linked to itself. */
  readonly self?: EntityId;
}

interface MentionEnv extends Env {
  readonly context: BodyContext;
  readonly mentions: Map<EntityId, number>;
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true })
  // Of typographer's two rules only the quotes: "(c)" and "+-" stay what the editor wrote.
  .disable("replacements")
  .use(footnote)
  .use(anchor, { slugify: (text: string) => slugify(text, { decamelize: false }) || "section", tabIndex: false });

markdown.validateLink = (target) => /^(https?:\/\/[^/]|mailto:)/i.test(target) || isOnThisSite(target);
markdown.core.ruler.before("smartquotes", "mentions", linkMentions);

const entityLink = /^(company|person):/;

// For titles and the like: the same quotes as in texts, and no markup.
const plainLine = new MarkdownIt("zero", { typographer: true }).enable("smartquotes");

/**
 * Sets the quotes and apostrophes of a line of plain text.
 *
 * @example typographic("Stability AI's founder") // "Stability AI’s founder"
 */
export function typographic(text: string): string {
  return plainText(plainLine.parseInline(text, {})[0]?.children ?? []);
}

function isOnThisSite(target: string): boolean {
  return !target.startsWith("//") && !target.includes("\\") && !/^[a-z][a-z0-9+.-]*:/i.test(target);
}

/** Renders Markdown (CommonMark with tables and footnotes) and tells what it refers to. */
export function renderBody(
  source: string,
  context: BodyContext,
): { readonly body: Body; readonly problems: readonly Problem[] } {
  const env: MentionEnv = { context, mentions: new Map() };
  const tokens = markdown.parse(source, env);
  const lines = source.split("\n");
  const headings: Heading[] = [];
  const links: Reference[] = [];
  const anchors: Reference[] = [];
  const pictures: Reference[] = [];
  const problems: Problem[] = [];
  const texts: string[] = [];
  let line = 0;
  for (const [index, token] of tokens.entries()) {
    line = token.map?.[0] ?? line;
    if (token.type === "heading_open") {
      const level = Number(token.tag.slice(1));
      const place = { path: context.path, line: context.firstLine + line, column: 1 };
      if (level === 1)
        problems.push({ ...place, message: 'a section begins with "##"; the one "#" of the page is its title' });
      headings.push({ level, id: attribute(token, "id"), text: plainText(tokens[index + 1]?.children ?? []) });
    }
    if (token.type !== "inline" || !token.children) continue;
    texts.push(plainText(token.children));
    for (const child of token.children) {
      if (child.type !== "image" && child.type !== "link_open") continue;
      const target = attribute(child, child.type === "image" ? "src" : "href");
      const reference = { target, place: placeOfTarget(target, lines, line, context) };
      if (child.type === "image") {
        const fault = pictureFault(target);
        if (fault) problems.push({ ...reference.place, message: fault });
        pictures.push(reference);
        child.attrSet("src", `picture:${target}`);
      } else if (entityLink.test(target)) continue;
      else if (target.startsWith("/")) links.push(reference);
      else if (target.startsWith("#")) anchors.push(reference);
      else if (isOnThisSite(target)) {
        const message = `the link ${JSON.stringify(target)} leads nowhere; write an address of this site (/articles/words/) or a full one (https://…)`;
        problems.push({ ...reference.place, message });
      }
    }
  }
  const first = tokens.findIndex((token) => token.type === "paragraph_open" && token.level === 0);
  const ids = new Set(headings.map((heading) => `#${heading.id}`));
  for (const { target, place } of anchors) {
    if (!ids.has(target) && !/^#fn(ref)?\d/.test(target))
      problems.push({ ...place, message: `no heading of this text has the anchor ${target}` });
  }
  return {
    body: {
      html: markdown.renderer.render(tokens, markdown.options, env),
      excerpt: first < 0 ? "" : plainText(tokens[first + 1]?.children ?? []),
      words: texts.join(" ").match(/[\p{Letter}\p{Number}][\p{Letter}\p{Number}\p{Mark}'’.,-]*/gu)?.length ?? 0,
      headings,
      links,
      pictures,
      mentions: env.mentions,
    },
    problems,
  };
}

/** Links the first mention of each registered name, outside links, headings, code and quotes; counts them all. */
function linkMentions(state: StateCore): void {
  const { context, mentions } = state.env as MentionEnv;
  const linked = new Set<EntityId>(context.self ? [context.self] : []);
  let quotes = 0;
  let headings = 0;
  for (const block of state.tokens) {
    if (block.type === "blockquote_open" || block.type === "blockquote_close") quotes += block.nesting;
    if (block.type === "heading_open" || block.type === "heading_close") headings += block.nesting;
    if (block.type !== "inline" || headings > 0) continue;
    let links = 0;
    block.children = (block.children ?? []).flatMap((token) => {
      if (token.type === "link_open" || token.type === "link_close") links += token.nesting;
      if (token.type !== "text") return token;
      const found = findMentions(token.content, context.index, context.named);
      for (const { entity } of found) mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
      if (links > 0 || quotes > 0) return token;
      return splitAtMentions(state, token, found, linked);
    });
  }
}

function splitAtMentions(
  state: StateCore,
  token: Token,
  found: ReturnType<typeof findMentions>,
  linked: Set<EntityId>,
): Token[] {
  const pieces: Token[] = [];
  let reached = 0;
  const addText = (content: string, level: number) => {
    if (content === "") return;
    const text = new state.Token("text", "", 0);
    text.content = content;
    text.level = level;
    pieces.push(text);
  };
  for (const { start, end, entity } of found) {
    if (linked.has(entity)) continue;
    linked.add(entity);
    addText(token.content.slice(reached, start), token.level);
    const open = new state.Token("link_open", "a", 1);
    open.attrSet("href", entity);
    open.level = token.level;
    const close = new state.Token("link_close", "a", -1);
    close.level = token.level;
    pieces.push(open);
    addText(token.content.slice(start, end), token.level + 1);
    pieces.push(close);
    reached = end;
  }
  addText(token.content.slice(reached), token.level);
  return pieces;
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "softbreak" || token.type === "hardbreak") return " ";
      return token.type === "text" || token.type === "code_inline" || token.type === "image" ? token.content : "";
    })
    .join("")
    .trim();
}

function placeOfTarget(target: string, lines: readonly string[], from: number, context: BodyContext): Place {
  for (let line = from; line < lines.length && (line === from || lines[line] !== ""); line++) {
    const column = lines[line]?.indexOf(target) ?? -1;
    if (column >= 0) return { path: context.path, line: context.firstLine + line, column: column + 1 };
  }
  return { path: context.path, line: context.firstLine + from, column: 1 };
}

function pictureFault(target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(target)) {
    return `the picture ${JSON.stringify(target)} is not part of this site; put the file beside the article and write its name`;
  }
  return pictureName.test(target)
    ? undefined
    : `the picture ${JSON.stringify(target)} has to lie beside the article, with a name of a-z, 0-9 and "-" that ends in .jpg, .png, .webp, .avif or .gif`;
}

/** The file names that a picture may have; SVG is not among them, since it can carry scripts. */
export const pictureName = /^[a-z0-9]+(-[a-z0-9]+)*\.(jpe?g|png|webp|avif|gif)$/;
