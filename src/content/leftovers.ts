import type { Env, StateInline } from "markdown-it";
import type { BodyContext } from "./body.ts";
import { pictureFault } from "./body-references.ts";
import { htmlTag } from "./html-tags.ts";
import { faultOfTarget } from "./link-targets.ts";
import type { Place, Problem } from "./problem.ts";
import { placeOfTarget } from "./tokens.ts";

/** The inputs and results of the rule, in markdown-it's environment. */
export interface LeftoverEnv extends Env {
  readonly context: BodyContext;
  readonly problems: Problem[];
  readonly warnings: Problem[];
  /** The lines of the text. */
  readonly lines: readonly string[];
  /** The line of the text, counted from 0, on which the block begins that is being parsed. */
  line: number;
}

/** What was meant by a piece of text that Markdown did not understand. */
interface Leftover {
  readonly message: string;
  /** What to write instead of a part of the line. */
  readonly correction?: { readonly from: string; readonly to: string };
}

/** The maximum number of leftovers that are reported for a text. */
const most = 1000;
/** The maximum length of a line that is shown corrected, in UTF-16 units. */
const longestHint = 500;
const otherwise = 'or write "\\[" if none is meant';

/**
 * An inline rule, the last one: reports what would stay text although it was plainly meant as a note, a link or a
 * picture, and warns of HTML tags. Brackets alone are text, as are those with a backslash.
 */
export function reportLeftover(state: StateInline, silent: boolean): boolean {
  const { problems, warnings } = state.env as LeftoverEnv;
  if (silent || problems.length + warnings.length >= most) return false;
  const sign = state.src[state.pos];
  if (sign === "[") report(state, problems, meantByBracket(state));
  else if (sign === "<") {
    report(state, problems, meantByAngle(state));
    report(state, warnings, tagAt(state));
  }
  return false;
}

function report(state: StateInline, problems: Problem[], leftover: Leftover | undefined): void {
  if (!leftover) return;
  const { context, lines } = state.env as LeftoverEnv;
  const { message, correction } = leftover;
  const place = placeOf(state);
  const line = lines[place.line - context.firstLine]?.trim() ?? "";
  const isShort = correction && line.length <= longestHint && line.includes(correction.from);
  problems.push({ ...place, message, ...(isShort && { hint: line.replace(correction.from, () => correction.to) }) });
}

function placeOf({ src, pos, env }: StateInline): Place {
  const { context, lines, line } = env as LeftoverEnv;
  const before = src.slice(0, pos);
  const lineStart = before.lastIndexOf("\n") + 1;
  const lineEnd = src.indexOf("\n", pos);
  const at = line + before.split("\n").length - 1;
  const column = lines[at]?.indexOf(src.slice(lineStart, lineEnd < 0 ? undefined : lineEnd)) ?? -1;
  if (column >= 0) return { path: context.path, line: context.firstLine + at, column: column + pos - lineStart + 1 };
  // In a cell of a table, a note or a picture's words, the text is not a line of the file.
  return placeOfTarget(src.slice(pos, lineEnd < 0 ? pos + 40 : Math.min(lineEnd, pos + 40)), lines, line, context);
}

function meantByBracket(state: StateInline): Leftover | undefined {
  const { src, pos, md, env } = state;
  const end = md.helpers.parseLinkLabel(state, pos);
  if (end < 0) return undefined;
  const label = src.slice(pos + 1, end);
  const after = src[end + 1];
  const isPicture = src[pos - 1] === "!";
  if (/^\^\S/.test(label) && !isPicture) return meantAsNote(label);
  if (/^https?:\/\/\S+$/i.test(label) && src[pos - 1] === ")") {
    return { message: "the brackets of this link are the wrong way round; write [words](https://…)" };
  }
  if (after === "(") return meantAsLink(state, end + 1, isPicture);
  if (after === ":" && (pos === 0 || src[pos - 1] === "\n")) return meantAsDefinition(state, end + 2);
  if (after !== "[") return undefined;
  const [, second] = /^\[([^\]]*)\]/.exec(src.slice(end + 1, end + 1000)) ?? [];
  const name = second || label;
  // A note after brackets; two citations, [1][2]; an element of a matrix, M[i][j].
  if (second === undefined || second.startsWith("^") || (/^\d+$/.test(second) && /^\d+$/.test(label))) return undefined;
  if (/\w/.test(src[pos - 1] ?? " ")) return undefined;
  if (env.references?.[md.utils.normalizeReference(name)]) return { message: nested };
  return { message: `no line defines [${name}]; write one, "[${name}]: https://…", ${otherwise}` };
}

const nested = "a link cannot stand inside the words of another; end the first one before it";

function meantAsNote(label: string): Leftover {
  if (/\s/.test(label)) return { message: `the name of a note cannot have spaces: [${label.replace(/\s+/g, "-")}]` };
  return { message: `there is no note [${label}]; write one, on a line of its own: [${label}]: …` };
}

/** A target up to its closing parenthesis, with pairs of parentheses in it, and a title after it. */
const parenthesized = /^\(\s*((?:<[^<>\n]*>)?[^\n()]*(?:\([^\n()]*\)[^\n()]*)*)\)/;

function meantAsLink(state: StateInline, from: number, isPicture: boolean): Leftover {
  const { src, pos, md } = state;
  const what = isPicture ? "picture" : "link";
  const [, written] = parenthesized.exec(src.slice(from, from + 5000)) ?? [];
  if (written === undefined) return { message: `this ${what} has no ")" at its end; write one, ${otherwise}` };
  const target = written
    .trim()
    .replace(/\s+(?:"[^"]*"|'[^']*')$/, "")
    .replace(/^<(.*)>$/, "$1");
  if (isPicture) {
    const fault = pictureFault(target);
    if (fault) return { message: fault };
  }
  const fault = faultOfTarget(md.normalizeLink(md.utils.unescapeAll(target)));
  if (fault) {
    const to = `](https:${target}`;
    return { message: fault, ...(target.startsWith("//") && { correction: { from: `](${target}`, to } }) };
  }
  if (/\s/.test(target) && /^([a-z][a-z0-9+.-]*:|[/#.]|www\.)/i.test(target)) {
    const to = target.replace(/\s/g, encodeURIComponent);
    return { message: `the address of a link cannot have spaces; write ${to}`, correction: { from: target, to } };
  }
  if (!isPicture && md.helpers.parseLinkLabel(state, pos, true) < 0) return { message: nested };
  const example = isPicture ? "![what it shows](chart.png)" : "[words](https://…)";
  return { message: `this ${what} is not written as one; write ${example}, ${otherwise}` };
}

/** A definition, `[name]: address`, that Markdown takes for text; other words after a colon are text. */
function meantAsDefinition({ src, md }: StateInline, from: number): Leftover | undefined {
  const [line = ""] = src.slice(from).split("\n", 1);
  const [, written = ""] = /^\s*<?([^\s>]+)/.exec(line) ?? [];
  const target = md.utils.unescapeAll(written);
  if (!/^([a-z][a-z0-9+.-]*:.|[/#]|www\.)/i.test(target)) return undefined;
  const fault = faultOfTarget(md.normalizeLink(target));
  const way = 'write "[name]: https://…" after an empty line, the address without spaces and a title in quotes';
  return { message: fault ?? `this line defines no link; ${way}, ${otherwise}` };
}

const schemes = /^<((?:https?|mailto|ftp|file|tel|javascript|vbscript|data):[^<>\n]*)>/i;

function meantByAngle({ src, pos, md }: StateInline): Leftover | undefined {
  const [, target] = schemes.exec(src.slice(pos, pos + 5000)) ?? [];
  if (target === undefined) return undefined;
  const fault = faultOfTarget(md.normalizeLink(target));
  if (fault || !/\s/.test(target)) return fault ? { message: fault } : undefined;
  const to = target.replace(/\s/g, encodeURIComponent);
  return { message: `the address of a link cannot have spaces; write <${to}>`, correction: { from: target, to } };
}

function tagAt({ src, pos }: StateInline): Leftover | undefined {
  const [tag] = htmlTag.exec(src.slice(pos, pos + 5000)) ?? [];
  if (tag === undefined) return undefined;
  const shown = tag.length > 40 ? `${tag.slice(0, 40)}…` : tag;
  return {
    message: `${shown.replace(/\s+/g, " ")} is shown as it is written, since texts have no HTML; use Markdown, or write "\\<" if that is meant`,
  };
}
