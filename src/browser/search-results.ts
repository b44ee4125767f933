import { type ExcerptPart, splitExcerpt } from "./excerpt.ts";
import type { FoundText } from "./search-index.ts";

/** How many sections of one page are shown. */
const mostSections = 3;

/**
 * Creates the list item of a result: its title, its note, and the sections with matches.
 *
 * @param note undefined if the index is newer than the table.
 */
export function resultItem(found: FoundText, note: string | undefined): HTMLElement {
  const start = found.sub_results.find(({ url }) => url === found.url);
  const sections = found.sub_results.filter((section) => section !== start);
  // If only the title matches, the beginning of the text is shown.
  const lead = start ?? (sections.length === 0 ? found : undefined);
  const { title, rest } = splitExcerpt(lead?.excerpt ?? "", found.meta.title);
  const item = element("li", "result");
  const heading = element("h2");
  heading.append(link(found.url, title));
  item.append(heading);
  if (note) item.append(element("p", "note", note));
  if (rest.length > 0) item.append(excerptLine(rest));
  if (sections.length > 0) {
    const list = element("ul");
    list.append(...sections.slice(0, mostSections).map(sectionItem));
    item.append(list);
  }
  return item;
}

function sectionItem(section: FoundText["sub_results"][number]): HTMLElement {
  const { title, rest } = splitExcerpt(section.excerpt, section.title);
  const item = element("li");
  item.append(link(section.url, title), excerptLine(rest));
  return item;
}

function excerptLine(parts: readonly ExcerptPart[]): HTMLElement {
  const line = element("p", "excerpt");
  const text = parts.map((part) => part.text).join("");
  const cutBefore = /^\p{Lowercase_Letter}/u.test(text);
  const cutAfter = !/[.!?…]\p{Punctuation}*$/u.test(text);
  line.append(...(cutBefore ? ["… "] : []), ...marked(parts), ...(cutAfter ? [" …"] : []));
  return line;
}

function link(url: string, parts: readonly ExcerptPart[]): HTMLElement {
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.append(...marked(parts));
  return anchor;
}

function marked(parts: readonly ExcerptPart[]): (Node | string)[] {
  return parts.map(({ text, found }) => (found ? element("mark", "", text) : text));
}

function element(name: string, className = "", text = ""): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
