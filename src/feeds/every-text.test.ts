import { parseXml } from "@rgrove/parse-xml";
import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { expect, test } from "vitest";
import { itemRenderers } from "../../layouts/parts/feed-items.tsx";
import { contentFiles, settings } from "../../test/content.ts";
import { bytesOfItem } from "../../test/item-bytes.ts";
import { buildArchive } from "../archive/build-archive.ts";
import { correctionsOf } from "../archive/corrections.ts";
import type { CalendarDay } from "../calendar/day.ts";
import { toRfc822 } from "../calendar/rfc822.ts";
import { weekOf } from "../calendar/week.ts";
import { parseContent } from "../content/parse-content.ts";
import { createContext } from "../site/context.ts";
import { planArticleItem } from "./article-item.ts";
import { renderAtom } from "./atom.ts";
import { planCorrectionItem } from "./correction-item.ts";
import { createFeeds } from "./create-feeds.ts";
import type { FeedItem } from "./feed.ts";
import { renderJsonFeed } from "./json-feed.ts";
import { renderOpml } from "./opml.ts";
import { renderRss } from "./rss.ts";
import { planWeekItem } from "./week-item.ts";

// Any text of Unicode that a content file may hold, often with what is special in XML, HTML, JSON, YAML and Markdown.
const special = fc.constantFrom(
  "]]>",
  "<![CDATA[",
  "&amp;",
  "&",
  "<b>",
  "</",
  '"',
  "'",
  "\\",
  "#",
  "`",
  "*",
  "--",
  "😀",
);
const unicode = fc
  .string({ unit: "binary", maxLength: 30 })
  .map((text) => text.replace(/[^\P{Control}\t\n]|[\ufffe\uffff]|\p{Surrogate}/gu, ""));
const text = fc.array(fc.oneof(special, unicode), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(""));
const line = text.map((value) => value.replace(/\s+/g, " "));
const article = fc.record({
  title: line,
  company: line,
  person: line,
  body: text,
  summary: line,
  correction: line,
  source: line,
  day: fc.date({ min: new Date("2024-01-01"), max: new Date("2024-05-31"), noInvalidDate: true }),
});

function filesOf({ title, company, person, body, summary, correction, source, day }: Fields): Record<string, string> {
  const date = day.toISOString().slice(0, 10);
  // JSON is YAML.
  const fields = {
    title,
    date,
    company,
    people: person,
    summary,
    updated: "2024-06-01",
    corrections: [{ date: "2024-06-02", text: correction }],
    sources: [{ publisher: source, title: source }],
  };
  const frontMatter = (values: object) =>
    Object.entries(values)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
      .join("");
  return {
    "site.yaml": settings,
    [`articles/2024/${date}-a.md`]: `---\n${frontMatter(fields)}---\n\n${body}\n`,
    "companies/acme.md": `---\n${frontMatter({ name: company, slug: "acme" })}---\nText.\n`,
    "people/ada.md": `---\n${frontMatter({ name: person, slug: "ada" })}---\nText.\n`,
    [`weeks/${weekOf(date as CalendarDay).toLowerCase()}.md`]: `---\n${frontMatter({ title })}---\n\n${body}\n`,
  };
}

type Fields = typeof article extends fc.Arbitrary<infer Value> ? Value : never;

/** What a feed says of its items, as a parser that knows nothing of this project reads it. */
const readers = {
  rss: (feed: string) =>
    parseRssFeed(feed).items?.map((item) => [
      item.title,
      item.link,
      item.guid?.value,
      item.pubDate,
      item.content?.encoded,
      ...(item.categories ?? []).map(({ name }) => name),
    ]),
  atom: (feed: string) =>
    parseAtomFeed(feed).entries?.map((entry) => [
      textOf(entry.title),
      entry.links?.[0]?.href,
      entry.id,
      entry.published,
      entry.updated,
      textOf(entry.content),
      ...(entry.categories ?? []).map(({ label }) => label),
    ]),
  json: (feed: string) =>
    parseJsonFeed(feed).items?.map((item) => [
      item.title,
      item.url,
      item.id,
      item.date_published,
      item.date_modified,
      item.content_html,
      ...(item.tags ?? []),
    ]),
};

const textOf = (value: string | { readonly value?: string | undefined } | undefined) =>
  typeof value === "string" ? value : value?.value;

test("whatever an article says, its feeds are well-formed and read back the same", () => {
  let accepted = 0;
  fc.assert(
    fc.property(article, (fields) => {
      const parsed = parseContent(contentFiles(filesOf(fields)));
      if ("problems" in parsed) return;
      accepted++;
      const archive = buildArchive(parsed.content, "2024-12-31" as CalendarDay);
      const context = createContext(archive, "https://example.org/news/");
      expect(() => parseXml(renderOpml(context))).not.toThrow();
      const planned = [
        ...archive.articles.map((published) => planArticleItem(context, published, itemRenderers.article)),
        ...correctionsOf(archive).map((each) => planCorrectionItem(context, each, itemRenderers.correction)),
        ...archive.weeks.map((week) => planWeekItem(context, week, itemRenderers.week)),
      ];
      expect(planned).toHaveLength(3);
      for (const item of planned) expect(bytesOfItem(context, item)).toBeLessThanOrEqual(item.mostBytes);
      for (const { feed } of createFeeds(context, itemRenderers)) {
        const [rss, atom] = [renderRss(feed), renderAtom(feed)];
        for (const written of [rss, atom]) expect(() => parseXml(written)).not.toThrow();
        const { items } = feed;
        const names = (item: FeedItem) => item.categories.map(({ name }) => name);
        expect(parseRssFeed(rss).title).toBe(feed.title);
        // The parser trims; white space around a text has no meaning in a feed.
        const trimmed = (rows: readonly (readonly (string | undefined)[])[] | undefined) =>
          (rows ?? []).map((row) => row.map((value) => value?.trim()));
        expect(trimmed(readers.rss(rss))).toEqual(
          trimmed(
            items.map((item) => [item.title, item.url, item.id, toRfc822(item.published), item.html, ...names(item)]),
          ),
        );
        const rows = items.map((item) => [
          ...[item.title, item.url, item.id, item.published, item.updated, item.html],
          ...names(item),
        ]);
        expect(trimmed(readers.atom(atom))).toEqual(trimmed(rows));
        expect(trimmed(readers.json(renderJsonFeed(feed)))).toEqual(trimmed(rows));
      }
    }),
    { numRuns: 200 },
  );
  expect(accepted).toBeGreaterThan(50);
});
