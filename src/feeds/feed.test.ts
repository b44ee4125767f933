import { parseXml } from "@rgrove/parse-xml";
import { describe, expect, test } from "vitest";
import { archiveOf, articleText } from "../../test/content.ts";
import { createContext } from "../site/context.ts";
import { renderAtom } from "./atom.ts";
import { createFeeds } from "./feed.ts";
import { renderJsonFeed } from "./json-feed.ts";
import { renderRss } from "./rss.ts";

const feedsOf = (texts: Record<string, string>, siteUrl = "https://example.org") =>
  createFeeds(createContext(archiveOf(texts), siteUrl));
const feedAt = (texts: Record<string, string>, path: string, siteUrl?: string) => {
  const found = feedsOf(texts, siteUrl).find((feed) => feed.path === path);
  if (!found) throw new Error(`no feed at ${path}`);
  return found.feed;
};
const name = "articles/2024/2024-03-24-a.md";

describe("identity", () => {
  const id = (fields: Record<string, string>, siteUrl?: string) =>
    feedAt({ [name]: articleText(fields) }, "/", siteUrl).items[0]?.id;
  test("an id is made of the authority, the day and the oldest slug", () => {
    expect(id({})).toBe("tag:example.org,2024-03-24:a");
    expect(id({ slug: "newest", aliases: "[oldest, newer]" })).toBe("tag:example.org,2024-03-24:oldest");
  });
  test("it survives a new title, an update, a rename and a move", () => {
    expect(id({ title: "Another", updated: "2024-05-01" })).toBe(id({}));
    expect(id({ slug: "b", aliases: "a" })).toBe(id({}));
    expect(id({}, "https://elsewhere.example/news/")).toBe(id({}));
  });
  test("so does the id of a feed", () => {
    const company = (lines: string) => ({
      [name]: articleText({}),
      "companies/acme.md": `---\n${lines}\n---\nText.\n`,
    });
    const before = feedAt(company("name: Acme"), "/companies/acme/").id;
    expect(before).toBe("tag:example.org,2020-01-01:/companies/acme/");
    expect(feedAt(company("name: Apex\nformerNames: [Acme]"), "/companies/apex/", "https://elsewhere.example").id).toBe(
      before,
    );
    expect(feedAt(company("name: Apex\nformerNames: [Acme]"), "/companies/acme/").self.rss).toBe(
      "https://example.org/companies/apex/feed.xml",
    );
  });
});

describe("dates", () => {
  const feed = feedAt(
    {
      [name]: articleText({ updated: "2024-03-26" }),
      "articles/2024/2024-03-20-b.md": articleText({ date: "2024-03-20" }),
    },
    "/",
  );
  test("publication and change are kept apart", () => {
    expect(feed.items[0]).toMatchObject({
      published: "2024-03-24T00:00:00+00:00",
      updated: "2024-03-26T00:00:00+00:00",
    });
  });
  test("a feed changes when one of its items does, never with the clock", () => {
    expect(feed.updated).toBe("2024-03-26T00:00:00+00:00");
    expect(renderRss(feed)).toContain("<lastBuildDate>Tue, 26 Mar 2024 00:00:00 +0000</lastBuildDate>");
  });
});

test("a feed holds the newest 30", () => {
  const many = Object.fromEntries(
    Array.from({ length: 31 }, (_, number) => {
      const date = `2024-01-${String(number + 1).padStart(2, "0")}`;
      return [`articles/2024/${date}-a${number}.md`, articleText({ date })];
    }),
  );
  const { items } = feedAt(many, "/");
  expect([items.length, items[0]?.published.slice(0, 10), items.at(-1)?.published.slice(0, 10)]).toEqual([
    30,
    "2024-01-31",
    "2024-01-02",
  ]);
});

test("an article is in the feeds of the site, its companies, its people and its topics", () => {
  const texts = {
    [name]: articleText({ company: "[Acme, Zeta]", people: "Ada Example", topics: "policy" }),
    "articles/2024/2024-03-20-b.md": articleText({ company: "Other" }),
  };
  const with_ = feedsOf(texts).filter(({ feed }) => feed.items.some(({ id }) => id.endsWith(":a")));
  expect(with_.map(({ path }) => path)).toEqual([
    "/",
    "/companies/acme/",
    "/companies/zeta/",
    "/people/ada-example/",
    "/topics/policy/",
  ]);
});

test("hard characters read back whole from every format", () => {
  const title = `]]> & <b> "quotes" 'apostrophes' 😀 &amp;`;
  const shown = "]]> & <b> “quotes” ‘apostrophes’ 😀 &amp;";
  const texts = {
    [name]: articleText(
      { title: `']]> & <b> "quotes" ''apostrophes'' 😀 &amp;'`, company: "R&D <Labs>" },
      `${title}\n\n    ]]> & <b>\n`,
    ),
  };
  const feed = feedAt(texts, "/");
  const rss = parseXml(renderRss(feed)).toJSON();
  const atom = parseXml(renderAtom(feed)).toJSON();
  expect(textsOf(rss, "title")[1]).toBe(shown);
  expect(textsOf(atom, "title")[1]).toBe(shown);
  expect(textsOf(rss, "category")).toEqual(["R&D <Labs>"]);
  expect(textsOf(rss, "content:encoded")).toEqual(textsOf(atom, "content"));
  expect(textsOf(atom, "content")[0]).toContain("<code>]]&gt; &amp; &lt;b&gt;");
  expect(JSON.parse(renderJsonFeed(feed)).items[0]).toMatchObject({
    title: shown,
    content_html: textsOf(atom, "content")[0],
  });
  expect(renderRss(feed)).not.toContain("CDATA");
});

test("a company without articles has a feed that is valid and empty", () => {
  const feed = feedAt({ "companies/acme.md": "---\nname: Acme\n---\nText.\n" }, "/companies/acme/");
  expect(textsOf(parseXml(renderAtom(feed)).toJSON(), "updated")).toEqual(["1970-01-01T00:00:00+00:00"]);
  expect(feed.items).toEqual([]);
});

/** The texts of all elements of a name, in the order of the document. */
function textsOf(node: unknown, elementName: string): string[] {
  const { name, children = [], text } = node as { name?: string; children?: unknown[]; text?: string };
  if (name === elementName) return [children.map((child) => (child as { text?: string }).text ?? "").join("")];
  return text === undefined ? children.flatMap((child) => textsOf(child, elementName)) : [];
}
