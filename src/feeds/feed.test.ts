import { parseXml } from "@rgrove/parse-xml";
import { describe, expect, test } from "vitest";
import { itemRenderers } from "../../layouts/parts/feed-items.tsx";
import { archiveOf, articleText, settings } from "../../test/content.ts";
import { createContext } from "../site/context.ts";
import { renderAtom, renderAtomArchive } from "./atom.ts";
import { createFeeds } from "./create-feeds.ts";
import { renderJsonFeed } from "./json-feed.ts";
import { renderRss } from "./rss.ts";

const feedsOf = (texts: Record<string, string>, siteUrl = "https://example.org") =>
  createFeeds(createContext(archiveOf(texts), siteUrl), itemRenderers);
const feedAt = (texts: Record<string, string>, path: string, siteUrl?: string) => {
  const found = feedsOf(texts, siteUrl).find((feed) =>
    [feed.path, ...feed.formerPaths].some((place) => place === path),
  );
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

describe("a feed of more than 30 articles", () => {
  const articles = (count: number, text = "Some text.") =>
    Object.fromEntries(
      Array.from({ length: count }, (_, number) => {
        const date = new Date(Date.UTC(2024, 0, number + 1)).toISOString().slice(0, 10);
        return [`articles/2024/${date}-a${number + 1}.md`, articleText({ date, summary: "A summary." }, text)];
      }),
    );
  const names = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id.split(":")[2]);
  const span = (items: readonly { readonly id: string }[]) => [items.length, names(items)[0], names(items).at(-1)];

  test.each([
    [30, [30, "a30", "a1"], []],
    [31, [30, "a31", "a2"], [[30, "a30", "a1"]]],
    [60, [30, "a60", "a31"], [[30, "a30", "a1"]]],
    [
      61,
      [30, "a61", "a32"],
      [
        [30, "a30", "a1"],
        [30, "a60", "a31"],
      ],
    ],
  ])("%s: the newest 30, the others in pages that stay as they are", (count, newest, pages) => {
    const feed = feedAt(articles(count), "/");
    expect(span(feed.items)).toEqual(newest);
    expect(feed.archives.map(({ items }) => span(items))).toEqual(pages);
  });

  test("a page that is full is the same bytes whatever comes after it", () => {
    const first = (count: number) => {
      const feed = feedAt(articles(count), "/");
      const [page] = feed.archives;
      return page && renderAtomArchive(feed, page).replace(/\n {2}<link rel="next-archive"[^\n]*/, "");
    };
    expect(first(31)).toContain("<fh:archive/>");
    expect(first(95)).toBe(first(31));
  });

  test("its pages are linked from the newest to the oldest and back", () => {
    const feed = feedAt(articles(91), "/companies/acme/");
    const links = (xml: string) =>
      [...xml.matchAll(/<link rel="([a-z-]+)" type="application\/atom\+xml" href="([^"]*)"/g)].map(([, rel, url]) => [
        rel,
        url?.replace("https://example.org/companies/acme/", ""),
      ]);
    expect(links(renderAtom(feed))).toEqual([
      ["self", "atom.xml"],
      ["prev-archive", "archive/3.xml"],
    ]);
    expect(feed.archives.map((page) => links(renderAtomArchive(feed, page)))).toEqual([
      [
        ["self", "archive/1.xml"],
        ["current", "atom.xml"],
        ["next-archive", "archive/2.xml"],
      ],
      [
        ["self", "archive/2.xml"],
        ["current", "atom.xml"],
        ["prev-archive", "archive/1.xml"],
        ["next-archive", "archive/3.xml"],
      ],
      [
        ["self", "archive/3.xml"],
        ["current", "atom.xml"],
        ["prev-archive", "archive/2.xml"],
      ],
    ]);
  });

  const limit = 512 * 1024;
  test.each([
    ["plain text", "word ".repeat(8000)],
    ["text that grows in XML", `Text ${"< & > ".repeat(4000)}`],
    ["text that grows in JSON", `Text.\n\n${`    ${"\\".repeat(20)}\n`.repeat(3000)}`],
  ])("large articles of %s: at most 512 KB in every format, and none is lost", (_name, text) => {
    const feed = feedAt(articles(20, text), "/");
    const files = [
      renderRss(feed),
      renderAtom(feed),
      renderJsonFeed(feed),
      ...feed.archives.map((page) => renderAtomArchive(feed, page)),
    ];
    for (const file of files) expect(Buffer.byteLength(file)).toBeLessThanOrEqual(limit);
    expect(feed.items.length).toBeLessThan(20);
    // One more would not have fitted.
    const largest = Math.max(...files.slice(0, 3).map((file) => Buffer.byteLength(file)));
    expect(largest + largest / feed.items.length).toBeGreaterThan(0.8 * limit);
    const all = [...feed.items, ...feed.archives.flatMap(({ items }) => items)];
    expect(new Set(names(all)).size).toBe(20);
  });

  describe("in the feed of a company that is in every second one", () => {
    const paragraph = "word ".repeat(1000);
    const texts = Object.fromEntries(
      Object.entries(articles(64, paragraph)).map(([path, text], index) => [
        path,
        index % 2 ? text : text.replace("company: Acme", "company: Other"),
      ]),
    );
    const feeds = feedsOf(texts);
    const feedOf = (path: string) => feeds.find((feed) => feed.path === path)?.feed ?? feedAt(texts, path);
    const feed = feedOf("/companies/acme/");
    const wholeIn = (items: typeof feed.items) => names(items.filter(({ html }) => html !== undefined));
    test("those in the newsletter's own feed are whole, and one before them as far as 8 KB reach", () => {
      expect(wholeIn(feedOf("/").items)).toHaveLength(30);
      expect(wholeIn(feed.items)).toEqual(Array.from({ length: 16 }, (_, index) => `a${64 - 2 * index}`));
      expect(names(feed.items)).toEqual(Array.from({ length: 30 }, (_, index) => `a${64 - 2 * index}`));
    });
    test("all others have their summary and their page in every format", () => {
      const last = feed.items.at(-1);
      expect(last).toMatchObject({ summary: "A summary.", html: undefined, categories: [] });
      expect(renderRss(feed).slice(-420)).toContain("<description>A summary.</description>\n    </item>");
      expect(renderAtom(feed).slice(-420)).toContain("<summary>A summary.</summary>\n  </entry>");
      expect(JSON.parse(renderJsonFeed(feed)).items.at(-1)).toEqual({
        id: last?.id,
        url: last?.url,
        title: last?.title,
        content_text: "A summary.",
        date_published: last?.published,
        date_modified: last?.updated,
        authors: [{ name: feed.author }],
      });
    });
    test("its archive has all others, in short whatever comes after them", () => {
      expect(feed.archives.map(({ items }) => [span(items), wholeIn(items)])).toEqual([[[30, "a60", "a2"], []]]);
    });
    test("it is stale when stories of another company make one of its own an old one", () => {
      const other = articleText({ date: "2024-03-20", company: "Other" });
      const [one, two] = ["articles/2024/2024-03-20-one.md", "articles/2024/2024-03-20-two.md"] as const;
      const next = feedsOf({ ...texts, [one]: other, [two]: other });
      const after = next.find((found) => found.path === feed.home.replace("https://example.org", ""))?.feed;
      expect(after && names(after.items)).toEqual(names(feed.items));
      expect(after?.fingerprint).not.toBe(feed.fingerprint);
      expect(after?.archives.map(({ fingerprint }) => fingerprint)).toEqual(
        feed.archives.map(({ fingerprint }) => fingerprint),
      );
    });
  });

  test("an article that no feed can hold is named with its address", () => {
    const feed = feedAt({ [name]: articleText({}, "word ".repeat(150_000)) }, "/");
    expect(feed.items[0]?.html).toBe(
      '<p>This story is too long for a feed. <a href="https://example.org/articles/a/">Read it on the site</a>.</p>\n',
    );
    expect(renderRss(feed).length).toBeLessThan(4096);
  });
});

describe("an item", () => {
  const texts = {
    [name]: articleText(
      {
        title: '"A < B & C"',
        company: "[Acme, R&D]",
        people: "Ada Example",
        topics: "policy",
        summary: '"1 < 2 & <b>"',
        corrections: "[{ date: 2024-03-26, text: It was <7> & not 8. }, { date: 2999-01-01, text: Later }]",
        sources:
          '[{ publisher: R&D, title: "A <title>", url: "https://example.org/?a=1&b=2" }, { publisher: Acme }, { publisher: Zeta, url: "https://example.net/" }]',
      },
      "Some text.",
    ),
    "companies/rnd.md": '---\nname: "R&D"\nslug: rnd\n---\nText.\n',
  };
  test("begins with its corrections and ends with its sources", () => {
    expect(feedAt(texts, "/").items[0]?.html).toBe(
      [
        "<p><strong>Correction, 26 March 2024:</strong> It was &lt;7> &amp; not 8.</p>",
        "<div><p>Some text.</p>",
        "</div>",
        "<h2>Sources</h2>",
        '<ul><li><a href="https://example.org/?a=1&amp;b=2">A &lt;title></a>, R&amp;D</li>',
        "<li>Acme</li>",
        '<li><a href="https://example.net/">Zeta</a></li>',
        "</ul>",
        "",
      ].join("\n"),
    );
  });
  test("names its companies, people and topics, each with its index", () => {
    const feed = feedAt(texts, "/");
    expect([...renderRss(feed).matchAll(/<category .*/g)].join("\n")).toBe(
      [
        '<category domain="https://example.org/companies/">Acme</category>',
        '<category domain="https://example.org/companies/">R&amp;D</category>',
        '<category domain="https://example.org/people/">Ada Example</category>',
        '<category domain="https://example.org/articles/">Policy</category>',
      ].join("\n"),
    );
    expect([...renderAtom(feed).matchAll(/<category .*/g)].join("\n")).toBe(
      [
        '<category term="acme" scheme="https://example.org/companies/" label="Acme"/>',
        '<category term="rnd" scheme="https://example.org/companies/" label="R&amp;D"/>',
        '<category term="ada-example" scheme="https://example.org/people/" label="Ada Example"/>',
        '<category term="policy" scheme="https://example.org/articles/" label="Policy"/>',
      ].join("\n"),
    );
    expect(JSON.parse(renderJsonFeed(feed)).items[0].tags).toEqual(["Acme", "R&D", "Ada Example", "Policy"]);
  });
  test("has a summary that stays text where readers take it for HTML", () => {
    const feed = feedAt(texts, "/");
    expect(renderRss(feed)).toContain("<description>1 &amp;lt; 2 &amp;amp; &amp;lt;b&amp;gt;</description>");
    expect(renderAtom(feed)).toContain("<summary>1 &lt; 2 &amp; &lt;b&gt;</summary>");
  });
});

describe("corrections", () => {
  const corrections = (list: string) => ({ [name]: articleText({ corrections: list }) });
  const ids = (list: string) =>
    feedAt(corrections(list), "/corrections/").items.map(({ id, published }) => [id, published]);
  test("are items, newest first, whose ids stand when others are added", () => {
    const before = ids("[{ date: 2024-03-26, text: A }, { date: 2024-03-28, text: B }]");
    expect(before).toEqual([
      ["tag:example.org,2024-03-24:a/corrections/2024-03-28/1", "2024-03-28T00:00:00+00:00"],
      ["tag:example.org,2024-03-24:a/corrections/2024-03-26/1", "2024-03-26T00:00:00+00:00"],
    ]);
    const after = ids(
      "[{ date: 2024-03-26, text: A }, { date: 2024-03-26, text: C }, { date: 2024-03-25, text: D }, { date: 2024-03-28, text: B }]",
    );
    expect(after).toHaveLength(4);
    expect(after).toEqual(expect.arrayContaining(before));
  });
  test("of later days are not told yet", () => {
    expect(ids("[{ date: 2999-03-26, text: A }]")).toEqual([]);
  });
});

describe("a hub", () => {
  const hub = "https://hub.example/?a=1&b=2";
  const withHub = { [name]: articleText({}), "site.yaml": `${settings}hub: ${hub}\n` };
  test("stands in every format where site.yaml names one", () => {
    const feed = feedAt(withHub, "/companies/acme/");
    expect(renderRss(feed)).toContain('<atom:link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>');
    expect(renderAtom(feed)).toContain('<link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>');
    expect(JSON.parse(renderJsonFeed(feed)).hubs).toEqual([{ type: "WebSub", url: hub }]);
  });
  test("stands in none otherwise", () => {
    const feed = feedAt({ [name]: articleText({}) }, "/");
    for (const render of [renderRss, renderAtom, renderJsonFeed]) expect(render(feed)).not.toMatch(/hub/);
  });
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
