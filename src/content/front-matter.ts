import matter from "gray-matter";
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import { type Place, type Problem, placeAt } from "./problem.ts";
import { type ContentFile, decodeText, findForbidden } from "./text-file.ts";
import { explainLine, isGlued, mendLine, writeScalar } from "./yaml-text.ts";

/** Parsed YAML with source positions, so that problems can point at values. */
export interface LocatedYaml {
  readonly data: unknown;
  /** Whether lines were left out because they are no YAML: a value that seems to be missing may stand there. */
  readonly hasGaps: boolean;
  /** The place of the value at a path of keys, or of the nearest enclosing value if that path has none. */
  readonly placeOf: (keys: readonly PropertyKey[]) => Place;
  /** The place of a key itself, rather than of its value. */
  readonly placeOfKey: (keys: readonly PropertyKey[], key: string) => Place;
  /** The line with another value at a path of keys; undefined if there is no such value, or not on one line. */
  readonly withValue: (keys: readonly PropertyKey[], value: unknown) => string | undefined;
  /** The line with a list in place of the value at a path of keys; undefined if that would not be one line. */
  readonly withList: (keys: readonly PropertyKey[], values: readonly string[]) => string | undefined;
  /** The line with another key. */
  readonly withKey: (keys: readonly PropertyKey[], key: string, replacement: string) => string | undefined;
  /** The same YAML without the values at these paths of keys, with the places of all others. */
  readonly without: (paths: readonly (readonly PropertyKey[])[]) => LocatedYaml;
}

/** A Markdown file split into front matter and body. */
export interface SplitFile extends LocatedYaml {
  readonly body: string;
  /** The line of the file where the body begins, counted from 1. */
  readonly bodyLine: number;
}

/** Whether the value at a path of keys may be a text. */
export type MayHold = (keys: readonly PropertyKey[], text: string) => boolean;

/** A value; or problems, and the rest that can be read in spite of them, if any can. */
type Outcome<Value> = { readonly value: Value } | { readonly problems: readonly Problem[]; readonly rest?: Value };

const largestFrontMatter = 16 * 1024;
const largestYamlFile = 32 * 1024;
const deepestNesting = 8;
/** How many lines are parsed again after lines that are no YAML were mended or left out: 40 in a text of 100 lines. */
const mostLinesAgain = 4000;
const tooDeep = "the values are nested too deeply; nothing here needs more than a list of mappings";

/**
 * Splits a Markdown file into its front matter and its body.
 *
 * @param mayHold whether a value at a path of keys may be this text; if undefined, the text need not be checked.
 */
export function splitFrontMatter(path: string, text: string, mayHold?: MayHold): Outcome<SplitFile> {
  const at = (line: number, message: string) => ({ problems: [{ path, line, column: 1, message }] });
  // gray-matter would read text after the dashes as the name of a language.
  if (!/^---(\n|$)/.test(text))
    return at(1, 'the first line must be exactly "---", then the front matter, then "---" again');
  const { source, body, bodyLine } = split(text);
  // It also reads a file without an end as all front matter, and takes any line that begins with "---" for the end.
  const end = text.slice("---".length + source.length);
  if (end === "") return at(1, 'the front matter has no end; write a line with just "---" after it');
  if (!/^\n---(\n|$)/.test(end)) return at(bodyLine - 1, 'the front matter ends with a line of exactly "---"');
  const refuse = (message: string) => ({ ...at(1, message), rest: nothingIn(path) });
  const yaml =
    source.length - 1 > largestFrontMatter
      ? refuse("the front matter is longer than 16 KiB")
      : source.split("\n").every((line) => /^\s*(#|$)/.test(line))
        ? refuse("the front matter is empty")
        : readYaml(path, source, mayHold);
  const withBody = (read: LocatedYaml) => ({ ...read, body, bodyLine });
  if (!("problems" in yaml)) return { value: withBody(yaml.value) };
  return { problems: yaml.problems, rest: withBody(yaml.rest ?? nothingIn(path)) };
}

/** The body of a file whose front matter is valid. */
export function bodyOf({ bytes }: ContentFile): Pick<SplitFile, "body" | "bodyLine"> {
  return split(decodeText(bytes));
}

/**
 * Splits a text that begins with "---". With options, gray-matter does not cache. Its engine here parses nothing, since
 * its own engines lose positions: we parse the YAML, which begins with the end of the first line.
 */
function split(text: string) {
  const { matter: source, content: body } = matter(text, { engines: { yaml: () => ({}) } });
  return { source, body, bodyLine: source.split("\n").length + 2 };
}

/**
 * Parses one YAML 1.2 mapping (core schema, so dates stay text and `no` is not false) and refuses features that editors
 * do not need: anchors, aliases, tags, repeated keys. A line that is no YAML is read as it was meant or, if that is not
 * known, left out, so that its problem does not hide those of the other lines.
 */
function readYaml(path: string, source: string, mayHold?: MayHold): Outcome<LocatedYaml> {
  const problems: Problem[] = [];
  const giveUp = (problem: Problem) => ({ problems: [...problems, problem], rest: nothingIn(path) });
  const lines = source.split("\n");
  const told = new Set<number>();
  let hasGaps = false;
  for (;;) {
    const parsed = parseYaml(path, lines.join("\n"));
    if ("problem" in parsed) return giveUp(parsed.problem);
    if (told.size * lines.length > mostLinesAgain) return { problems, rest: nothingIn(path) };
    const faults = findFaults(parsed, lines, mayHold).filter(({ line }) => !told.has(line));
    if (faults.length === 0) {
      const { document, text, placeAtOffset } = parsed;
      const root = document.contents;
      if (document.errors.length > 0 || !isMap(root) || root.flow) {
        const start = { path, line: 1, column: 1 };
        return problems.length > 0
          ? { problems, rest: nothingIn(path) }
          : giveUp({ ...start, message: 'expected lines of the form "key: value"' });
      }
      const value = locate(document, text, placeAtOffset, hasGaps);
      return problems.length > 0 ? { problems, rest: value } : { value };
    }
    // Every deeper line would be told of in its turn.
    if (faults.some(({ message }) => message === tooDeep)) {
      return { problems: [...problems, ...faults], rest: nothingIn(path) };
    }
    for (const { line, mended, isVague, ...problem } of faults) {
      // What is left out may be what other lines miss, so it is told of no further lines that are no YAML.
      if (!(isVague && hasGaps)) problems.push({ ...problem, line });
      told.add(line);
      lines[line - 1] = mended ?? "";
      hasGaps ||= mended === undefined;
    }
  }
}

/** Parsed YAML, which may have errors. */
interface ParsedYaml {
  readonly document: Document.Parsed;
  readonly text: string;
  readonly placeAtOffset: (offset: number) => Place;
}

function parseYaml(path: string, text: string): ParsedYaml | { readonly problem: Problem } {
  const end = /^\.\.\.(?=\s|$)/m.exec(text);
  if (end)
    return { problem: { ...placeAt(path, text, end.index), message: 'delete this "..."; it would end the YAML here' } };
  const lineCounter = new LineCounter();
  const placeAtOffset = (offset: number): Place => {
    const position = lineCounter.linePos(offset);
    return { path, line: Math.max(1, position.line), column: Math.max(1, position.col) };
  };
  try {
    const document = parseDocument(text, {
      version: "1.2",
      schema: "core",
      strict: true,
      stringKeys: true,
      // Found by `findUnwanted`, which names both lines.
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter,
      logLevel: "silent",
    });
    const isTooDeep = document.errors.some(({ message }) => message.includes("call stack"));
    return isTooDeep ? { problem: { ...placeAtOffset(0), message: tooDeep } } : { document, text, placeAtOffset };
  } catch (error) {
    // The parser recurses with the depth of the text.
    if (!(error instanceof RangeError)) throw error;
    return { problem: { path, line: 1, column: 1, message: tooDeep } };
  }
}

/** The values of front matter that cannot be read. */
function nothingIn(path: string): LocatedYaml {
  const document = parseDocument("{}");
  return locate(document, "", () => ({ path, line: 1, column: 1 }), true);
}

function locate(
  document: Document.Parsed,
  source: string,
  placeAtOffset: (offset: number) => Place,
  hasGaps: boolean,
): LocatedYaml {
  const root = document.contents as YAMLMap;
  return {
    data: document.toJS(),
    hasGaps,
    placeOf: (keys) => placeAtOffset(offsetOf(nodeAt(root, keys))),
    placeOfKey: (keys, key) => placeAtOffset(offsetOf(keyAt(root, keys, key) ?? nodeAt(root, keys))),
    withValue: (keys, value) => {
      const node = nodeAt(root, keys);
      // A missing value cannot be replaced.
      return document.get(keys[0]) === undefined ? undefined : replaceNode(source, node, writeScalar(value));
    },
    withList: (keys, values) => {
      const node = nodeAt(root, keys);
      const list = nodeAt(root, keys.slice(0, -1));
      const items = values.map(writeScalar).join(", ");
      if (!isSeq(list) || list === node) return replaceNode(source, node, `[${items}]`);
      return list.flow ? replaceNode(source, node, items) : undefined;
    },
    withKey: (keys, key, replacement) => {
      const node = keyAt(root, keys, key);
      return node && replaceNode(source, node, replacement);
    },
    without: (paths) => {
      const copy = document.clone() as Document.Parsed;
      // From the end of each list, whose numbers change.
      for (const keys of paths.toReversed()) remove(copy, keys);
      return locate(copy, source, placeAtOffset, hasGaps);
    },
  };
}

/** Removes the value at a path of keys, or the nearest enclosing one if that path has none. */
function remove(document: Document, keys: readonly PropertyKey[]): void {
  for (let length = keys.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(keys.slice(0, length - 1), true);
    if (isCollection(parent) && parent.delete(keys[length - 1])) return;
  }
}

/** A fault of a line. */
interface Fault extends Problem {
  /** The line as it was most likely meant. */
  readonly mended?: string;
  /** Whether it may be a consequence of a fault of an earlier line. */
  readonly isVague?: true;
}

function findFaults(parsed: ParsedYaml, lines: readonly string[], mayHold: MayHold | undefined): Fault[] {
  const { document, placeAtOffset } = parsed;
  const error = firstError(document);
  if (error) return [findUnreadable(error, lines, placeAtOffset(error.pos[0]))];
  const unwanted = findUnwanted(document, placeAtOffset).map((problem) => mendFault(problem, lines));
  return unwanted.length > 0 || !mayHold ? unwanted : findCutOff(parsed, mayHold);
}

function mendFault(problem: Problem, lines: readonly string[]): Fault {
  // The last of two equal keys counts, which is as good as the first.
  if (/^the key /.test(problem.message)) return { ...problem, mended: lines[problem.line - 1] ?? "" };
  const mended = /in quotes$/.test(problem.message) ? mendLine(lines[problem.line - 1] ?? "") : undefined;
  return mended === undefined ? problem : { ...problem, mended, hint: mended.trim() };
}

/** Finds the line at fault for an error: the first one that can be mended so that the error goes away. */
function findUnreadable(error: YAMLError, lines: readonly string[], place: Place): Fault {
  const isMended = (index: number, line: string) => {
    const next = firstErrorLine(lines.with(index, line).join("\n"));
    return next === undefined || next > place.line;
  };
  const from = Math.max(0, place.line - mostLines);
  for (const [offset, line] of lines.slice(from, place.line).entries()) {
    const index = from + offset;
    if (!isGlued(line) && !hasError(line)) continue;
    const mended = mendLine(line);
    if (mended === undefined) continue;
    const isAtFault = !isGlued(line) && !goesOn(lines, index) && !hasError(mended);
    if (!isAtFault && !isMended(index, mended)) continue;
    const indent = /^\s*(- +)?([\w-]+:\s+)?/.exec(line)?.[0].length ?? 0;
    const message = (error.code !== "TAG_RESOLVE_FAILED" && explainLine(line)) || explainYaml(error);
    return { path: place.path, line: index + 1, column: indent + 1, message, hint: mended.trim(), mended };
  }
  for (const index of [place.line - 1, place.line]) {
    const line = lines[index];
    if (!line || !/^\s/.test(`${line}${lines[index - 1]}`)) continue;
    const indents = ["", /^ */.exec(lines[index - 1] ?? "")?.[0] ?? "", "  "];
    const mended = indents.map((indent) => indent + line.trimStart()).find((each) => isMended(index, each));
    if (mended === undefined || mended === line) continue;
    const message = /^ *\t/.test(line) ? tabMessage : indentMessage;
    return { path: place.path, line: index + 1, column: 1, message, mended };
  }
  const message = /^[\w-]+( [^:]*)?$/.test(lines[place.line - 1] ?? "") ? missingColon : explainYaml(error);
  return { ...place, message, isVague: true };
}

/** Whether the value of a line may go on in the next one, which is indented further. */
function goesOn(lines: readonly string[], index: number): boolean {
  const indent = /^ *(?:- +(?=[\w-]+:))?/.exec(lines[index] ?? "")?.[0].length ?? 0;
  const next = lines.slice(index + 1).find((line) => line.trim() !== "") ?? "";
  return next.length - next.trimStart().length > indent;
}

/** How far above an error its cause is looked for: an open quote is noticed where another one closes it. */
const mostLines = 60;

/** The first error or warning of a text; further ones are mostly its consequences. */
function firstError({ errors, warnings }: Document.Parsed): YAMLError | undefined {
  return [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0])[0];
}

function hasError(line: string): boolean {
  return firstErrorLine(line) !== undefined;
}

function firstErrorLine(text: string): number | undefined {
  const lineCounter = new LineCounter();
  const options = {
    stringKeys: true,
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter,
    logLevel: "silent",
  } as const;
  const error = firstError(parseDocument(text, options));
  return error && lineCounter.linePos(error.pos[0]).line;
}

function findUnwanted(document: Document.Parsed, placeAtOffset: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const refuse = (node: unknown, message: string) =>
    problems.push({ ...placeAtOffset(isNode(node) ? offsetOf(node) : 0), message });
  visit(document, {
    Node: (_key, node, ancestors) => {
      if (ancestors.length > 2 * deepestNesting) {
        refuse(node, tooDeep);
        return visit.BREAK;
      }
      if (isAlias(node))
        refuse(node, 'an alias (a word that begins with "*") is not used here; put the value in quotes');
      else if (node.anchor)
        refuse(node, 'an anchor (a word that begins with "&") is not used here; put the value in quotes');
      else if (node.tag) refuse(node, 'a tag (a word that begins with "!") is not used here; put the value in quotes');
      if (isScalar(node) && typeof node.value === "string") {
        const forbidden = findForbidden(node.value);
        if (forbidden) refuse(node, forbidden.message);
      }
      return undefined;
    },
    Map: (_key, { items }) => {
      const first = new Map<string | undefined, number>();
      for (const pair of items) {
        const key = keyText(pair);
        const { line } = placeAtOffset(isNode(pair.key) ? offsetOf(pair.key) : 0);
        const earlier = first.get(key);
        if (earlier === undefined) first.set(key, line);
        else refuse(pair.key, `the key ${JSON.stringify(key)} stands in line ${earlier} already; keep one of the two`);
      }
    },
    Pair: (_key, pair) => {
      // The core schema has no merge keys: "<<" would be an ordinary key, which misleads.
      if (keyText(pair) === "<<") refuse(pair.key, 'merge keys ("<<") are not used here; write the values out');
    },
  });
  return problems;
}

/**
 * Finds comments that cut off a value which is not in quotes, if the value could be meant to go on: `title: The # of …`.
 * A day, an address or a slug cannot contain " #", so that a comment behind it is clearly one.
 */
function findCutOff({ document, text, placeAtOffset }: ParsedYaml, mayHold: MayHold): Fault[] {
  if (!/[ \t]#/.test(text)) return [];
  const faults: Fault[] = [];
  const lines = text.split("\n");
  visit(document, {
    Scalar: (position, node, ancestors) => {
      if (position === "key" || node.type !== "PLAIN" || !node.range) return;
      const [start, end] = node.range;
      const [comment, before = ""] = /^([ \t]*)#.*/.exec(text.slice(end)) ?? [];
      const lineStart = text.lastIndexOf("\n", end - 1) + 1;
      if (comment === undefined || text.slice(lineStart, end).trim() === "") return;
      const whole = text
        .slice(start, end + comment.length)
        .replace(/\s+/g, " ")
        .trim();
      const keys = keysOf(ancestors, node);
      if (!mayHold(keys, whole)) return;
      const key = keys.findLast((one) => typeof one === "string");
      const message = `"${key}" ends before this "#", which begins a comment; if it is part of the text, write all of it in quotes`;
      const place = placeAtOffset(end + before.length);
      const mended = `${text.slice(lineStart, start)}${writeScalar(whole)}`;
      const isOneLine = start >= lineStart;
      faults.push({
        ...place,
        message,
        ...(isOneLine ? { mended, hint: mended.trim() } : { mended: lines[place.line - 1] ?? "" }),
      });
    },
  });
  return faults;
}

/** The path of keys of a node, by the nodes around it. */
function keysOf(ancestors: readonly unknown[], node: Node): PropertyKey[] {
  return ancestors.flatMap((ancestor, index): PropertyKey[] => {
    if (isPair(ancestor)) return [keyText(ancestor) ?? ""];
    return isSeq(ancestor) ? [ancestor.items.indexOf(ancestors[index + 1] ?? node)] : [];
  });
}

function replaceNode(source: string, node: Node, text: string): string | undefined {
  const [start, end] = node.range ?? [0, 0];
  if (source.slice(start, end).includes("\n")) return undefined;
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = source.indexOf("\n", end);
  return `${source.slice(lineStart, start)}${text}${source.slice(end, lineEnd < 0 ? undefined : lineEnd)}`.trim();
}

function keyAt(root: Node, keys: readonly PropertyKey[], key: string): Node | undefined {
  const map = nodeAt(root, keys);
  const pair = isMap(map) ? map.items.find((item) => keyText(item) === key) : undefined;
  return isNode(pair?.key) ? pair.key : undefined;
}

function nodeAt(root: Node, keys: readonly PropertyKey[]): Node {
  let node = root;
  for (const key of keys) {
    const next = isCollection(node) && typeof key !== "symbol" ? node.get(key, true) : undefined;
    if (!isNode(next)) break;
    node = next;
  }
  return node;
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function keyText(pair: Pair): string | undefined {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : undefined;
}

const missingColon = 'a ": " is missing behind the key, or the line belongs to a value above and has to be indented';
const tabMessage = "a tab cannot indent YAML; use spaces";
const indentMessage = "this line is indented differently from the lines around it; line it up with them";

function explainYaml(error: YAMLError): string {
  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return 'a value that contains ": " has to be in quotes, and each key has to be on a line of its own: title: "One: two"';
    case "TAB_AS_INDENT":
      return tabMessage;
    case "BAD_INDENT":
      return indentMessage;
    case "TAG_RESOLVE_FAILED":
      return 'a tag (a word that begins with "!") is not used here; put the value in quotes';
    case "MISSING_CHAR":
      return `a quote or a bracket is opened and never closed, or a ":" is missing (${error.message})`;
    case "UNEXPECTED_TOKEN":
    case "BAD_SCALAR_START":
      return `this cannot stand here; a value that begins with a special character has to be in quotes (${error.message})`;
    default:
      if (error.message.includes("call stack")) return tooDeep;
      return `this is not YAML: ${error.message}`;
  }
}

/** Parses a whole YAML file, such as `site.yaml`. */
export function readYamlFile(path: string, text: string, mayHold?: MayHold): Outcome<LocatedYaml> {
  if (text.trim() === "") return { problems: [{ ...placeAt(path, text, 0), message: "the file is empty" }] };
  if (text.length > largestYamlFile) {
    return { problems: [{ path, line: 1, column: 1, message: "the file is longer than 32 KiB; shorten it" }] };
  }
  return readYaml(path, text, mayHold);
}
