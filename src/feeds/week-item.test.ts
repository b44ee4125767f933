import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { itemRenderers } from "../../layouts/parts/feed-items.tsx";
import { archiveOf, articleText, settings } from "../../test/content.ts";
import { bytesOfItem } from "../../test/item-bytes.ts";
import { createContext } from "../site/context.ts";
import { createFeeds } from "./create-feeds.ts";
import { planWeekItem } from "./week-item.ts";
import { weekMailView } from "./week-mail.ts";
import { renderWeekText } from "./week-text.ts";

const contextOf = (texts: Record<string, string>, buildDay?: string) =>
  createContext(archiveOf(texts, buildDay), "https://example.org/news/");
const itemsOf = (texts: Record<string, string>, buildDay?: string) =>
  createFeeds(contextOf(texts, buildDay), itemRenderers).find(({ path }) => path === "/weeks/")?.feed.items ?? [];

// Monday 18 to Sunday 24 March 2024.
const week = {
  "articles/2024/2024-03-24-a.md": articleText({
    title: "First & <foremost>",
    company: "[Acme, R&D]",
    summary: "What happened < why.",
    people: "Ada Example",
    topics: "policy",
  }),
  "articles/2024/2024-03-18-b.md": articleText({ title: "Second", date: "2024-03-18" }, "The *second* story.\n\nMore."),
  "articles/2024/2024-03-25-c.md": articleText({ title: "Of the next week", date: "2024-03-25" }),
  "weeks/2024-w12.md":
    "---\ntitle: A letter\n---\n\nHello, with a [link](/articles/a/) and `code`.\n\n- One\n- Two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
  "companies/rnd.md": '---\nname: "R&D"\nslug: rnd\n---\nText.\n',
};

describe("a week", () => {
  test.each([
    ["2024-03-24", "UTC", []],
    ["2024-03-25", "UTC", [["weeks/2024-W12", "2024-03-25T00:00:00+00:00"]]],
    ["2024-03-25", "America/New_York", [["weeks/2024-W12", "2024-03-25T00:00:00-04:00"]]],
    [
      "2024-04-01",
      "Europe/Berlin",
      [
        ["weeks/2024-W13", "2024-04-01T00:00:00+02:00"],
        ["weeks/2024-W12", "2024-03-25T00:00:00+01:00"],
      ],
    ],
  ])("on %s in %s", (buildDay, zone, expected) => {
    const items = itemsOf({ ...week, "site.yaml": settings.replace("UTC", zone) }, buildDay);
    expect(items.map(({ id, published }) => [id.split(":")[2], published])).toEqual(expected);
    for (const { published, updated } of items) expect(updated).toBe(published);
  });

  test("has an id of its Monday, and the address, title and subjects of its page", () => {
    expect(itemsOf(week, "2024-03-25")).toMatchObject([
      {
        id: "tag:example.org,2024-03-18:weeks/2024-W12",
        url: "https://example.org/news/weeks/2024-W12/",
        title: "A letter: week 12 of 2024",
        summary: "Hello, with a link and code.",
        categories: [{ name: "Acme" }, { name: "R&D" }, { name: "Ada Example" }, { name: "Policy" }],
      },
    ]);
    const { "weeks/2024-w12.md": _letter, ...plain } = week;
    expect(itemsOf(plain, "2024-03-25")).toMatchObject([
      { title: "Week 12 of 2024", summary: "2 stories from 18–24 March 2024." },
    ]);
  });

  test("changes when one of its stories does, and keeps its id and day", () => {
    const changed = {
      ...week,
      "articles/2024/2024-03-18-b.md": articleText({ title: "Other", date: "2024-03-18", updated: "2024-04-02" }),
    };
    const [before] = itemsOf(week, "2024-04-02");
    const both = [itemsOf(week, "2024-04-05"), itemsOf(changed, "2024-04-05")].map(([, item]) => item);
    expect(both.map((item) => [item?.id, item?.published])).toEqual([
      [both[0]?.id, both[0]?.published],
      [both[0]?.id, both[0]?.published],
    ]);
    expect(both.map((item) => item?.updated)).toEqual(["2024-03-25T00:00:00+00:00", "2024-04-02T00:00:00+00:00"]);
    expect(before?.updated).toBe("2024-04-01T00:00:00+00:00");
  });
});

describe("the mail of a week", () => {
  const mailOf = (texts: Record<string, string>) => itemsOf(texts, "2024-03-25")[0]?.html ?? "";

  test("holds the letter, every story's title, summary and link, and the companies", () => {
    const mail = mailOf(week).replaceAll(/ style="[^"]*"/g, "");
    for (const part of [
      'Hello, with a <a href="https://example.org/news/articles/a/">link</a>',
      '<h3><a href="https://example.org/news/articles/a/">First &amp; &lt;foremost></a></h3>\n<p>What happened &lt; why.</p>',
      '<h3><a href="https://example.org/news/articles/b/">Second</a></h3>\n<p>The second story.</p>',
      '<a href="https://example.org/news/companies/acme/">Acme</a>, <a href="https://example.org/news/companies/rnd/">R&amp;D</a>',
    ])
      expect(mail).toContain(part);
    expect(mail).not.toContain("Of the next week");
  });

  test("is written right to left where the site is, with each company isolated", () => {
    const mail = mailOf({ ...week, "site.yaml": settings.replace("language: en", "language: ar") });
    expect(mail).toMatch(/^<div style="[^"]*" dir="rtl">/);
    expect(mail).toContain("><bdi>Acme</bdi></a>, <a");
    expect(mailOf(week)).not.toMatch(/dir=|bdi/);
  });

  test("is one column with styles on its elements and no colours of its own", () => {
    const mail = mailOf(week);
    expect(mail).not.toMatch(/<style|<link|<script|<img|background|#[0-9a-f]{3,6}\b|rgb/i);
    expect([...mail.matchAll(/(?<!-)color:([^;"]*)/g)].every(([, colour]) => colour === "inherit")).toBe(true);
    expect([...mail.matchAll(/<a /g)].length).toBe([...mail.matchAll(/<a style="color:inherit"/g)].length);
    expect(parseFragment(mail).childNodes.filter(({ nodeName }) => nodeName !== "#text")).toHaveLength(1);
  });

  const long = (number: number) => "&".repeat(180) + number;
  const crowded = (count: number, letter: string) => ({
    "weeks/2024-w12.md": `---\ntitle: A letter\n---\n\n${letter}\n`,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, number) => [
        `articles/2024/2024-03-20-a${number}.md`,
        articleText({
          date: "2024-03-20",
          title: JSON.stringify(long(number)),
          company: `Company number ${number} of many`,
          summary: "words ".repeat(count < 60 ? 30 : 100),
        }),
      ]),
    ),
  });
  test.each([
    ["too many summaries", 60, "Hello.", "a59/"],
    ["too many stories", 200, "Hello.", "And 150 stories more"],
    ["too long a letter", 5, `Hello.\n\n${"Words. ".repeat(20_000)}`, "Read the whole letter"],
    ["too long a paragraph", 5, "Words. ".repeat(20_000), "Read the whole letter"],
  ])("stays under 100 KB: %s", (_name, count, letter, told) => {
    const mail = mailOf(crowded(count, letter));
    expect(Buffer.byteLength(mail)).toBeLessThan(100 * 1024);
    expect(mail).toContain(told);
    expect(mail.includes("Hello.")).toBe(letter.startsWith("Hello."));
    // What need not go stays.
    expect(mail.includes("words words")).toBe(count < 60);
    expect(mail).toContain("Read this week on the site");
  });
});

test("the plain text of a week says the same", () => {
  const context = contextOf(week, "2024-03-25");
  const [twelfth] = context.archive.weeks.filter(({ complete }) => complete);
  expect(
    twelfth && renderWeekText(context.words, twelfth, itemRenderers.week(weekMailView(context, twelfth))),
  ).toBe(`A letter: week 12 of 2024

Week 12 of 2024, 18–24 March 2024

Hello, with a link <https://example.org/news/articles/a/> and code.

 * One
 * Two

a   b
1   2

STORIES

First & <foremost> <https://example.org/news/articles/a/>

What happened < why.

Second <https://example.org/news/articles/b/>

The second story.

COMPANIES OF THE WEEK

Acme <https://example.org/news/companies/acme/>, R&D
<https://example.org/news/companies/rnd/>

Read this week on the site <https://example.org/news/weeks/2024-W12/>
`);
});

describe("how long a week's item may be", () => {
  const stories = (count: number, summary: string) => ({
    "weeks/2024-w12.md": `---\ntitle: A letter\n---\n\n${"Words with a [link](/articles/a0/) and [another](https://example.org/). ".repeat(9)}\n`,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, number) => [
        `articles/2024/2024-03-20-a${number}.md`,
        articleText({ title: `Story ${number}`, date: "2024-03-20", company: `Company ${number % 30}`, summary }),
      ]),
    ),
  });
  test.each([
    ["few stories", 3, "What happened, and why."],
    ["many stories", 40, "What happened, in the words of those who were there, and why it matters to others."],
    ["summaries with quotes", 20, "'“Words”, \"words\" & more words of those who were there'"],
    ["names in another script", 40, "What happened, and why.", "ar"],
  ])("is known closely before it is written: %s", (_name, count, summary, language = "en") => {
    const site = { "site.yaml": settings.replace("language: en", `language: ${language}`) };
    const context = contextOf({ ...stories(count, summary), ...site }, "2024-03-25");
    const [item] = context.archive.weeks.map((each) => planWeekItem(context, each, itemRenderers.week));
    if (!item) throw new Error("no week");
    const bytes = bytesOfItem(context, item);
    expect(item.mostBytes).toBeGreaterThanOrEqual(bytes);
    // What stands around a week is small beside its stories.
    expect(item.mostBytes - bytes).toBeLessThan(2048 + 0.1 * bytes);
  });
});
