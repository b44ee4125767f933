import type { XmlElement } from "@rgrove/parse-xml";
import { childElements, textOf } from "./xml.ts";

/** How often a child may stand in its parent: `[at least, at most]`. */
type Times = readonly [least: number, most: number];

const many = Number.POSITIVE_INFINITY;
const common: Readonly<Record<string, Times>> = {
  id: [1, 1],
  title: [1, 1],
  updated: [1, 1],
  author: [1, many],
  category: [0, many],
  contributor: [0, many],
  link: [0, many],
  rights: [0, 1],
};

/** RFC 4287, sections 4.1.1 and 4.1.2, and of RFC 5005 what stands beside. */
const children: Readonly<Record<string, Readonly<Record<string, Times>>>> = {
  feed: {
    ...common,
    subtitle: [0, 1],
    generator: [0, 1],
    icon: [0, 1],
    logo: [0, 1],
    entry: [0, many],
    "fh:archive": [0, 1],
  },
  entry: { ...common, published: [0, 1], summary: [0, 1], content: [0, 1], source: [0, 1] },
  author: { name: [1, 1], uri: [0, 1], email: [0, 1] },
};

/** Attributes besides `xml:lang`: those that an element must have, and those that it may. */
const attributes: Readonly<Record<string, readonly [must: readonly string[], may: readonly string[]]>> = {
  feed: [["xmlns"], ["xmlns:fh"]],
  link: [["href"], ["rel", "type", "hreflang", "title", "length"]],
  category: [["term"], ["scheme", "label"]],
  title: [[], ["type"]],
  subtitle: [[], ["type"]],
  summary: [[], ["type"]],
  content: [["type"], ["src"]],
};

/** An instant of RFC 3339 that exists. */
export function isMoment(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

/** An absolute IRI without anything to normalize (RFC 4287, section 4.2.6). */
export function isIdentifier(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(text);
}

/** What is wrong with an Atom feed document by RFC 4287 and RFC 5005; nothing for a valid one. */
export function faultsOfAtom(feed: XmlElement): string[] {
  if (feed.name !== "feed" || feed.attributes["xmlns"] !== "http://www.w3.org/2005/Atom") return ["no Atom feed"];
  return [...faultsOf(feed), ...faultsOfArchive(feed)];
}

function faultsOf(element: XmlElement): string[] {
  const { name } = element;
  const inside = childElements(element);
  const [must, may] = attributes[name] ?? [[], []];
  const present = Object.keys(element.attributes).filter((key) => key !== "xml:lang");
  const allowed = children[name] ?? {};
  const count = (child: string) => inside.filter((candidate) => candidate.name === child).length;
  const text = textOf(element);
  return [
    ...must.filter((key) => !present.includes(key)).map((key) => `${name} lacks the attribute ${key}`),
    ...present.filter((key) => ![...must, ...may].includes(key)).map((key) => `${name} has the attribute ${key}`),
    ...inside.filter((child) => !(child.name in allowed)).map((child) => `${name} holds ${child.name}`),
    ...Object.entries(allowed)
      .filter(([child, [least, most]]) => count(child) < least || count(child) > most)
      .map(([child]) => `${name} holds ${count(child)} ${child}`),
    ...(children[name] && directText(element).trim() !== "" ? [`${name} holds text`] : []),
    ...(["updated", "published"].includes(name) && !isMoment(text) ? [`${name} is ${text}`] : []),
    ...(name === "id" && !isIdentifier(text) ? [`the id ${text}`] : []),
    ...(name === "name" && text.trim() === "" ? ["an author without a name"] : []),
    ...(name === "link" && !isIdentifier(element.attributes["href"] ?? "") ? ["a link that is not absolute"] : []),
    ...(["text", "html", "xhtml", undefined].includes(element.attributes["type"]) || name === "link"
      ? []
      : [`${name} of the type ${element.attributes["type"]}`]),
    ...(name === "feed" || name === "entry" ? faultsOfLinks(inside, name) : []),
    ...(name === "feed" ? faultsOfIds(inside) : []),
    ...inside.flatMap(faultsOf),
  ];
}

/** At most one alternate of a type and language; a feed names itself; an entry without one needs its content. */
function faultsOfLinks(inside: readonly XmlElement[], name: string): string[] {
  const links = inside.filter((child) => child.name === "link").map(({ attributes }) => attributes);
  const alternates = links.filter(({ rel = "alternate" }) => rel === "alternate");
  const kinds = new Set(alternates.map(({ type, hreflang }) => `${type} ${hreflang}`));
  const content = inside.some((child) => child.name === "content");
  return [
    ...(kinds.size < alternates.length ? [`${name} has two alternates of one kind`] : []),
    ...(name === "feed" && links.filter(({ rel }) => rel === "self").length !== 1 ? ["not one link to itself"] : []),
    ...(name === "entry" && alternates.length === 0 && !content ? ["an entry with neither link nor content"] : []),
  ];
}

function faultsOfIds(inside: readonly XmlElement[]): string[] {
  const ids = inside
    .filter(({ name }) => name === "entry")
    .flatMap((entry) =>
      childElements(entry)
        .filter(({ name }) => name === "id")
        .map((child) => textOf(child)),
    );
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two entries ${id}`);
}

/** An archive document says so in the namespace of RFC 5005, and leads to the present feed. */
function faultsOfArchive(feed: XmlElement): string[] {
  const inside = childElements(feed);
  const has = (rel: string) => inside.some(({ name, attributes }) => name === "link" && attributes["rel"] === rel);
  const archive = inside.some(({ name }) => name === "fh:archive");
  if (archive && feed.attributes["xmlns:fh"] !== "http://purl.org/syndication/history/1.0")
    return ["fh is not RFC 5005"];
  return archive === has("current") ? [] : ["an archive document without the way to the present feed"];
}

function directText(element: XmlElement): string {
  return element.children.map((child) => ("text" in child && !("name" in child) ? String(child.text) : "")).join("");
}
