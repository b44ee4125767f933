import type { Env, StateCore, Token } from "markdown-it";
import type { BodyContext } from "./body.ts";
import type { Problem } from "./problem.ts";

/** What the rules are told, and what they leave behind. */
export interface LimitEnv extends Env {
  readonly context: BodyContext;
  readonly problems: Problem[];
  /** What the plugin for footnotes keeps. */
  readonly footnotes?: { list?: readonly { readonly count?: number }[] };
}

/** More headings or footnotes than any article has; the parser takes time by their square. */
const most = 1000;

/** Refuses a text with more than 1,000 headings; what is beyond becomes paragraphs, so that the text can be read on. */
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

/** Refuses a text that refers to footnotes more than 1,000 times, and lets go of the notes. */
export function limitFootnotes({ tokens, env }: StateCore): void {
  const { footnotes } = env as LimitEnv;
  const count = (footnotes?.list ?? []).reduce((sum, note) => sum + (note.count ?? 1), 0);
  if (!footnotes || count <= most) return;
  const first = tokens.find(({ children }) => children?.some(({ type }) => type === "footnote_ref"));
  refuse(env as LimitEnv, first, `the text has ${count} footnotes, and more than ${most} are too many; split it`);
  delete footnotes.list;
}

function refuse({ context, problems }: LimitEnv, token: Token | undefined, message: string): void {
  problems.push({ path: context.path, line: context.firstLine + (token?.map?.[0] ?? 0), column: 1, message });
}
