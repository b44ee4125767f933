import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, serveFolder } from "./browser.ts";
import { removeFolders, runCommand, temporaryFolder, writeContent } from "./command.ts";
import { articleText, settings } from "./content.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  removeFolders();
});

/** Builds a site of articles with these texts, each its own title, and serves it. */
async function serveSite(language: string, texts: readonly string[]) {
  const articles = texts.map((text, index) => [
    `articles/2024/2024-03-1${index}-text-${index}.md`,
    articleText({ title: text, date: `2024-03-1${index}` }, text),
  ]);
  const content = { "site.yaml": settings.replace("language: en", `language: ${language}`) };
  const output = join(temporaryFolder(), "site");
  const outcome = await runCommand(
    [
      ...["build", "--no-share-images", "--output", output],
      ...["--content", writeContent({ ...content, ...Object.fromEntries(articles) })],
    ],
    { BUILD_DATE: "2024-03-29" },
  );
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  return serveFolder(output);
}

// With the stemming of English, or with none, neither of the first two would be found by its other form.
test.each<[string, string, Readonly<Record<string, string>>]>([
  ["de-AT", "de", { Häuser: "Ein Haus", Modelle: "Das Modell", Sprache: "Viele Sprachen" }],
  ["fr", "fr", { yeux: "Les yeux bleus", nationaux: "Un journal national", Modèles: "Le modèle" }],
  // Pagefind has no stemming of Icelandic: words are found as they are, and by their first letters.
  ["is", "unknown", { hesturinn: "Það er hesturinn", tungu: "Um tungumál" }],
])("in %s, the search has the stemming %s", async (language, stemming, searches) => {
  const site = await serveSite(language, Object.values(searches));
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(...(/wasm\.(\w+)\.pagefind/.exec(request.url())?.slice(1) ?? [])));
    await page.goto(`${site.url}search/`);
    for (const [words, title] of Object.entries(searches)) {
      await page.locator("input[type=search]").fill(words);
      const titles = async () => [words, ...(await page.locator(".result h2").allTextContents())];
      await expect.poll(titles, { timeout: 20_000 }).toEqual([words, title]);
    }
    expect(loaded).toEqual([stemming]);
    await page.close();
  } finally {
    await site.stop();
  }
});
