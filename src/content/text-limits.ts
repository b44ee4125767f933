import type { Env, StateCore, Token } from "markdown-it";
import type { BodyContext } from "./body.ts";
import type { Problem } from "./problem.ts";

/** The inputs and results of the rules, in markdown-it's environment. */
export interface LimitEnv extends Env {
  readonly context: BodyContext;
  readonly problems: Problem[];
  /** The state of the footnotes plugin. */
  readonly footnotes?: { list?: readonly { readonly count?: number }[] };
}

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

function refuse({ context, problems }: LimitEnv, token: Token | undefined, message: string): void {
  problems.push({ path: context.path, line: context.firstLine + (token?.map?.[0] ?? 0), column: 1, message });
}
