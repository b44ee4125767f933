import { parseXml, XmlElement } from "@rgrove/parse-xml";

/** Parses XML strictly, and gives its root. */
export function rootOf(xml: string): XmlElement {
  const { root } = parseXml(xml);
  if (!root) throw new Error("a document without a root");
  return root;
}

/** The elements directly inside one, all or those of a name. */
export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children
    .filter((child) => child instanceof XmlElement)
    .filter((child) => name === undefined || child.name === name);
}

/** The text of an element, or of the first of its children that has a name; empty where there is none. */
export function textOf(element: XmlElement, name?: string): string {
  return (name === undefined ? element : childElements(element, name)[0])?.text ?? "";
}
