import { createHash } from "node:crypto";
import { join } from "node:path";
import { parseXml } from "@rgrove/parse-xml";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Archive, PublishedArticle } from "../src/archive/archive.ts";
import { readTree, removeFolders, runCommand, temporaryFolder } from "./command.ts";
import { attribute, type ParsedPage, parsePage, textOf } from "./html.ts";
import { copyNewsletter, formerSlugs, newsletter, newsletterDay, olderStories, readArchive } from "./newsletter.ts";

// A newsletter built by the command, at the root of a host, and with many more stories under a base path.
const builds = [
  { name: "at the root", siteUrl: "https://harbour.example", base: "", texts: {} },
  { name: "under a base path", siteUrl: "https://elsewhere.example/news/", base: "/news", texts: olderStories() },
] as const;

interface Built {
  readonly archive: Archive;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly pages: ReadonlyMap<string, ParsedPage>;
}

async function build(content: string, environment: Record<string, string>): Promise<Map<string, Buffer>> {
  const output = join(temporaryFolder(), "site");
  const options = ["--no-share-images", "--content", content, "--output", output];
  const outcome = await runCommand(["build", ...options], { BUILD_DATE: newsletterDay, ...environment });
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  return readTree(output);
}

const built = new Map<string, Built>();

beforeAll(async () => {
  for (const { name, siteUrl, texts } of builds) {
    const content = copyNewsletter(texts);
    const files = await build(content, { SITE_URL: siteUrl });
    const html = [...files].filter(([path]) => path.endsWith(".html"));
    const pages = new Map(html.map(([path, bytes]) => [path, parsePage(bytes.toString())]));
    built.set(name, { archive: readArchive(content), files, pages });
  }
});
afterAll(removeFolders);

describe.each(builds)("$name", ({ name, siteUrl, base }) => {
  const site = () => built.get(name) as Built;
  const archive = () => site().archive;
  const text = (path: string) => site().files.get(path)?.toString() ?? "";
  const address = (path: string) => `${siteUrl.replace(/\/$/, "")}${path}`;

  /** The file that an address of the site shows; undefined for other hosts. */
  const fileOf = (url: URL): string | undefined => {
    if (url.origin !== new URL(siteUrl).origin) return undefined;
    if (!url.pathname.startsWith(`${base}/`)) return `outside the base path: ${url.pathname}`;
    const path = decodeURI(url.pathname.slice(base.length));
    return path.endsWith("/") ? `${path}index.html` : path;
  };
  const brokenLinks = (links: readonly string[], page: string): string[] =>
    links.flatMap((link) => {
      const url = new URL(link, page);
      const file = fileOf(url);
      if (file === undefined) return [];
      if (!site().files.has(file)) return [`${page} → ${link}`];
      const anchor = decodeURIComponent(url.hash.slice(1));
      return anchor === "" || site().pages.get(file)?.ids.has(anchor) ? [] : [`${page} → ${link} (anchor)`];
    });

  /** All pages but those at former addresses, which only lead to the present ones. */
  const readablePages = () =>
    [...site().pages].filter(
      ([, page]) => !page.all("meta").some((element) => attribute(element, "http-equiv") === "refresh"),
    );

  test("every link, anchor and picture of every page resolves", () => {
    const broken = [...site().pages].flatMap(([path, page]) => {
      const links = page.elements.flatMap((element) => attribute(element, "href") ?? attribute(element, "src") ?? []);
      return brokenLinks(links, address(path.replace(/index\.html$/, "")));
    });
    expect(broken).toEqual([]);
  });

  test("every link of every feed resolves and is absolute", () => {
    const feeds = [...site().files].filter(([path]) =>
      /\/(feed|atom)\.xml$|\/feed\.json$|\/archive\/\d+\.xml$|\.opml$/.test(path),
    );
    const older = feeds.filter(([path]) => path.includes("/archive/")).length;
    const subjects = [...archive().companies, ...archive().people, ...archive().topics];
    const olderParts = [archive(), ...subjects].map(({ articles }) =>
      Math.floor(Math.max(0, articles.length - 1) / 30),
    );
    expect(older).toBe(olderParts.reduce((sum, parts) => sum + parts));
    // Besides those of subjects: the whole newsletter, its weeks, its corrections; and the list of all.
    expect(feeds.length - older - 1).toBe(3 * (3 + subjects.length + formerSlugs.length));
    const broken = feeds.flatMap(([path, bytes]) => {
      const { pages, bodies } = linksOfFeed(path, bytes.toString());
      const inBodies = bodies.flatMap((body) =>
        [...body.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, url = ""]) => url.replaceAll("&amp;", "&")),
      );
      const relative = [...pages, ...inBodies].filter((url) => !/^(https?|mailto):/.test(url));
      return [
        ...relative.map((url) => `${path}: ${url} is relative`),
        ...brokenLinks([...pages, ...inBodies], address("/")),
      ];
    });
    expect(broken).toEqual([]);
  });

  test("every page is whole: one heading, a language, a description, its address, no errors", () => {
    for (const [path, page] of readablePages()) {
      const meta = (property: string) => page.all("meta").find((element) => attribute(element, "name") === property);
      expect([path, page.errors]).toEqual([path, []]);
      expect([path, page.all("h1").length]).toEqual([path, 1]);
      expect(attribute(page.all("html")[0] as never, "lang")).toBe("en");
      expect(attribute(meta("description") as never, "content")?.length).toBeGreaterThan(20);
      const [title = ""] = page.all("title").map(textOf);
      // The name of the site stands in the title unless search engines would cut it.
      expect([
        path,
        title !== "" && (title.includes("Harbour Lights") || `${title} — Harbour Lights`.length > 70),
      ]).toEqual([path, true]);
      const canonical = page.all("link").find((element) => attribute(element, "rel") === "canonical");
      expect(attribute(canonical as never, "href")).toContain(address("/"));
    }
  });

  test("no page has a script of its own or loads anything from another host", () => {
    const scriptUrl = base + ([...site().files.keys()].find((path) => path.startsWith("/scripts/")) ?? "");
    const inline = new Set<string>();
    for (const [path, page] of readablePages()) {
      const loaded = page.elements.flatMap((element) => {
        const rel = attribute(element, "rel");
        const url =
          element.tagName === "link" && rel !== "canonical" ? attribute(element, "href") : attribute(element, "src");
        return url && new URL(url, siteUrl).origin !== new URL(siteUrl).origin ? [url] : [];
      });
      // One file for all pages; besides it, only what sets the colours before the page is shown, the same everywhere.
      const scripts = page.all("script").filter((element) => attribute(element, "type") !== "application/ld+json");
      const files = scripts.flatMap((element) => attribute(element, "src") ?? []);
      for (const element of scripts) if (attribute(element, "src") === undefined) inline.add(textOf(element));
      expect([path, files, loaded]).toEqual([path, [scriptUrl], []]);
      // The style sheet loads nothing but the site's own fonts.
      const inStyles = page.all("style").flatMap((element) => [...textOf(element).matchAll(/url\(([^)]*)\)|@import/g)]);
      expect(inStyles.filter(([, url = ""]) => !url.replace(/^["']/, "").startsWith(`${base}/fonts/`))).toEqual([]);
    }
    expect(inline.size).toBeLessThanOrEqual(1);
  });

  test("every article is on its own page and on those of its week, companies, people and topics", () => {
    for (const article of archive().articles) {
      const page = site().pages.get(`/articles/${article.slug}/index.html`);
      expect(page?.all("h1").map(textOf)).toEqual([article.title]);
      const lists = [
        `/weeks/${article.week}/`,
        `/articles/${article.day.slice(0, 4)}/`,
        ...article.companies.map(({ slug }) => `/companies/${slug}/`),
        ...article.people.map(({ slug }) => `/people/${slug}/`),
        ...article.topics.map(({ slug }) => `/topics/${slug}/`),
      ];
      for (const list of lists) expect([list, linksTo(list, `/articles/${article.slug}/`)]).toEqual([list, true]);
      for (const other of lists.filter((list) => !list.startsWith("/topics/") && !/\d{4}\/$/.test(list))) {
        expect([article.slug, other, linksTo(`/articles/${article.slug}/`, other)]).toEqual([
          article.slug,
          other,
          true,
        ]);
      }
    }
  });

  const linksTo = (page: string, target: string) =>
    site()
      .pages.get(`${page}index.html`)
      ?.all("a")
      .some((element) => attribute(element, "href") === `${base}${target}`) ?? false;

  test("every article is in exactly the feeds it belongs to, in full", () => {
    for (const article of archive().articles) {
      // Older articles of a long-running subject leave its feed.
      const isNew = ({ articles }: { readonly articles: readonly PublishedArticle[] }) =>
        articles.indexOf(article) < 30;
      const topics = archive().topics.filter(({ articles }) => articles.includes(article));
      const scopes = [
        ...article.companies
          .filter(isNew)
          .flatMap(({ slug }) => (slug === "acme-tidal" ? [slug, ...formerSlugs] : [slug]))
          .map((slug) => `/companies/${slug}/`),
        ...article.people.filter(isNew).map(({ slug }) => `/people/${slug}/`),
        ...topics.filter(isNew).map(({ slug }) => `/topics/${slug}/`),
        ...(isNew(archive()) ? ["/"] : []),
      ];
      const id = `tag:harbour.example,${article.day}:${article.firstSlug}`;
      for (const file of ["feed.xml", "atom.xml", "feed.json"]) {
        const holding = [...site().files].filter(
          ([path, bytes]) => path.endsWith(`/${file}`) && (bytes.includes(`>${id}<`) || bytes.includes(`"${id}"`)),
        );
        expect(holding.map(([path]) => path).sort()).toEqual(scopes.map((scope) => `${scope}${file}`).sort());
      }
    }
  });

  test("the sitemap names every page that search engines may list, and nothing else", () => {
    const listed = [...text("/sitemap.xml").matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
    const listable = [...site().pages].filter(
      ([, page]) => !page.all("meta").some((element) => attribute(element, "name") === "robots"),
    );
    expect(listed.toSorted()).toEqual(listable.map(([path]) => address(path.replace(/index\.html$/, ""))).sort());
    expect(parseXml(text("/sitemap.xml")).root?.attributes["xmlns"]).toBe(
      "http://www.sitemaps.org/schemas/sitemap/0.9",
    );
    expect(text("/robots.txt")).toContain(`Sitemap: ${address("/sitemap.xml")}`);
  });

  test("a page offers its own feeds first", () => {
    const feeds = (path: string) =>
      site()
        .pages.get(path)
        ?.all("link")
        .filter((element) => attribute(element, "rel") === "alternate")
        .map((element) => attribute(element, "href"));
    expect(feeds("/companies/acme-tidal/index.html")?.slice(0, 4)).toEqual([
      ...["feed.xml", "atom.xml", "feed.json"].map((file) => `${base}/companies/acme-tidal/${file}`),
      `${base}/feed.xml`,
    ]);
    for (const [page, scope] of [
      ["/weeks/2024-W12/", "/weeks/"],
      ["/weeks/", "/weeks/"],
      ["/weeks/latest/", "/weeks/"],
      ["/corrections/", "/corrections/"],
      ["/people/ada-example/", "/people/ada-example/"],
      ["/topics/leadership/", "/topics/leadership/"],
    ])
      expect([page, feeds(`${page}index.html`)]).toEqual([
        page,
        [scope, "/"].flatMap((path) => ["feed.xml", "atom.xml", "feed.json"].map((file) => base + path + file)),
      ]);
    expect(feeds("/feeds/index.html")).toEqual(["feed.xml", "atom.xml", "feed.json"].map((file) => `${base}/${file}`));
  });

  test("hosts that read _headers send a policy that fits the inline script of every page, and pages have no inline styles", () => {
    const policy = /Content-Security-Policy: (.*)/.exec(text("/_headers"))?.[1] ?? "";
    expect(policy).not.toContain("unsafe-inline");
    const hashOf = (element: Parameters<typeof textOf>[0]) =>
      `'sha256-${createHash("sha256").update(textOf(element)).digest("base64")}'`;
    for (const [path, page] of site().pages) {
      const inline = page.all("script").filter((element) => element.attrs.length === 0);
      const foreign = inline.map(hashOf).filter((hash) => !policy.includes(hash));
      expect([
        path,
        foreign,
        page.elements.filter((element) => element.tagName === "style" || attribute(element, "style") !== undefined)
          .length,
      ]).toEqual([path, [], 0]);
    }
  });

  test("XML files are well-formed", () => {
    for (const [path, bytes] of site().files)
      if (path.endsWith(".xml")) expect(() => parseXml(bytes.toString()), path).not.toThrow();
  });
});

describe("the same bytes", () => {
  const hash = (files: ReadonlyMap<string, Buffer>) => {
    const sum = createHash("sha256");
    for (const [path, bytes] of files) sum.update(path).update("\0").update(bytes).update("\0");
    return sum.digest("hex");
  };
  test.each(["UTC", "America/Los_Angeles", "Pacific/Kiritimati"])(
    "in the time zone %s, and on another run",
    async (zone) => {
      const again = await build(newsletter, { SITE_URL: builds[0].siteUrl, TZ: zone, LANG: "tr_TR.UTF-8" });
      expect(hash(again)).toBe(hash((built.get(builds[0].name) as Built).files));
    },
  );
});

/** The pages that a feed links to, and the texts of its items. */
function linksOfFeed(path: string, text: string): { readonly pages: string[]; readonly bodies: string[] } {
  if (path.endsWith(".json")) {
    const feed = JSON.parse(text) as {
      home_page_url: string;
      feed_url: string;
      items: { url: string; content_html?: string }[];
    };
    return {
      pages: [feed.home_page_url, feed.feed_url, ...feed.items.map(({ url }) => url)],
      bodies: feed.items.flatMap((item) => item.content_html ?? []),
    };
  }
  const unescapeXml = (value: string) =>
    value.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const elements = (name: string) =>
    [...text.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, "g"))].map(([, value = ""]) => unescapeXml(value));
  const links = [...text.matchAll(/<(?:atom:)?link [^>]*href="([^"]*)"/g)].map(([, url = ""]) => unescapeXml(url));
  const others = [...text.matchAll(/ (?:domain|scheme|xmlUrl|htmlUrl)="([^"]*)"/g)].map(([, url = ""]) =>
    unescapeXml(url),
  );
  return {
    pages: [...elements("link"), ...links, ...others],
    bodies: [...elements("content:encoded"), ...elements("content")],
  };
}
