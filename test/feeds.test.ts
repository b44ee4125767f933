import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { XmlElement } from "@rgrove/parse-xml";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Archive } from "../src/archive/archive.ts";
import { faultsOfAtom, isIdentifier, isMoment } from "./atom-rules.ts";
import { readTree, removeFolders, runCommand, temporaryFolder } from "./command.ts";
import { articleText } from "./content.ts";
import { jsonFeedSchema } from "./json-feed-schema.ts";
import { copyNewsletter, formerSlugs, newsletter, newsletterDay, olderStories, readArchive } from "./newsletter.ts";
import { childElements, rootOf, textOf } from "./xml.ts";

// The feeds of a long newsletter: as it is, with one story more, with one story edited, and at another address.
interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly date_published: string;
  readonly date_modified: string;
}
type Files = ReadonlyMap<string, Buffer>;

const home = "https://harbour.example";

async function build(content: string, siteUrl = home): Promise<Files> {
  const output = join(temporaryFolder(), "site");
  const environment = { BUILD_DATE: newsletterDay, SITE_URL: siteUrl };
  const outcome = await runCommand(
    ["build", "--no-search", "--no-share-images", "--content", content, "--output", output],
    environment,
  );
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  return readTree(output);
}

/** Builds the newsletter with one file put in the place of another, or added. */
const buildWith = (name: string, text: string) => build(copyNewsletter({ ...olderStories(), [name]: text }));

let archive: Archive;
let files: Files;
let withStory: Files;
let withEdit: Files;
let moved: Files;

beforeAll(async () => {
  const content = copyNewsletter(olderStories());
  archive = readArchive(content);
  const story = articleText(
    {
      title: "One story more",
      date: "2024-03-20",
      company: "[Omega Grid, Newcomer Works]",
      people: "Ada Example",
      topics: "hardware",
    },
    "It happened.",
  );
  const edited = "articles/2024/2024-03-22-ports-object.md";
  const another = readFileSync(join(newsletter, edited), "utf8").replace(
    /^title: .*$/m,
    "title: Another title\nslug: another-slug\naliases: ports-object\nupdated: 2024-04-02",
  );
  // One after the other: Eleventy complains to standard error of what takes long.
  files = await build(content);
  withStory = await buildWith("articles/2024/2024-03-20-one-story-more.md", story);
  withEdit = await buildWith(edited, another);
  moved = await build(content, "https://example.org/news/");
});
afterAll(removeFolders);

/** Whether an item has its summary instead of its text. */
const isShort = (item: XmlElement) => childElements(item, "category").length === 0;
const all = (pattern: RegExp, from: Files = files) =>
  [...from].flatMap(([path, bytes]) => (pattern.test(path) ? [[path, bytes.toString()] as const] : []));
// At a former address of a company lies the feed of the present one.
const feedsOf = (pattern: RegExp, from?: Files) =>
  all(pattern, from).filter(([path]) => !formerSlugs.some((slug) => path.startsWith(`/companies/${slug}/`)));
const rssFeeds = () => feedsOf(/\/feed\.xml$/);
const atomFeeds = () => feedsOf(/\/(atom|archive\/\d+)\.xml$/);
const jsonFeeds = (from?: Files) => feedsOf(/\/feed\.json$/, from);
const itemsOf = (text: string): readonly FeedItem[] => JSON.parse(text).items;
/** The items of every feed, by the feed and their ids, with their dates. */
const datesOf = (from: Files) =>
  new Map(
    jsonFeeds(from).flatMap(([path, text]) =>
      itemsOf(text).map((item) => [`${path} ${item.id}`, [item.date_published, item.date_modified]]),
    ),
  );

describe("the feeds of a newsletter", () => {
  test("are as many in each format, and have an older part where they need one", () => {
    const scopes = (feeds: readonly (readonly [string, string])[]) =>
      feeds.map(([path]) => path.replace(/[^/]*$/, "")).sort();
    expect(scopes(rssFeeds()).length).toBeGreaterThan(70);
    expect(scopes(feedsOf(/\/atom\.xml$/))).toEqual(scopes(rssFeeds()));
    expect(scopes(jsonFeeds())).toEqual(scopes(rssFeeds()));
    for (const scope of ["/", "/weeks/", "/corrections/"]) expect(scopes(rssFeeds())).toContain(scope);
    const long = archive.companies.filter(({ articles }) => articles.length > 30).map(({ slug }) => slug);
    expect(long).toHaveLength(1);
    expect(all(/\/archive\//).map(([path]) => path)).toEqual([
      "/archive/1.xml",
      "/archive/2.xml",
      `/companies/${long[0]}/archive/1.xml`,
    ]);
  });

  test("are at the former addresses of a company too", () => {
    for (const former of formerSlugs)
      for (const file of ["feed.xml", "atom.xml", "feed.json"])
        expect(files.get(`/companies/${former}/${file}`)).toEqual(files.get(`/companies/acme-tidal/${file}`));
  });

  test("of RSS are well-formed, with all that RSS 2.0 wants", () => {
    for (const [path, text] of rssFeeds()) {
      const rss = rootOf(text);
      const [channel] = childElements(rss, "channel");
      if (!channel) throw new Error(`${path} has no channel`);
      expect([path, rss.name, rss.attributes["version"], childElements(rss).length]).toEqual([path, "rss", "2.0", 1]);
      for (const name of ["title", "link", "description", "language"])
        expect([path, textOf(channel, name)]).not.toContain("");
      expect(textOf(channel, "lastBuildDate")).toMatch(rfc822);
      expect(
        childElements(channel, "atom:link").map(({ attributes }) => [attributes["rel"], attributes["href"]]),
      ).toEqual([["self", home + path]]);
      const items = childElements(channel, "item");
      for (const item of items) {
        const names = childElements(item).map(({ name }) => name);
        expect([path, names.filter((name) => name !== "category")]).toEqual([
          path,
          [
            "title",
            "link",
            "guid",
            "pubDate",
            "dc:creator",
            "description",
            ...(isShort(item) ? [] : ["content:encoded"]),
          ],
        ]);
        for (const child of childElements(item)) expect([path, child.name, child.text]).not.toContain("");
        expect(textOf(item, "pubDate")).toMatch(rfc822);
        expect(childElements(item, "guid")[0]?.attributes["isPermaLink"]).toBe("false");
        expect(isIdentifier(textOf(item, "guid"))).toBe(true);
        for (const category of childElements(item, "category"))
          expect(category.attributes["domain"]).toMatch(/^https:.*\/$/);
      }
      const ids = items.map((item) => textOf(item, "guid"));
      expect([path, new Set(ids).size]).toEqual([path, ids.length]);
    }
  });
  const rfc822 =
    /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/;

  test("of Atom are valid by RFC 4287, and their archive documents by RFC 5005", () => {
    const faults = atomFeeds().flatMap(([path, text]) =>
      faultsOfAtom(rootOf(text)).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
    for (const [path, text] of atomFeeds()) {
      for (const entry of childElements(rootOf(text), "entry")) {
        const names = new Set(childElements(entry).map(({ name }) => name));
        const whole = isShort(entry) ? [] : ["category", "content"];
        for (const name of ["author", "published", "updated", "summary", ...whole])
          expect([path, name, names.has(name)]).toEqual([path, name, true]);
        expect(Date.parse(textOf(entry, "updated"))).toBeGreaterThanOrEqual(Date.parse(textOf(entry, "published")));
      }
    }
  });

  test("of JSON are valid by the schema of JSON Feed 1.1", () => {
    const ajv = new Ajv({ allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(jsonFeedSchema);
    for (const [path, text] of jsonFeeds()) {
      validate(JSON.parse(text));
      expect([path, validate.errors]).toEqual([path, null]);
      for (const item of itemsOf(text))
        expect([isMoment(item.date_published), isMoment(item.date_modified)]).toEqual([true, true]);
    }
  });

  test("say the same in all formats", () => {
    for (const [path, text] of jsonFeeds()) {
      const items = itemsOf(text).map(({ id, title }) => [id, title]);
      const [channel] = childElements(rootOf(files.get(path.replace("feed.json", "feed.xml"))?.toString() ?? ""));
      const atom = rootOf(files.get(path.replace("feed.json", "atom.xml"))?.toString() ?? "");
      const read = (feed: typeof atom | undefined, item: string, id: string) =>
        feed ? childElements(feed, item).map((child) => [textOf(child, id), textOf(child, "title")]) : [];
      expect(read(channel, "item", "guid")).toEqual(items);
      expect(read(atom, "entry", "id")).toEqual(items);
    }
  });

  test("are small, and together with their older part whole", () => {
    for (const [path, text] of [...rssFeeds(), ...atomFeeds(), ...jsonFeeds()])
      expect([path, Buffer.byteLength(text) <= 512 * 1024]).toEqual([path, true]);
    const idsOf = (path: string) =>
      childElements(rootOf(files.get(path)?.toString() ?? ""), "entry").map((entry) => textOf(entry, "id"));
    const ids = ["/atom.xml", "/archive/2.xml", "/archive/1.xml"].flatMap(idsOf);
    expect(new Set(ids).size).toBe(archive.articles.length);
    expect([idsOf("/atom.xml").length, idsOf("/archive/1.xml").length]).toEqual([30, 30]);
  });

  test("carry a correction wherever there is one", () => {
    const corrections = archive.articles.flatMap((article) => article.corrections);
    expect(corrections.length).toBeGreaterThan(0);
    expect(itemsOf(files.get("/corrections/feed.json")?.toString() ?? "")).toHaveLength(corrections.length);
  });

  test("of weeks can be sent as mails", () => {
    const weeks = JSON.parse(files.get("/weeks/feed.json")?.toString() ?? "").items;
    expect(weeks).toHaveLength(archive.weeks.length);
    for (const { url, content_html: html } of weeks) {
      expect(Buffer.byteLength(html)).toBeLessThan(100 * 1024);
      const path = url.replace(home, "");
      const text = files.get(`${path}index.txt`)?.toString() ?? "";
      const links = [...html.matchAll(/ href="([^"]*)"/g)].map(([, link]) => link);
      expect(links.length).toBeGreaterThan(2);
      for (const link of links) expect([path, text.includes(link)]).toEqual([path, true]);
    }
  });

  test("are all in the list of feeds, in groups", () => {
    const [, body] = childElements(rootOf(files.get("/feeds.opml")?.toString() ?? ""));
    const groups = body ? childElements(body, "outline") : [];
    expect(groups.map(({ attributes }) => attributes["text"])).toEqual([
      "The newsletter",
      "Companies",
      "People",
      "Topics",
    ]);
    const listed = groups
      .flatMap((group) => childElements(group, "outline"))
      .map(({ attributes }) => attributes["xmlUrl"]);
    expect(listed.toSorted()).toEqual(
      rssFeeds()
        .map(([path]) => home + path)
        .toSorted(),
    );
  });
});

test("a story that is added is in the feeds of its companies, people, topics, week and the site, and changes no other", () => {
  const id = "tag:harbour.example,2024-03-20:one-story-more";
  const holding = all(/\/(feed\.(xml|json)|atom\.xml|archive\/\d+\.xml)$/, withStory).filter(([, text]) =>
    text.includes(id),
  );
  const scopes = [
    "/",
    "/companies/newcomer-works/",
    "/companies/omega-grid/",
    "/people/ada-example/",
    "/topics/hardware/",
  ];
  expect(holding.map(([path]) => path)).toEqual(
    scopes.flatMap((scope) => ["atom.xml", "feed.json", "feed.xml"].map((file) => scope + file)).sort(),
  );
  const inWeeks = itemsOf(withStory.get("/weeks/feed.json")?.toString() ?? "").filter((item) =>
    JSON.stringify(item).includes("/articles/one-story-more/"),
  );
  expect(inWeeks.map((item) => item.id)).toEqual(["tag:harbour.example,2024-03-18:weeks/2024-W12"]);
  const [before, after] = [datesOf(files), datesOf(withStory)];
  // The oldest of the site's newest 30 makes room.
  const left = itemsOf(files.get("/feed.json")?.toString() ?? "").at(-1);
  for (const [name, dates] of before) {
    expect([name, after.get(name)]).toEqual([name, name === `/feed.json ${left?.id}` ? undefined : dates]);
  }
  expect(withStory.get("/archive/2.xml")?.toString()).toContain(`<id>${left?.id}</id>`);
  const added = [...after.keys()].filter((name) => !before.has(name));
  expect(added.sort()).toEqual(scopes.map((scope) => `${scope}feed.json ${id}`).sort());
});

test("a story that is edited keeps its ids and its day; it and its week have changed", () => {
  const [before, after] = [datesOf(files), datesOf(withEdit)];
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [name, dates] of before) {
    const own = name.endsWith(":ports-object") || name.endsWith(":weeks/2024-W12");
    const [published, updated] = after.get(name) ?? [];
    expect([name, published]).toEqual([name, dates[0]]);
    expect([name, updated]).toEqual([name, own ? "2024-04-02T00:00:00+00:00" : dates[1]]);
  }
});

test("a site that moves keeps every id and every date", () => {
  expect(datesOf(moved)).toEqual(datesOf(files));
  const feedIds = (from: Files) => feedsOf(/\/atom\.xml$/, from).map(([, text]) => textOf(rootOf(text), "id"));
  expect(feedIds(moved)).toEqual(feedIds(files));
  expect(new Set(feedIds(files)).size).toBe(feedIds(files).length);
});

test("the types and lifetimes for hosts name every feed once", () => {
  const rules = (files.get("/_headers")?.toString() ?? "")
    .split("\n")
    .filter((line) => line.startsWith("/"))
    .map((rule) => ({ rule, pattern: new RegExp(`^${rule.replaceAll(/:\w+/g, "[^/]+").replaceAll(".", "\\.")}$`) }));
  const fed = [...files.keys()].filter((path) =>
    /(feed\.xml|atom\.xml|feed\.json|\.opml|index\.txt|\.js|archive\/\d+\.xml)$/.test(path),
  );
  for (const path of fed) expect([path, rules.filter(({ pattern }) => pattern.test(path)).length]).toEqual([path, 1]);
  const pages = [...files.keys()].filter((path) => path.endsWith(".html"));
  for (const path of pages) expect([path, rules.some(({ pattern }) => pattern.test(path))]).toEqual([path, false]);
});

test("the script is small, and lies where the pages look for it", () => {
  const [[path, text] = ["", ""], ...others] = all(/^\/scripts\//);
  expect(others).toEqual([]);
  expect(gzipSync(text).length).toBeLessThan(12 * 1024);
  expect(files.get("/feeds/index.html")?.toString()).toContain(`<script type="module" src="${path}"></script>`);
});
