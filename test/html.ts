import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** What tests ask of a page. */
export interface ParsedPage {
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
  readonly errors: readonly string[];
  /** The elements of a name. */
  readonly all: (name: string) => readonly Element[];
}

/** Parses a page as browsers do, and collects the parse errors that they pass over. */
export function parsePage(html: string): ParsedPage {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`) });
  const elements: Element[] = [];
  const visit = (node: Node) => {
    if ("tagName" in node) elements.push(node);
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(document);
  const ids = new Set(elements.flatMap((element) => attribute(element, "id") ?? []));
  return { elements, ids, errors, all: (name) => elements.filter(({ tagName }) => tagName === name) };
}

/** The value of an attribute. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** The text inside an element. */
export function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
