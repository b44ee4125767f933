import { existsSync, readdirSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { readChecked } from "../src/publish/checked-file.ts";
import { createSite } from "../src/site/site.ts";
import { apiShapes } from "./api-shapes.ts";
import { readTree, removeFolders, runCommand, temporaryFolder, writeContent } from "./command.ts";
import { articleText, settings } from "./content.ts";
import { attribute, type ParsedPage, parsePage, textOf } from "./html.ts";
import { graph, jsonLd } from "./json-ld.ts";
import { copyNewsletter, olderStories, readArchive } from "./newsletter.ts";
import { drawPicture, movingGif } from "./pictures.ts";

// What the site tells machines, on a made-up newsletter under a base path.
const home = "https://example.org/news";
const content = {
  "site.yaml": settings.replace("https://example.org", `${home}/`),
  "articles/2024/2024-03-24-story.md": articleText(
    {
      title: `'Acme says "</script><script>" & more'`,
      company: "[Acme, Zeta]",
      people: "Ada Example",
      topics: "policy",
      updated: "2024-03-26",
      corrections: "[{ date: 2024-03-26, text: It was *7* and not 8. }]",
      sources: "[{ publisher: A paper, title: 'A [title]', url: https://example.com/a_(b) }]",
    },
    [
      "Acme said [more](/weeks/2024-W12/#page_main) than [before](#before)[^1].",
      '![A photo](photo.jpg "The caption")',
      "## Before",
      "![A chart](chart.png)",
      "![It moves](moving.gif)",
      "`[code](/weeks/)`",
      "[^1]: See [Zeta](/companies/zeta/).",
    ].join("\n\n"),
  ),
  "articles/2024/photo.jpg": await drawPicture("jpeg", 1400, 700, 6),
  "articles/2024/chart.png": await drawPicture("png", 300, 200),
  "articles/2024/moving.gif": movingGif,
  "articles/2024/2024-03-25-foreign.md": articleText({ date: "2024-03-25", title: "百度 in Latin" }),
  "companies/acme.md":
    "---\nname: Acme\naliases: [Acme Works]\nhomepage: https://acme.example\nsameAs: https://example.com/acme\nfounded: 2019-03\ncountry: France\nkind: lab\n---\n\nAcme makes things.\n",
  "people/ada-example.md":
    "---\nname: Ada Example\nroles: [{ company: Acme, title: chief executive, from: 2019 }, { company: Elsewhere, title: founder }]\n---\n\nAda Example leads Acme.\n",
  "weeks/2024-w12.md": "---\ntitle: A letter\n---\n\nThe week in words.\n",
  "pages/about.md": "---\ntitle: About\n---\n\nThe data is at [/api/articles.json](/api/articles.json).\n",
};
let folder: string;
let output: string;
let files = new Map<string, Buffer>();
let pages: Map<string, ParsedPage>;
const text = (path: string) => files.get(path)?.toString() ?? "";

const build = async (...options: string[]) => {
  const target = join(temporaryFolder(), "site");
  const outcome = await runCommand(["build", "--content", folder, "--output", target, ...options], {
    BUILD_DATE: "2024-12-31",
  });
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  return target;
};

beforeAll(async () => {
  folder = writeContent(content);
  output = await build();
  files = readTree(output);
  const html = [...files].filter(([path]) => path.endsWith(".html"));
  pages = new Map(html.map(([path, bytes]) => [path, parsePage(bytes.toString())]));
});
afterAll(() => {
  // The pictures of this newsletter are of no use to any other.
  for (const made of [...files].filter(([path]) => path.endsWith("/share.png"))) {
    const cached = cachedCopyOf(made[1]);
    if (cached) rmSync(cached, { force: true });
  }
  removeFolders();
});

/** Where a share picture is cached. */
function cachedCopyOf(bytes: Buffer): string | undefined {
  return readdirSync(".cache/share")
    .map((name) => join(".cache/share", name))
    .find((file) => readChecked(file)?.equals(bytes));
}

const metaOf = (path: string, property: string) =>
  pages
    .get(path)
    ?.all("meta")
    .filter((element) => (attribute(element, "property") ?? attribute(element, "name")) === property)
    .map((element) => attribute(element, "content"));

describe("JSON-LD", () => {
  const dataOf = (path: string) =>
    (pages.get(path)?.all("script") ?? [])
      .filter((element) => attribute(element, "type") === "application/ld+json")
      .map((element) => jsonLd.parse(JSON.parse(textOf(element)))["@graph"]);
  const thing = (path: string, type: string) => dataOf(path)[0]?.find((item) => item["@type"] === type);

  test("stands once on every page but those that are no place, and is in order", () => {
    const without = [...pages.keys()].filter((path) => dataOf(path).length !== 1);
    expect(without).toEqual(["/404.html"]);
  });

  test("an article names its author, its days, and everybody it is about", () => {
    expect(thing("/articles/story/index.html", "NewsArticle")).toMatchObject({
      headline: "Acme says “</script><script>” & more",
      datePublished: "2024-03-24T00:00:00+00:00",
      dateModified: "2024-03-26T00:00:00+00:00",
      author: { name: "The Test", "@id": `${home}/#publisher` },
      publisher: { name: "The Test", url: `${home}/` },
      isPartOf: { "@id": `${home}/#website` },
      keywords: ["Policy"],
      image: [...["photo.jpg", "chart.png", "moving.gif", "share.png"].map((file) => `${home}/articles/story/${file}`)],
      about: [
        {
          "@id": `${home}/companies/acme/#company`,
          name: "Acme",
          sameAs: ["https://acme.example", "https://example.com/acme"],
        },
        { "@id": `${home}/companies/zeta/#company`, name: "Zeta" },
        { "@id": `${home}/people/ada-example/#person`, name: "Ada Example" },
      ],
    });
    expect(text("/articles/story/index.html")).toContain("\\u003c/script>");
  });

  test("companies and people are those that the articles are about", () => {
    expect(thing("/companies/acme/index.html", "Organization")).toEqual({
      "@type": "Organization",
      "@id": `${home}/companies/acme/#company`,
      name: "Acme",
      alternateName: ["Acme Works"],
      description: "Acme makes things.",
      url: "https://acme.example",
      sameAs: ["https://acme.example", "https://example.com/acme"],
      mainEntityOfPage: `${home}/companies/acme/`,
      foundingDate: "2019-03",
      address: { "@type": "PostalAddress", addressCountry: "France" },
    });
    expect(thing("/people/ada-example/index.html", "Person")).toEqual({
      "@type": "Person",
      "@id": `${home}/people/ada-example/#person`,
      name: "Ada Example",
      description: "Ada Example leads Acme.",
      mainEntityOfPage: `${home}/people/ada-example/`,
    });
  });

  test("the front page names the search, where the build has one", async () => {
    expect(thing("/index.html", "WebSite")).toMatchObject({
      url: `${home}/`,
      potentialAction: { target: { urlTemplate: `${home}/search/?q={search_term_string}` } },
    });
  });

  test("the way to a page leads over the part of the site that it is filed under", () => {
    expect(thing("/companies/acme/index.html", "BreadcrumbList")).toMatchObject({
      itemListElement: [
        { name: "The Test", item: `${home}/` },
        { name: "Companies", item: `${home}/companies/` },
        { name: "Acme", item: `${home}/companies/acme/` },
      ],
    });
  });

  test("of a whole newsletter is in order on every page", () => {
    const archive = readArchive(copyNewsletter(olderStories()));
    const options = { sharePictures: true, pictureSizes: true, search: true };
    const { redirect: _redirect, ...kinds } = createSite(archive, archive.settings.url, options).pages;
    for (const { path, view } of Object.values(kinds).flat()) {
      const { data } = view.meta;
      expect([path, graph.safeParse(JSON.parse(JSON.stringify(data))).error, data.length > 0]).toEqual([
        path,
        undefined,
        path !== "/404.html",
      ]);
    }
  });
});

describe("share pictures", () => {
  test("each page names one that exists, of the right size", () => {
    for (const path of [...pages.keys()].filter((page) => page !== "/404.html")) {
      const [image = ""] = metaOf(path, "og:image") ?? [];
      const bytes = files.get(image.slice(home.length));
      // The header of a PNG: its signature, then width and height (PNG 1.2, section 11.2.2).
      expect([path, bytes?.toString("latin1", 0, 8)]).toEqual([path, "\x89PNG\r\n\x1a\n"]);
      expect([bytes?.readUInt32BE(16), bytes?.readUInt32BE(20)]).toEqual([1200, 630]);
      expect([metaOf(path, "og:image:width"), metaOf(path, "og:image:height")]).toEqual([["1200"], ["630"]]);
      expect(metaOf(path, "og:image:alt")?.[0]?.length).toBeGreaterThan(3);
      expect(metaOf(path, "twitter:card")).toEqual(["summary_large_image"]);
    }
  });

  test("articles, companies and weeks have their own; what the fonts cannot write has that of the newsletter", () => {
    const image = (path: string) => metaOf(`${path}index.html`, "og:image")?.[0]?.slice(home.length);
    for (const path of ["/articles/story/", "/companies/zeta/", "/weeks/2024-W12/"])
      expect(image(path)).toBe(`${path}share.png`);
    expect(image("/weeks/latest/")).toBe("/weeks/2024-W13/share.png");
    expect(image("/articles/foreign/")).toBe("/share.png");
    const own = ["/articles/story/", "/companies/acme/", "/companies/zeta/", "/weeks/2024-W12/", "/weeks/2024-W13/"];
    expect([...files.keys()].filter((path) => path.endsWith("share.png"))).toEqual(
      [...own, "/"].map((path) => `${path}share.png`).sort(),
    );
  });

  test("a cached picture that was damaged is drawn again, to the same bytes", async () => {
    const path = "/articles/story/share.png";
    const cached = cachedCopyOf(files.get(path) ?? Buffer.alloc(0)) ?? "";
    expect(existsSync(cached)).toBe(true);
    truncateSync(cached, 1000);
    expect(readFileSync(join(await build("--no-search"), path))).toEqual(files.get(path));
    expect(readChecked(cached)).toEqual(files.get(path));
  });

  test("--no-share-images and --no-search leave out what is not there", async () => {
    const plain = readTree(await build("--no-share-images", "--no-search"));
    expect([...plain.keys()].filter((path) => path.endsWith("share.png"))).toEqual([]);
    const named = [...plain].filter(
      ([path, bytes]) => path.endsWith(".html") && /share\.png|og:image/.test(`${bytes}`),
    );
    expect(named.map(([path]) => path)).toEqual([]);
    expect(plain.get("/index.html")?.toString()).not.toContain("SearchAction");
    expect(plain.get("/index.html")?.toString()).toContain('<meta name="twitter:card" content="summary"/>');
  });
});

describe("pictures", () => {
  test("every file that the markup names is there, in its format and width, without the camera's notes", async () => {
    const page = pages.get("/articles/story/index.html");
    const named = page?.all("source").flatMap((element) =>
      (attribute(element, "srcset") ?? "").split(", ").map((offer) => {
        const [url = "", width = ""] = offer.split(" ");
        return [url.slice("/news".length), attribute(element, "type"), Number.parseInt(width, 10)] as const;
      }),
    );
    expect(named?.length).toBe(2 * 2 + 2 * 1 + 1);
    for (const [path, type, width] of named ?? []) {
      const { format, width: real, exif, orientation } = await sharp(files.get(path)).metadata();
      expect([`image/${format === "heif" ? "avif" : format}`, real, exif, orientation]).toEqual([
        type,
        width,
        undefined,
        undefined,
      ]);
    }
    const plain = await sharp(files.get("/articles/story/photo.jpg")).metadata();
    expect([plain.format, plain.width, plain.height, plain.exif]).toEqual(["jpeg", 700, 1400, undefined]);
  });

  test("markup gives size, caption and order of loading", () => {
    const images = pages.get("/articles/story/index.html")?.all("img") ?? [];
    expect(
      images.map((element) => ["src", "alt", "width", "height", "loading"].map((name) => attribute(element, name))),
    ).toEqual([
      ["/news/articles/story/photo.jpg", "A photo", "700", "1400", undefined],
      ["/news/articles/story/chart.png", "A chart", "300", "200", "lazy"],
      ["/news/articles/story/moving.gif", "It moves", "1", "1", "lazy"],
    ]);
    expect(pages.get("/articles/story/index.html")?.all("figcaption").map(textOf)).toEqual(["The caption"]);
  });

  test("what moves goes on moving", async () => {
    const moving = [...files].filter(([path]) => path.includes("/moving"));
    const frames = await Promise.all(
      moving.map(async ([, bytes]) => (await sharp(bytes, { animated: true }).metadata()).pages),
    );
    expect(frames).toEqual([2, 2]);
  });

  test("feeds show one plain file at its full address", () => {
    for (const file of ["feed.xml", "atom.xml", "feed.json"]) {
      const feed = text(`/${file}`).replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll('\\"', '"');
      expect(feed).toContain(`<img src="${home}/articles/story/photo.jpg" alt="A photo"`);
      expect(feed).not.toContain("<picture");
    }
  });

  test("one that is cut off is a problem at its line, in the check and in the build", async () => {
    const whole = await drawPicture("jpeg", 300, 200);
    const broken = writeContent({
      "articles/2024/2024-03-24-a.md": articleText({}, "Acme.\n\n![A](half.jpg)"),
      "articles/2024/half.jpg": whole.slice(0, whole.length / 2),
    });
    const place = "articles/2024/2024-03-24-a.md:9:6: ";
    const message = "the picture half.jpg cannot be read; the file may be cut off or of another format: save it again";
    const target = join(temporaryFolder(), "site");
    for (const args of [["check"], ["build", "--no-search", "--no-share-images", "--output", target]]) {
      const { code, stderr } = await runCommand([...args, "--content", broken]);
      expect([code, stderr]).toEqual([1, expect.stringContaining(`${place}${message}\n`)]);
    }
    expect(existsSync(target)).toBe(false);
  });
});

describe("the archive as data", () => {
  const { envelope, shapes } = apiShapes(home, "The Test");

  test.each(["articles", "companies", "people", "weeks"] as const)("%s.json has its shape", (kind) => {
    const whole = z.strictObject({ ...envelope, [kind]: z.array(shapes[kind]).min(1) });
    expect(whole.safeParse(JSON.parse(text(`/api/${kind}.json`))).error).toBeUndefined();
  });

  test.each(["articles", "companies", "people", "weeks"] as const)(
    "every address in %s.json leads somewhere",
    (kind) => {
      const own = [...text(`/api/${kind}.json`).matchAll(/"(https:\/\/example\.org\/news\/[^"]*)"/g)];
      const missing = own.map(([, url = ""]) => url.slice(home.length).replace(/\/$/, "/index.html"));
      expect(own.length).toBeGreaterThan(1);
      expect(missing.filter((path) => !files.has(path))).toEqual([]);
    },
  );

  test("it says what the articles say", () => {
    const [, story] = JSON.parse(text("/api/articles.json")).articles;
    expect(story).toMatchObject({
      slug: "story",
      day: "2024-03-24",
      changed: "2024-03-26T00:00:00+00:00",
      week: "2024-W12",
      sources: [{ publisher: "A paper", title: "A [title]", url: "https://example.com/a_(b)" }],
      corrections: [{ day: "2024-03-26", text: "It was *7* and not 8." }],
    });
    expect(JSON.parse(text("/api/people.json")).people[0].roles).toEqual([
      { title: "chief executive", company: "Acme", slug: "acme", from: "2019", to: null },
      { title: "founder", company: "Elsewhere", slug: null, from: null, to: null },
    ]);
    expect(JSON.parse(text("/api/weeks.json")).weeks[1]).toMatchObject({ title: "A letter", articles: ["story"] });
  });
});

describe("articles as Markdown", () => {
  test("the page of an article names its own, and llms.txt every one", () => {
    for (const slug of ["story", "foreign"]) {
      const page = pages.get(`/articles/${slug}/index.html`);
      const twin = page?.all("link").find((element) => attribute(element, "type") === "text/markdown");
      expect([attribute(twin as never, "rel"), attribute(twin as never, "href")]).toEqual([
        "alternate",
        `/news/articles/${slug}/index.md`,
      ]);
      expect(text("/llms.txt")).toContain(`(${home}/articles/${slug}/index.md)`);
    }
    expect(
      pages
        .get("/index.html")
        ?.all("link")
        .some((element) => attribute(element, "type") === "text/markdown"),
    ).toBe(false);
  });

  test("it holds all of the article", () => {
    expect(text("/articles/story/index.md")).toBe(
      [
        "# Acme says “\\</script\\>\\<script\\>” \\& more",
        [
          "- Published: 2024-03-24",
          "- Updated: 2024-03-26",
          `- Companies: [Acme](${home}/companies/acme/), [Zeta](${home}/companies/zeta/)`,
          `- People: [Ada Example](${home}/people/ada-example/)`,
          `- Topics: [Policy](${home}/topics/policy/)`,
          `- Week: [2024-W12](${home}/weeks/2024-W12/)`,
          `- Page: <${home}/articles/story/>`,
        ].join("\n"),
        "> **Correction, 26 March 2024:** It was \\*7\\* and not 8.",
        `Acme said [more](${home}/weeks/2024-W12/#page_main) than [before](${home}/articles/story/#before)[^1].`,
        `![A photo](${home}/articles/story/photo.jpg "The caption")`,
        "## Before",
        `![A chart](${home}/articles/story/chart.png)`,
        `![It moves](${home}/articles/story/moving.gif)`,
        "`[code](/weeks/)`",
        `[^1]: See [Zeta](${home}/companies/zeta/).`,
        "## Sources",
        "- [A \\[title\\]](<https://example.com/a_(b)>), A paper\n",
      ].join("\n\n"),
    );
  });

  test("read back, its title and its sources are what was written", () => {
    const html = new MarkdownIt().render(text("/articles/story/index.md"));
    expect(html).toContain("<h1>Acme says “&lt;/script&gt;&lt;script&gt;” &amp; more</h1>");
    expect(html).toContain('<a href="https://example.com/a_(b)">A [title]</a>, A paper');
  });
});
