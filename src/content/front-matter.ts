import matter from "gray-matter";
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  visit,
  type YAMLError,
} from "yaml";
import { type Place, type Problem, placeAt } from "./problem.ts";
import { type ContentFile, decodeText, findForbidden } from "./text-file.ts";

/** Parsed YAML with source positions, so that problems can point at values. */
export interface LocatedYaml {
  readonly data: unknown;
  /** The place of the value at a path of keys, or of the nearest enclosing value if that path has none. */
  readonly placeOf: (keys: readonly PropertyKey[]) => Place;
  /** The place of a key itself, rather than of its value. */
  readonly placeOfKey: (keys: readonly PropertyKey[], key: string) => Place;
  /** The line with another value at a path of keys; undefined if there is no such value, or not on one line. */
  readonly withValue: (keys: readonly PropertyKey[], value: unknown) => string | undefined;
  /** The line with another key. */
  readonly withKey: (keys: readonly PropertyKey[], key: string, replacement: string) => string | undefined;
}

/** A Markdown file split into front matter and body. */
export interface SplitFile extends LocatedYaml {
  readonly body: string;
  /** The line of the file where the body begins, counted from 1. */
  readonly bodyLine: number;
}

type Outcome<Value> = { readonly value: Value } | { readonly problems: readonly Problem[] };

const largestFrontMatter = 16 * 1024;
const largestYamlFile = 32 * 1024;
const deepestNesting = 8;
const tooDeep = "the values are nested too deeply; nothing here needs more than a list of mappings";

/** Splits a Markdown file into its front matter and its body. */
export function splitFrontMatter(path: string, text: string): Outcome<SplitFile> {
  const at = (line: number, message: string) => ({ problems: [{ path, line, column: 1, message }] });
  // gray-matter would read text after the dashes as the name of a language.
  if (!/^---(\n|$)/.test(text))
    return at(1, 'the first line must be exactly "---", then the front matter, then "---" again');
  const { source, body, bodyLine } = split(text);
  // It also reads a file without an end as all front matter, and takes any line that begins with "---" for the end.
  const end = text.slice("---".length + source.length);
  if (end === "") return at(1, 'the front matter has no end; write a line with just "---" after it');
  if (!/^\n---(\n|$)/.test(end)) return at(bodyLine - 1, 'the front matter ends with a line of exactly "---"');
  if (source.length - 1 > largestFrontMatter) return at(1, "the front matter is longer than 16 KiB");
  if (source.split("\n").every((line) => /^\s*(#|$)/.test(line))) return at(1, "the front matter is empty");
  const yaml = readYaml(path, source);
  return "problems" in yaml ? yaml : { value: { ...yaml.value, body, bodyLine } };
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
 * do not need: anchors, aliases, tags, repeated keys.
 */
function readYaml(path: string, source: string): Outcome<LocatedYaml> {
  const end = /^\.\.\.(?=\s|$)/m.exec(source);
  if (end)
    return {
      problems: [{ ...placeAt(path, source, end.index), message: 'delete this "..."; it would end the YAML here' }],
    };
  const lineCounter = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(source, {
      version: "1.2",
      schema: "core",
      strict: true,
      stringKeys: true,
      uniqueKeys: true,
      prettyErrors: false,
      lineCounter,
      logLevel: "silent",
    });
  } catch (error) {
    // The parser recurses with the depth of the text.
    if (!(error instanceof RangeError)) throw error;
    return { problems: [{ path, line: 1, column: 1, message: tooDeep }] };
  }
  const placeAtOffset = (offset: number): Place => {
    const position = lineCounter.linePos(offset);
    return { path, line: Math.max(1, position.line), column: Math.max(1, position.col) };
  };
  // Further errors are mostly consequences of the first.
  const [error] = [...document.errors, ...document.warnings];
  if (error) {
    const place = placeAtOffset(error.pos[0]);
    const hint =
      error.code === "BLOCK_AS_IMPLICIT_KEY" ? quoteValue(source.split("\n")[place.line - 1] ?? "") : undefined;
    return { problems: [{ ...place, message: explainYaml(error), ...(hint && { hint }) }] };
  }
  const problems = findUnwanted(document, placeAtOffset);
  if (problems.length > 0) return { problems };
  const root = document.contents;
  if (!isMap(root) || root.flow) {
    return { problems: [{ path, line: 1, column: 1, message: 'expected lines of the form "key: value"' }] };
  }
  return {
    value: {
      data: document.toJS(),
      placeOf: (keys) => placeAtOffset(offsetOf(nodeAt(root, keys))),
      placeOfKey: (keys, key) => placeAtOffset(offsetOf(keyAt(root, keys, key) ?? nodeAt(root, keys))),
      withValue: (keys, value) => {
        const node = nodeAt(root, keys);
        // A missing value cannot be replaced.
        return document.get(keys[0]) === undefined ? undefined : replaceNode(source, node, writeScalar(value));
      },
      withKey: (keys, key, replacement) => {
        const node = keyAt(root, keys, key);
        return node && replaceNode(source, node, replacement);
      },
    },
  };
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
      if (isAlias(node)) refuse(node, 'an alias (a word that begins with "*") is not used here; write the value out');
      else if (node.anchor)
        refuse(node, 'an anchor (a word that begins with "&") is not used here; put the value in quotes');
      else if (node.tag) refuse(node, 'a tag (a word that begins with "!") is not used here; put the value in quotes');
      if (isScalar(node) && typeof node.value === "string") {
        const forbidden = findForbidden(node.value);
        if (forbidden) refuse(node, forbidden.message);
      }
      return undefined;
    },
    Pair: (_key, pair) => {
      // The core schema has no merge keys: "<<" would be an ordinary key, which misleads.
      if (keyText(pair) === "<<") refuse(pair.key, 'merge keys ("<<") are not used here; write the values out');
    },
  });
  return problems;
}

/** Formats a single value as YAML, quoted if necessary, also for use inside brackets. */
export function writeScalar(value: unknown): string {
  const written = stringify(value, { version: "1.2", lineWidth: 0 }).trimEnd();
  return typeof value === "string" && /[,[\]{}]/.test(written) && !/^["']/.test(written)
    ? JSON.stringify(value)
    : written;
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

function explainYaml(error: YAMLError): string {
  switch (error.code) {
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return 'a value that contains ": " has to be in quotes, and each key has to be on a line of its own: title: "One: two"';
    case "DUPLICATE_KEY":
      return "this key stands here twice; keep one of them";
    case "TAB_AS_INDENT":
      return "a tab cannot indent YAML; use spaces";
    case "BAD_INDENT":
      return "this line is indented differently from the lines around it; line it up with them";
    case "MISSING_CHAR":
      return `a quote or a bracket is opened and never closed, or a ":" is missing (${error.message})`;
    case "UNEXPECTED_TOKEN":
    case "BAD_SCALAR_START":
      return `this cannot stand here; a value that begins with a special character has to be in quotes (${error.message})`;
    case "TAG_RESOLVE_FAILED":
      return 'a tag (a word that begins with "!") is not used here; put the value in quotes';
    default:
      if (error.message.includes("call stack")) return tooDeep;
      return `this is not YAML: ${error.message}`;
  }
}

/** Puts the value of a line in quotes: `title: a: b` becomes `title: "a: b"`. */
function quoteValue(line: string): string | undefined {
  const [, start, value] = /^(\s*(?:- )?[\w-]+: +)([^"'[{].*: .*)$/.exec(line) ?? [];
  return start && value && `${start}${JSON.stringify(value.trim())}`.trim();
}

/** Parses a whole YAML file, such as `site.yaml`. */
export function readYamlFile(path: string, text: string): Outcome<LocatedYaml> {
  if (text.trim() === "") return { problems: [{ ...placeAt(path, text, 0), message: "the file is empty" }] };
  if (text.length > largestYamlFile) {
    return { problems: [{ path, line: 1, column: 1, message: "the file is longer than 32 KiB; shorten it" }] };
  }
  return readYaml(path, text);
}
