import { XmlElement } from "@rgrove/parse-xml";
import type { JSX } from "preact";
import { render as renderMarkup } from "preact-render-to-string";
import { beforeAll, describe, expect, test } from "vitest";
import { createContext } from "../src/site/context.ts";
import { searchContents } from "../src/site/search-records.ts";
import { archiveOf, articleText, contentOf } from "./content.ts";
import { attribute, parsePage } from "./html.ts";
import { outputsOfContent } from "./one-article-site.ts";
import { rootOf } from "./xml.ts";

// A newsletter in Russian, which has no catalogue: every word of the site is then English between two marks, and all
// content is Cyrillic. So a Latin letter outside of the marks is a word that does not come from the catalogue.

const long = "Слово и ещё слово. ".repeat(200);
const texts = {
  "site.yaml": `name: Вести
tagline: о машинах
description: Вести о машинах каждую неделю.
url: https://пример.example/
language: ru
timeZone: UTC
authority: xn--e1afmkfd.example
since: 2020-01-01
author: Редакция
repository: https://github.com/example/example
topics:
  - { slug: money, name: Деньги }
`,
  "companies/alpha.md":
    "---\nname: Альфа\naliases: [Альфы]\nkind: лаборатория\ncountry: Норвегия\nfounded: 2019-03\nhomepage: https://alpha.example/\nslug: alpha\n---\n\nАльфа делает машины.\n",
  "companies/beta.md": "---\nname: Бета\nslug: beta\n---\n\nБета продаёт их.\n",
  "people/anna.md":
    "---\nname: Анна Примерова\nslug: anna\nroles:\n  - { title: директор, company: Альфа, from: 2019, to: 2021-05 }\n  - { title: советник, company: Бета, from: 2022-03-01 }\n  - { title: автор, company: Гамма, to: 2010 }\n---\n\nАнна пишет.\n",
  "companies/gamma.md": "---\nname: Гамма\nslug: gamma\n---\n\nГамма молчит.\n",
  "weeks/2024-w12.md": "---\ntitle: Письмо\n---\n\nДорогие читатели.\n",
  "pages/about.md": "---\ntitle: О нас\n---\n\nО нас.\n",
  "articles/2024/2024-03-18-one.md": articleText(
    {
      title: "Первая",
      date: "2024-03-18",
      company: "[Альфа, Бета]",
      people: "Анна Примерова",
      topics: "money",
      slug: "one",
      aliases: "[uno]",
      updated: "2024-03-20",
      corrections: "[{ date: 2024-03-19, text: Было иначе }]",
      sources: "[{ publisher: Газета, title: Заметка, url: https://source.example/ }, { publisher: Журнал }]",
    },
    `## Раздел\n\n${long}\n\n## Другой\n\nТекст.`,
  ),
  "articles/2024/2024-03-20-two.md": articleText(
    { title: "Вторая", date: "2024-03-20", company: "[Альфа, Бета]", people: "Анна Примерова", topics: "money" },
    "Текст второй.",
  ),
  "articles/2023/2023-02-01-three.md": articleText(
    { title: "Третья", date: "2023-02-01", company: "Альфа" },
    `${long.repeat(90)}`,
  ),
};

/** Terms that are the same in every language, file names, addresses and dates for machines. */
const neutral =
  /\b(RSS|Atom|JSON( Feed)?|OPML|npm run build|Ctrl|Esc|K|site:\S+)\b|<?(https?:|mailto:|\/)[^\s>)"]*>?|\b\d{4}-W\d\d\b|\S+\.example\b/g;

/** The words of a text that do not stand between the marks. */
function unmarked(text: string): string {
  let rest = text;
  // Innermost first: a text of the catalogue may be inside another.
  for (let before = ""; before !== rest; ) [before, rest] = [rest, rest.replace(/\ufdd0[^\ufdd0\ufdd1]*\ufdd1/g, "")];
  return rest.replace(neutral, "");
}

const latin = /\p{Script=Latin}+/u;

function complain(where: string, text: string): string[] {
  const found = latin.exec(unmarked(text));
  return found ? [`${where}: ${found[0]} in ${JSON.stringify(text.slice(0, 200))}`] : [];
}

/** Attributes and metadata that readers, search engines or screen readers are told. */
const told = ["alt", "title", "aria-label", "placeholder", "data-filterable"];
const toldMeta = /^(description|og:(title|description|site_name|image:alt)|twitter:.*title)$/;

function complainOfPage(path: string, html: string): string[] {
  const texts: string[] = [];
  const { elements } = parsePage(html);
  for (const element of elements) {
    for (const name of told) texts.push(attribute(element, name) ?? "");
    if (toldMeta.test(attribute(element, "name") ?? attribute(element, "property") ?? ""))
      texts.push(attribute(element, "content") ?? "");
    const isScript = ["script", "style", "code", "kbd"].includes(element.tagName);
    if (attribute(element, "type") === "application/ld+json") texts.push(...namesIn(JSON.parse(ownText(element))));
    else if (!isScript) texts.push(ownText(element));
  }
  return texts.flatMap((text) => complain(path, text));
}

/** The text directly inside an element: of several pieces, with the elements between them left out. */
function ownText({ childNodes }: ReturnType<typeof parsePage>["elements"][number]): string {
  return childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}

/** The texts of structured data and of feeds that people read. */
const textKeys = new Set(["name", "headline", "description", "keywords", "title", "summary", "tags", "text"]);

function namesIn(value: unknown, key = ""): string[] {
  if (typeof value === "string") {
    if (key === "content_html") return [value.replace(/<[^>]*>/g, " ")];
    return textKeys.has(key) ? [value] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => namesIn(inside, name));
}

function textsOfXml(element: XmlElement): string[] {
  const own = ["title", "subtitle", "description", "summary", "content", "content:encoded", "name", "category"];
  const children = element.children.filter((child) => child instanceof XmlElement);
  const attributes = ["text", "title", "description", "label"].map((name) => element.attributes[name] ?? "");
  const text = own.includes(element.name) ? [element.text.replace(/<[^>]*>/g, " ")] : [];
  return [...attributes, ...text, ...children.flatMap(textsOfXml)];
}

function complainOf(path: string, text: string): string[] {
  if (path.endsWith("/") || path.endsWith(".html")) return complainOfPage(path, text);
  if (/\.(xml|opml)$/.test(path)) return textsOfXml(rootOf(text)).flatMap((part) => complain(path, part));
  if (path.endsWith(".json")) return namesIn(JSON.parse(text)).flatMap((part) => complain(path, part));
  if (/\.(md|txt)$/.test(path) && path !== "/robots.txt") return complain(path, text);
  return [];
}

/** The markup of a page as the template has made it, with the marks. */
const withMarks = (page: JSX.Element) => `<!doctype html>\n${renderMarkup(page)}\n`;

let files: ReadonlyMap<string, string>;
beforeAll(() => {
  const outputs = outputsOfContent(contentOf(texts), "2024-06-01", withMarks);
  files = new Map(outputs.map(({ path, text }) => [path, text()]));
});

test("every word of every file of a site comes from the catalogue", () => {
  expect(files.size).toBeGreaterThan(60);
  expect([...files].flatMap(([path, text]) => complainOf(path, text))).toEqual([]);
});

test("what is asked of files is found in them", () => {
  expect(complainOfPage("/", '<p title="A">Б</p>')).toEqual(['/: A in "A"']);
  expect(complainOf("/feed.json", '{ "items": [{ "title": "\ufdd0A\ufdd1 and" }] }')).toHaveLength(1);
  expect(complainOf("/feed.xml", "<rss><title>Слово word</title></rss>")).toHaveLength(1);
  expect(complainOf("/a.md", "# Слово\n\n\ufdd0Week\ufdd1 and Слово")).toHaveLength(1);
  // The marks are there to be found.
  expect(files.get("/")).toContain("\ufdd0");
  expect(files.get("/feed.xml")).toContain("\ufdd0");
});

test("every word of the search and of share pictures comes from the catalogue", () => {
  const context = createContext(archiveOf(texts, "2024-06-01"), "https://example.org/", {
    sharePictures: true,
    pictureSizes: false,
    search: true,
  });
  const { records, values } = searchContents(context);
  const written = [
    ...records.flatMap(({ title, note, lines }) => [title, note, ...lines]),
    ...values.map(({ text }) => text),
  ];
  expect(written.flatMap((text) => complain("search", text))).toEqual([]);
});

describe("a language without a catalogue", () => {
  const pages = () => outputsOfContent(contentOf(texts), "2024-06-01").filter(({ path }) => path.endsWith("/"));

  test("has English words that say so, and content in its own language", () => {
    const faults: string[] = [];
    for (const { path, text } of pages()) {
      for (const element of parsePage(text()).elements) {
        if (["script", "style", "title", "desc", "option", "code", "kbd"].includes(element.tagName)) continue;
        const own = ownText(element).replace(neutral, "");
        if (latin.test(own) && languageOf(element) !== "en") faults.push(`${path}: ${own.slice(0, 100)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test("leaves no mark in a page", () => {
    for (const { path, text } of pages()) expect([path, /[\ufdd0\ufdd1]/.test(text())]).toEqual([path, false]);
  });
});

function languageOf(element: ReturnType<typeof parsePage>["elements"][number]): string | undefined {
  const own = attribute(element, "lang");
  const above = element.parentNode;
  return own ?? (above && "attrs" in above ? languageOf(above) : undefined);
}
