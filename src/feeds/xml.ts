/** An XML element; its children are elements and text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Creates an element. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  return { name, attributes, children };
}

/** Creates an element without attributes that contains text. */
export function textElement(name: string, text: string): XmlElement {
  return element(name, {}, text);
}

/**
 * Renders an XML 1.0 document (W3C, fifth edition). Character data is escaped, `>` included, so that `]]>` in a text
 * cannot break it; there is no CDATA, and no white space that could be read as part of a value.
 */
export function renderXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${render(root, 0)}\n`;
}

function render({ name, attributes, children }: XmlElement, depth: number): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  const open = `${"  ".repeat(depth)}<${name}${written.join("")}`;
  if (children.length === 0) return `${open}/>`;
  // An element contains text or elements, never both, and white space is insignificant only between elements.
  const elements = children.filter((child) => typeof child !== "string");
  if (elements.length === 0) return `${open}>${children.map((child) => escapeText(String(child))).join("")}</${name}>`;
  return [`${open}>`, ...elements.map((child) => render(child, depth + 1)), `${"  ".repeat(depth)}</${name}>`].join(
    "\n",
  );
}

/** Escapes character data for XML and HTML. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeAttribute(text: string): string {
  // Unescaped line ends and tabs in an attribute are read as spaces (§3.3.3).
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
