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
    let links = 0;
    block.children = (block.children ?? []).flatMap((token) => {
      if (token.type === "link_open" || token.type === "link_close") links += token.nesting;
      if (token.type !== "text") return token;
      const found = findMentions(token.content, context.index, context.named);
      for (const { entity, start, end } of found) {
        const known = mentions.get(entity);
        if (known) known.count++;
        else {
          const target = token.content.slice(start, end);
          mentions.set(entity, { count: 1, place: placeOfTarget(target, lines(), block.map?.[0] ?? 0, context) });
        }
      }
      if (found.length === 0 || links > 0 || quotes > 0) return token;
      return splitAtMentions(state, token, found, linked);
    });
  }
}

function splitAtMentions(state: StateCore, token: Token, found: readonly Mention[], linked: Set<EntityId>): Token[] {
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
