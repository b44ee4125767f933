import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogueFor } from "../src/language/catalogue.ts";
import { withoutMarks } from "../src/language/foreign-words.ts";
import { launchBrowser, type ServedFolder, serveFolder, violationsOn } from "./browser.ts";
import { buildQuickly } from "./build.ts";
import { readTree, removeFolders, temporaryFolder } from "./command.ts";

// Small newsletters in other languages, built whole and read in a browser.

/** A newsletter, where it lies, and what its pages say. */
interface Newsletter {
  readonly language: string;
  readonly base: string;
  readonly direction: "ltr" | "rtl";
  /** Texts by the pages that have to show them. */
  readonly says: Readonly<Record<string, readonly string[]>>;
}

const newsletters: readonly Newsletter[] = [
  {
    language: "de",
    base: "/bote/",
    direction: "ltr",
    says: {
      "": ["Zum Inhalt", "KW 11/2024", "11.–17. März 2024"],
      "articles/muehlenwerft-kauft-boeen/": [
        "Mühlenwerft kauft „Böen & Söhne“",
        "„Wir haben lange ‚gesucht‘“",
        "12. März 2024",
      ],
      "articles/gericht-gibt-muehlenwerft-recht/": ["Korrektur", "15. März 2024"],
      "companies/boeen-and-soehne/": ["Böen & Söhne"],
      "people/aenne-beispiel/": ["seit dem 1. Mai 2019"],
      "weeks/2024-W11/index.txt": ["Kauf und Klage: KW 11/2024"],
      "feed.xml": ["<language>de</language>", "„Böen &amp; Söhne“"],
      "llms.txt": ["## Neueste Artikel"],
    },
  },
  {
    language: "fr",
    base: "/",
    direction: "ltr",
    says: {
      "": ["Aller au contenu", "Semaine 9 de 2024", "26 février – 3 mars 2024"],
      "articles/chantier-etoile-rachete-vagues/": [
        "rachète «\u202fVagues et fils\u202f»",
        "«\u202fC’est une étape\u202f»",
        "1er mars 2024",
      ],
      "weeks/2024-W09/index.txt": ["Semaine 9 de 2024"],
      "feeds.opml": ["Le Courrier des marées"],
    },
  },
  {
    language: "ar",
    base: "/",
    direction: "rtl",
    says: {
      "": ["11–17 مارس 2024", "أسبوع في الميناء"],
      "articles/shipyard-buys-acme/": ["حوض النجمة يشتري Acme Rotors", "12 مارس 2024"],
    },
  },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  removeFolders();
});

describe.each(newsletters)("a newsletter in $language", ({ language, base, direction, says }) => {
  let files: ReadonlyMap<string, Buffer>;
  let served: ServedFolder;
  beforeAll(async () => {
    const output = temporaryFolder();
    await buildQuickly(`test/newsletter-${language}`, `${output}/site`, { buildDay: "2024-06-01" });
    files = readTree(`${output}/site`);
    served = await serveFolder(`${output}/site`, base);
  });
  afterAll(() => served?.stop());

  const textOf = (path: string) => `${files.get(`/${path}${/\.\w+$/.test(path) ? "" : "index.html"}`)}`;

  test("says everything in its language", () => {
    for (const [path, texts] of Object.entries(says)) {
      const isPage = path === "" || path.endsWith("/");
      const text = isPage
        ? textOf(path)
            .replace(/<[^>]*>/g, "")
            .replaceAll("&amp;", "&")
        : textOf(path);
      for (const part of texts) expect([path, text]).toEqual([path, expect.stringContaining(part)]);
    }
  });

  test("has no English words where it has its own", () => {
    if (catalogueFor(language).language !== language) return;
    // Terms such as "Feeds" are the same in both.
    const own = new Set(wordsOf(catalogueFor(language)));
    const english = wordsOf(catalogueFor("en")).filter(
      (text) => /\p{Letter}+ \p{Letter}+/u.test(text) && !own.has(text),
    );
    for (const [path, bytes] of files) {
      if (!/\.(html|xml|json|txt|md|opml)$/.test(path)) continue;
      const text = bytes.toString();
      expect([path, english.filter((words) => text.includes(words))]).toEqual([path, []]);
    }
  });

  test("can be read by everybody, and does not scroll sideways", async () => {
    const page = await browser.newPage({ bypassCSP: true });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    for (const path of files.keys()) {
      if (!path.endsWith(".html") || textOf(path.slice(1)).includes('http-equiv="refresh"')) continue;
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(new URL(path.slice(1).replace(/index\.html$/, ""), served.url).href);
      const wide = await overflow();
      await page.setViewportSize({ width: 390, height: 800 });
      expect([path, wide <= 0, (await overflow()) <= 0]).toEqual([path, true, true]);
      const found = await page.evaluate(() => {
        const root = document.documentElement;
        const toggle = document.querySelector<HTMLElement>(".scheme");
        return [getComputedStyle(root).direction, root.lang, toggle?.lang];
      });
      // What the script writes is marked where it is in another language.
      const scripted = catalogueFor(language).language === language ? "" : "en";
      expect([path, await violationsOn(page), ...found]).toEqual([path, [], direction, language, scripted]);
    }
    await page.close();
  });
});

/** The texts of a catalogue that are no functions. */
function wordsOf(words: unknown): string[] {
  if (typeof words === "string") return [withoutMarks(words)];
  return typeof words === "object" && words !== null ? Object.values(words).flatMap(wordsOf) : [];
}
