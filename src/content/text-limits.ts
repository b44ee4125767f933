import MarkdownIt, { type Env, type StateBlock, type StateCore, type Token } from "markdown-it";
import type { BodyContext } from "./body.ts";
import type { Place, Problem } from "./problem.ts";

/** How large a rendered text may be, in UTF-16 units: repeated titles and filled tables can be thousands of times as long. */
const growth = { times: 8, plus: 256 * 1024 };
const tooLarge = `the text is more than ${growth.times} times as long when it is rendered, most of it from here on`;

/** The inputs and results of the rules, in markdown-it's environment. */
export interface LimitEnv extends Env {
  readonly context: BodyContext;
  readonly problems: Problem[];
  /** How long the cells of the tables so far are when rendered. */
  tables?: number;
  /** The state of the footnotes plugin. */
  readonly footnotes?: { list?: readonly { readonly count?: number }[] };
}

const { escapeHtml } = new MarkdownIt().utils;

/** The maximum number of headings and of footnotes; the parser takes quadratic time in them. */
const most = 1000;

/** Refuses a text with more than 1,000 headings; the rest become paragraphs, so that parsing can go on. */
export function limitHeadings({ tokens, env }: StateCore): void {
  const beyond = tokens.filter(({ type }) => type === "heading_open")[most];
  if (!beyond) return;
  refuse(env as LimitEnv, beyond, `the text has more than ${most} headings; split it`);
  for (const token of tokens.slice(tokens.indexOf(beyond))) {
    if (!token.type.startsWith("heading_")) continue;
    token.type = token.type.replace("heading", "paragraph");
    token.tag = "p";
  }
}

/** Refuses a text with more than 1,000 references to footnotes, and drops the notes. */
export function limitFootnotes({ tokens, env }: StateCore): void {
  const { footnotes } = env as LimitEnv;
  const count = (footnotes?.list ?? []).reduce((sum, note) => sum + (note.count ?? 1), 0);
  if (!footnotes || count <= most) return;
  const first = tokens.find(({ children }) => children?.some(({ type }) => type === "footnote_ref"));
  refuse(env as LimitEnv, first, `the text has ${count} footnotes, and more than ${most} are too many; split it`);
  delete footnotes.list;
}

/** The length of an empty cell when rendered. */
const cellLength = "<td></td>\n".length;

/**
 * A block rule before that of tables: refuses one whose rows would be filled with too many cells, before any of them is
 * made; it becomes a paragraph, so that parsing can go on.
 */
export function limitTables(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const lineOf = (line: number) => state.src.slice(state.bMarks[line], state.eMarks[line]);
  if (silent || startLine + 1 >= endLine || !/^[\s>]*[|:-][-:|\s]*$/.test(lineOf(startLine + 1))) return false;
  const columns = lineOf(startLine + 1).split("|").length;
  let end = startLine + 2;
  while (end < endLine && !state.isEmpty(end)) end++;
  const env = state.env as LimitEnv;
  const cells = columns * (end - startLine);
  const filled = Math.max(cells - state.src.slice(state.bMarks[startLine], state.eMarks[end - 1]).split("|").length, 0);
  // A cell that is filled in takes nothing of the text, but three tokens of memory.
  const size = (env.tables ?? 0) + (cells + 3 * filled) * cellLength;
  if (size <= largestFor(state.src)) {
    env.tables = size;
    return false;
  }
  env.problems.push({ ...placeOfBlock(env, startLine), message: `${tooLarge}; make the table smaller` });
  const text = state.getLines(startLine, end, state.blkIndent, false).trim();
  state.push("paragraph_open", "p", 1).map = [startLine, end];
  const inline = state.push("inline", "", 0);
  inline.content = text;
  inline.map = [startLine, end];
  inline.children = [];
  state.push("paragraph_close", "p", -1);
  state.line = end;
  return true;
}

/** Whether a text may be rendered; if it would be too large, that is a problem at its largest block so far. */
export function limitSize(tokens: readonly Token[], source: string, env: LimitEnv): boolean {
  const largest = largestFor(source);
  const most = { size: 0, line: 0 };
  let total = 0;
  let line = 0;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    const size = sizeOf(token, largest - total);
    if (size > most.size) Object.assign(most, { size, line });
    total += size;
    if (total <= largest) continue;
    env.problems.push({ ...placeOfBlock(env, most.line), message: `${tooLarge}; shorten it` });
    return false;
  }
  return true;
}

function largestFor(source: string): number {
  return growth.times * source.length + growth.plus;
}

/** About how long a token is when rendered, in UTF-16 units; counted no further than to a limit. */
function sizeOf({ type, tag, attrs, children, content, info }: Token, limit: number): number {
  // A reference to a note, its item and its link back have no tag of their own.
  let size = type.startsWith("footnote_") ? 80 : 2 * tag.length + 6;
  for (const [name, value] of attrs ?? []) size += name.length + 4 + escapedLength(String(value));
  for (const child of children ?? []) {
    if (size > limit) return size;
    size += sizeOf(child, limit - size);
  }
  return children ? size : size + escapedLength(content) + info.length;
}

function escapedLength(text: string): number {
  return escapeHtml(text).length;
}

function placeOfBlock({ context }: LimitEnv, line: number): Place {
  return { path: context.path, line: context.firstLine + line, column: 1 };
}

function refuse({ context, problems }: LimitEnv, token: Token | undefined, message: string): void {
  problems.push({ path: context.path, line: context.firstLine + (token?.map?.[0] ?? 0), column: 1, message });
}
