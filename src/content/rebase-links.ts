import MarkdownIt, { type Token } from "markdown-it";
import { escapePattern } from "../values/escape-pattern.ts";
import { isOnThisSite } from "./link-targets.ts";
import { attribute } from "./tokens.ts";

const markdown = new MarkdownIt({ html: false, linkify: false });
markdown.validateLink = () => true;

/** A replacement of a part of a text; offsets in UTF-16 units. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Replaces the targets of links, pictures and link definitions in Markdown source; everything else stays as written,
 * including code that looks like a link.
 *
 * @param rebase called with each target on this site: `/path/#anchor`, `#anchor`, `chart.png`.
 */
export function rebaseLinks(source: string, rebase: (target: string) => string): string {
  const tokens = markdown.parse(source, {});
  const starts = startsOfLines(source);
  const edits = [...definitionEdits(source, tokens, starts, rebase), ...inlineEdits(source, tokens, starts, rebase)];
  const pieces: string[] = [];
  let reached = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    pieces.push(source.slice(reached, start), text);
    reached = end;
  }
  return [...pieces, source.slice(reached)].join("");
}

/** Follows the inline tokens through the source: each link is searched for after the previous token. */
function inlineEdits(
  source: string,
  tokens: readonly Token[],
  starts: readonly number[],
  rebase: (target: string) => string,
): Edit[] {
  const edits: Edit[] = [];
  let reached = 0;
  let end = source.length;
  // Limits the search for a target or code that the source spells differently.
  const ahead = () => source.slice(reached, Math.min(end, reached + farthest));
  for (const { type, map, children } of tokens) {
    if (map) reached = Math.max(reached, starts[map[0]] ?? 0);
    if (map) end = starts[map[1]] ?? source.length;
    if (type !== "inline") continue;
    const open: Token[] = [];
    for (const token of children ?? []) {
      if (token.type === "code_inline") {
        const found = ahead().indexOf(token.content);
        if (found >= 0) reached += found + token.content.length;
      }
      // The target of a link comes after its text.
      if (token.type === "link_open") open.push(token);
      const link = token.type === "image" ? token : token.type === "link_close" ? open.pop() : undefined;
      const edit = link && targetEdit(ahead(), link, rebase);
      if (!edit) continue;
      edits.push({ ...edit, start: reached + edit.start, end: reached + edit.end });
      reached += edit.end;
    }
  }
  return edits;
}

/** How far after the previous link or code the next one is searched for, in UTF-16 units. */
const farthest = 20_000;
/** Longer than any address of the site; a regular expression cannot be as long as a file. */
const longestTarget = 2000;

function targetEdit(text: string, token: Token, rebase: (target: string) => string): Edit | undefined {
  const target = attribute(token, token.type === "image" ? "src" : "href");
  if (target === "" || target.length > longestTarget) return undefined;
  const place = new RegExp(`\\]\\(\\s*<?(?=${escapePattern(target)}[\\s>)])`, "g");
  if (!place.test(text)) return undefined;
  const start = place.lastIndex;
  return { start, end: start + target.length, text: isOnThisSite(target) ? rebase(target) : target };
}

/** Edits of link definitions, `[words]: /path/`, which have no tokens. */
function definitionEdits(
  source: string,
  tokens: readonly Token[],
  starts: readonly number[],
  rebase: (target: string) => string,
): Edit[] {
  const code = new Set(
    tokens
      .filter(({ type }) => type === "fence" || type === "code_block")
      .flatMap(({ map }) => (map ? Array.from({ length: map[1] - map[0] }, (_, index) => map[0] + index) : [])),
  );
  return source.split("\n").flatMap((line, number) => {
    const [, before = "", target = ""] = /^([ >]*\[(?!\^)[^\]]+\]:\s*<?)([^\s>]+)/.exec(line) ?? [];
    if (target === "" || code.has(number) || !isOnThisSite(target)) return [];
    const start = (starts[number] ?? 0) + before.length;
    return [{ start, end: start + target.length, text: rebase(target) }];
  });
}

function startsOfLines(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
