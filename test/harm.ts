import type { XmlElement } from "@rgrove/parse-xml";
import { findForbidden } from "../src/content/text-file.ts";
import { attribute, parsePage, textOf } from "./html.ts";
import { childElements, rootOf } from "./xml.ts";

// What could do harm in a reader's browser or feed reader, looked for in what a build has made of a text.

/** Where browsers go, or what they load. */
const addresses = new Set(["href", "src", "action", "formaction", "poster", "data", "cite", "background", "ping"]);
/** Nothing that a site of this kind has. */
const forbiddenElements = new Set(["iframe", "object", "embed", "base", "applet", "frame", "audio", "video", "portal"]);

/** What is wrong with a file of a site; nothing where it can do no harm. */
export function findHarm(path: string, text: string, ownScript: string): string[] {
  const forbidden = findForbidden(text);
  const faults = forbidden ? [forbidden.message] : [];
  if (path.endsWith(".html")) faults.push(...findHarmInPage(text, ownScript));
  if (/\.(xml|opml)$/.test(path)) faults.push(...attempt(() => findHarmInXml(rootOf(text))));
  if (path.endsWith(".json")) faults.push(...attempt(() => findHarmInJson(JSON.parse(text))));
  return faults.map((fault) => `${path}: ${fault}`);
}

function attempt(find: () => string[]): string[] {
  try {
    return find();
  } catch (error) {
    return [String(error)];
  }
}

/**
 * @param isStyle whether an element may have a style of its own; in pages none may, their policy forbids it.
 */
function findHarmInPage(html: string, ownScript: string, isStyle = (_style: string) => false): string[] {
  const { elements, errors } = parsePage(html);
  const faults = [...errors];
  for (const element of elements) {
    const { tagName, attrs } = element;
    if (forbiddenElements.has(tagName)) faults.push(`<${tagName}>`);
    for (const { name, value } of attrs) {
      if (name.startsWith("on") || name === "srcdoc" || (name === "style" && !isStyle(value)))
        faults.push(`${tagName} ${name}="${value}"`);
      if (addresses.has(name) && !isHarmless(value)) faults.push(`${tagName} ${name}="${value}"`);
    }
    if (tagName === "script") faults.push(...findForeignScript(element, ownScript));
    if (tagName === "meta" && attribute(element, "http-equiv") === "refresh") {
      const content = attribute(element, "content") ?? "";
      if (!/^0; url=\/(?!\/)/.test(content)) faults.push(`meta refresh ${content}`);
    }
  }
  return faults;
}

function findForeignScript(script: Parameters<typeof attribute>[0], ownScript: string): string[] {
  const text = textOf(script);
  if (attribute(script, "type") === "application/ld+json") {
    return attempt(() => {
      JSON.parse(text);
      return [];
    });
  }
  const source = attribute(script, "src");
  if (source === undefined ? text === ownScript : source.startsWith("/") && text === "") return [];
  return [`a script: ${source ?? text}`];
}

/** Whether an address leads to a page of this or another site, or to a mail. */
function isHarmless(address: string): boolean {
  return address === "" || /^(https?:\/\/|mailto:|#|\/(?![/\\]))/i.test(address);
}

/** The elements of items that hold HTML; what a channel says of itself is plain text. */
const htmlElements = new Set(["description", "content", "content:encoded"]);

function findHarmInXml(element: XmlElement): string[] {
  const faults = childElements(element).flatMap(findHarmInXml);
  if (element.name === "item" || element.name === "entry") {
    const texts = childElements(element).filter(({ name }) => htmlElements.has(name));
    faults.push(...texts.flatMap(({ text }) => findHarmInFragment(text)));
  }
  for (const name of ["href", "url", "xmlUrl", "htmlUrl"]) {
    const address = element.attributes[name];
    if (address !== undefined && !isHarmless(address)) faults.push(`${element.name} ${name}="${address}"`);
  }
  if (element.name === "link" && element.text !== "" && !isHarmless(element.text)) faults.push(element.text);
  return faults;
}

function findHarmInJson(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    if (typeof inside !== "string") return findHarmInJson(inside);
    if (key === "content_html") return findHarmInFragment(inside);
    return /(^|_)url$/.test(key) && !isHarmless(inside) ? [`"${key}": ${inside}`] : [];
  });
}

/** Looks at HTML as a feed reader puts it into a page of its own; mails of weeks have styles that load nothing. */
function findHarmInFragment(html: string): string[] {
  const page = `<!doctype html><html lang="en"><head><title>A</title></head><body>${html}</body></html>`;
  return findHarmInPage(page, "", (style) => !/[(\\@<]/.test(style));
}

/** What is wrong with a path of a site: that it would be written outside of it, or on no device that there is. */
export function findWrongPath(path: string): string[] {
  const parts = path.split("/").slice(1);
  const whole = path.endsWith("/") ? parts.slice(0, -1) : parts;
  const isRight = (part: string) =>
    /^[A-Za-z0-9._-]+$/.test(part) &&
    part.length <= 150 &&
    !/^\.+$|\.$/.test(part) &&
    !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part);
  return path.startsWith("/") && whole.every(isRight) ? [] : [path];
}
