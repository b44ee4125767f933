import type { Env, StateCore, Token } from "markdown-it";
import { once } from "../values/once.ts";
import type { BodyContext } from "./body.ts";
import { findMentions, type Mention } from "./mentions.ts";
import type { Place } from "./problem.ts";
import type { EntityId } from "./registry.ts";
import { placeOfTarget } from "./tokens.ts";

/** The inputs and results of the rule, in markdown-it's environment. */
export interface MentionEnv extends Env {
  readonly context: BodyContext;
  readonly mentions: Map<EntityId, { count: number; readonly place: Place }>;
}

/** Links the first mention of each registered name, outside links, headings, code and quotes; counts them all. */
export function linkMentions(state: StateCore): void {
  const { context, mentions } = state.env as MentionEnv;
  const linked = new Set<EntityId>(context.self ? [context.self] : []);
  const lines = once(() => state.src.split("\n"));
  let quotes = 0;
  let headings = 0;
  for (const block of state.tokens) {
    if (block.type === "blockquote_open" || block.type === "blockquote_close") quotes += block.nesting;
    if (block.type === "heading_open" || block.type === "heading_close") headings += block.nesting;
    if (block.type !== "inline" || headings > 0) continue;
    const tokens = block.children ?? [];
    // As readers see it: names go on over the ends of lines, over entities and over emphasis.
    const text = tokens.map(readAs).join("");
    const found = findMentions(text, context.index, context.named);
    for (const { entity, start, end } of found) {
      const known = mentions.get(entity);
      if (known) known.count++;
      else {
        const [target = ""] = text.slice(start, end).split("\n");
        mentions.set(entity, { count: 1, place: placeOfTarget(target, lines(), block.map?.[0] ?? 0, context) });
      }
    }
    if (found.length === 0 || quotes > 0) continue;
    const isLinkable = createLinkableTest(tokens, text.length);
    const first = found.filter((mention) => {
      if (linked.has(mention.entity) || !isLinkable(mention)) return false;
      linked.add(mention.entity);
      return true;
    });
    if (first.length > 0) block.children = addLinks(state, tokens, first);
  }
}

/** The text in which names are looked for, for one token. */
function readAs({ type, content, nesting }: Token): string {
  if (isText(type)) return content;
  if (type === "softbreak" || type === "hardbreak") return "\n";
  // Part of the word beside it, which is no name then.
  if (type === "code_inline") return "_";
  // A picture or a note stands between words; the ends of emphasis and links do not.
  return nesting === 0 ? "\ufffc" : "";
}

/** Whether a token is text; escaped characters and entities have a type of their own until the end. */
function isText(type: string): boolean {
  return type === "text" || type === "text_special";
}

/** Creates a test of mentions: a link cannot begin in another link, nor go over the edge of one, or of emphasis. */
function createLinkableTest(tokens: readonly Token[], length: number): (mention: Mention) => boolean {
  const edges = new Set<number>();
  const inLink = new Uint8Array(length);
  let links = 0;
  let offset = 0;
  for (const token of tokens) {
    const end = offset + readAs(token).length;
    if (token.nesting !== 0) edges.add(offset);
    if (token.type === "link_open" || token.type === "link_close") links += token.nesting;
    if (links > 0) inLink.fill(1, offset, end);
    offset = end;
  }
  return ({ start, end }) => {
    if (inLink[start] === 1) return false;
    for (let inside = start + 1; inside < end; inside++) if (edges.has(inside)) return false;
    return true;
  };
}

/** Adds a link around each mention, which begins and ends in text. */
function addLinks(state: StateCore, tokens: readonly Token[], mentions: readonly Mention[]): Token[] {
  const added: Token[] = [];
  const add = (token: Token, level: number) => {
    token.level = level;
    added.push(token);
  };
  const addText = (token: Token, content: string, level: number) => {
    if (content === "") return;
    const text = new state.Token(token.type, "", 0);
    Object.assign(text, token, { content });
    add(text, level);
  };
  const rest = [...mentions];
  let isOpen = false;
  let offset = 0;
  for (const token of tokens) {
    const start = offset;
    const end = start + readAs(token).length;
    offset = end;
    if (!isText(token.type)) {
      add(token, isOpen ? token.level + 1 : token.level);
      continue;
    }
    let reached = start;
    for (let [mention] = rest; mention && mention.start < end; [mention] = rest) {
      if (!isOpen) {
        addText(token, token.content.slice(reached - start, mention.start - start), token.level);
        const open = new state.Token("link_open", "a", 1);
        open.attrSet("href", mention.entity);
        add(open, token.level);
        reached = mention.start;
        isOpen = true;
      }
      const until = Math.min(mention.end, end);
      addText(token, token.content.slice(reached - start, until - start), token.level + 1);
      reached = until;
      if (mention.end > end) break;
      add(new state.Token("link_close", "a", -1), token.level);
      isOpen = false;
      rest.shift();
    }
    addText(token, token.content.slice(reached - start), token.level);
  }
  return added;
}
