import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, type ServedFolder, serveFolder } from "./browser.ts";
import { readTree, removeFolders, runCommand, temporaryFolder, writeContent } from "./command.ts";
import { articleText, settings } from "./content.ts";

const article = (date: string, words: string, fields: Record<string, string>, body: string) => ({
  [`articles/${date.slice(0, 4)}/${date}-${words}.md`]: articleText({ date, ...fields }, body),
});
const chips = (number: number) =>
  article(
    `2023-05-${String(number + 9)}`,
    `chip-${number}`,
    { title: `Chip number ${number}`, company: "Foundry", topics: "funding" },
    "Another chip was made.",
  );
// Made-up news with words that only one section holds, under a base path.
const content = {
  "site.yaml": settings,
  ...article(
    "2024-03-20",
    "lighthouse",
    { title: "Acme buys a lighthouse", company: "Acme", people: "Ada Example", topics: "funding" },
    "Acme has bought a lighthouse.\n\n## The price\n\nIt cost forty walruses & one <b>narwhal</b>.\n\n## What follows\n\nThe keeper, a former diver, stays.",
  ),
  ...article(
    "2024-03-26",
    "keeper",
    { title: "The keeper speaks", company: "[Acme, Zeta Works]", people: "Bea Example", topics: "policy" },
    "The keeper of the lighthouse has spoken about walruses.",
  ),
  ...article(
    "2023-04-04",
    "ferry",
    { title: "A ferry sinks", company: "Zeta Works" },
    "A ferry has sunk off the lighthouse.",
  ),
  ...Object.assign({}, ...Array.from({ length: 12 }, (_, index) => chips(index + 1))),
  "companies/acme.md": "---\nname: Acme\nformerNames: [Old Works]\nkind: lab\n---\n\nAcme looks after coasts.\n",
  "weeks/2024-w12.md": "---\ntitle: A week at sea\n---\n\nDear reader, the tide is high.\n",
};

let browser: Browser;
let site: ServedFolder;
let output: string;
const contexts: BrowserContext[] = [];
const complaints: string[] = [];

async function build(...options: string[]): Promise<string> {
  const folder = join(temporaryFolder(), "site");
  const outcome = await runCommand(
    ["build", "--no-share-images", "--content", writeContent(content), "--output", folder, ...options],
    {
      BUILD_DATE: "2024-03-29",
      SITE_URL: "https://example.org/news/",
    },
  );
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  return folder;
}

beforeAll(async () => {
  output = await build();
  [site, browser] = await Promise.all([serveFolder(output, "/news/"), launchBrowser()]);
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  expect(complaints.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  removeFolders();
});

/** Opens a page; whatever the browser complains of, or asks of other hosts, fails the test. */
async function open(path: string, { scripts = true, failing = "" } = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: scripts });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url)) complaints.push(request.url());
  });
  if (failing) await page.route(failing, (route) => route.abort());
  await page.goto(site.url + path);
  return page;
}

const field = (page: Page) => page.getByRole("searchbox", { name: "Words or names" });
const status = (page: Page) => page.locator("[data-part=status]");
const titles = (page: Page) => page.locator(".result h2").allTextContents();
const addressOf = (page: Page) => page.url().slice(site.url.length);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
const options = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true }).locator("option").allTextContents();

/** Types words and waits for their results. */
async function search(page: Page, words: string, told: string): Promise<void> {
  await field(page).fill(words);
  await expectStatus(page, told);
}

async function expectStatus(page: Page, told: string): Promise<void> {
  await page
    .waitForFunction((text) => document.querySelector("[data-part=status]")?.textContent === text, told)
    .catch(async () => expect(await status(page).textContent()).toBe(told));
}

describe("searching", () => {
  test("finds sections, with the words marked and links to their anchors", async () => {
    const page = await open("search/");
    await search(page, "walrus", "2 results for “walrus”.");
    expect((await titles(page)).sort()).toEqual(["Acme buys a lighthouse", "The keeper speaks"]);
    const result = page.locator(".result", { hasText: "Acme buys a lighthouse" });
    expect(await result.locator(".note").textContent()).toBe("Article · 20 March 2024");
    const section = result.getByRole("link", { name: "The price" });
    expect(await section.getAttribute("href")).toBe("/news/articles/lighthouse/#the-price");
    expect(await result.locator("mark").allTextContents()).toEqual(["walruses"]);
    // What an article writes stays text.
    expect(await result.locator("li .excerpt").textContent()).toBe("It cost forty walruses & one <b>narwhal</b>.");
    await section.click();
    expect(addressOf(page)).toBe("articles/lighthouse/#the-price");
  });

  test("finds titles, names, former names, people and letters", async () => {
    const page = await open("search/");
    const cases = [
      ["speaks", "Article · 26 March 2024"],
      ["coasts", "Company · 2 stories"],
      ["Ada Example", "Person · 1 story"],
      ["Old Works", "Company · 2 stories"],
      ["tide", "Week · 18–24 March 2024"],
      // This company has no entry.
      ["Zeta Works", "Company · 2 stories"],
    ] as const;
    for (const [words, note] of cases) {
      await field(page).fill(words);
      // The status names the words as soon as they are looked for; the results follow.
      const found = async () => [words, await page.locator(".result .note").allTextContents()];
      await expect.poll(found, { timeout: 20_000 }).toEqual([words, expect.arrayContaining([note])]);
    }
  });

  test("puts the page of a name first", async () => {
    const page = await open("search/?q=acme");
    await page.locator(".result").first().waitFor();
    expect((await titles(page))[0]).toBe("Acme");
  });

  test("says what it found, and that it found nothing", async () => {
    const page = await open("search/");
    expect(await status(page).getAttribute("aria-live")).toBe("polite");
    expect(await titles(page)).toEqual([]);
    await search(page, "tide", "1 result for “tide”.");
    await search(page, "xylophone", "Nothing found for “xylophone”.");
    expect(await titles(page)).toEqual([]);
    await search(page, "", "");
  });

  test("shows ten at a time, and goes on where the reader is", async () => {
    const page = await open("search/?q=another");
    await expectStatus(page, "12 results for “another”.");
    expect(await page.locator(".result").count()).toBe(10);
    await page.getByRole("button", { name: "More results" }).click();
    await page.locator(".result").nth(11).waitFor();
    expect(await focused(page)).toBe((await titles(page))[10]);
    expect(await page.getByRole("button", { name: "More results" }).isVisible()).toBe(false);
  });

  test("says when the index cannot be loaded, and tries again", async () => {
    const page = await open("search/", { failing: "**/search/table.json" });
    await expectStatus(page, "The search could not be loaded. Check the connection, and try again.");
    expect(complaints.splice(0).join()).toContain("net::ERR_FAILED");
    await page.unroute("**/search/table.json");
    await search(page, "tide", "1 result for “tide”.");
  });
});

describe("the keyboard", () => {
  test.each([
    ["/", ""],
    ["Control+k", "articles/lighthouse/"],
    ["Meta+k", "feeds/"],
    ["/", "404.html"],
  ])("leads to the search by %s from /%s", async (keys, path) => {
    const page = await open(path);
    await page.keyboard.press(keys);
    await page.waitForURL("**/news/search/");
    await page.locator("[name=q]:focus").waitFor();
  });

  test("does everything", async () => {
    const page = await open("search/");
    await page.keyboard.type("walruses");
    await expectStatus(page, "2 results for “walruses”.");
    const links = await page.locator(".results a").allTextContents();
    expect(links.length).toBeGreaterThan(2);
    for (const text of links) {
      await page.keyboard.press("ArrowDown");
      expect(await focused(page)).toBe(text);
    }
    // There is nothing after the last.
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toBe(links.at(-1));
    for (const text of links.slice(0, -1).toReversed()) {
      await page.keyboard.press("ArrowUp");
      expect(await focused(page)).toBe(text);
    }
    await page.keyboard.press("ArrowUp");
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowDown");
    const target = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await page.keyboard.press("Enter");
    await page.waitForURL(target);
    await page.goBack();
    await expectStatus(page, "2 results for “walruses”.");
  });

  test("comes back to the field from the results, and types a slash where one is typed", async () => {
    const page = await open("search/?q=walruses");
    await expectStatus(page, "2 results for “walruses”.");
    await page.locator(".result a").first().focus();
    await page.keyboard.press("/");
    await page.keyboard.type("a/b");
    expect(await field(page).inputValue()).toBe("a/b");
  });

  test("clears the words, then the filters", async () => {
    const page = await open("search/?q=walruses&company=acme");
    await expectStatus(page, "2 results for “walruses”, Acme.");
    await page.keyboard.press("/");
    await page.keyboard.press("Escape");
    await expectStatus(page, "3 results for Acme.");
    expect(addressOf(page)).toBe("search/?company=acme");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await expectStatus(page, "");
    expect(addressOf(page)).toBe("search/");
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe("filters", () => {
  test("offer what is there, with its number of results", async () => {
    const page = await open("search/?q=lighthouse");
    await expectStatus(page, "3 results for “lighthouse”.");
    expect(await options(page, "Kind")).toEqual(["All", "Articles (3)"]);
    expect(await options(page, "Company")).toEqual(["All", "Acme (2)", "Zeta Works (2)"]);
    expect(await options(page, "Person")).toEqual(["All", "Ada Example (1)", "Bea Example (1)"]);
    expect(await options(page, "Topic")).toEqual(["All", "Funding (1)", "Policy (1)"]);
    expect(await options(page, "Year")).toEqual(["All", "2024 (2)", "2023 (1)"]);
  });

  test("narrow the results and each other, and stand in the address", async () => {
    const page = await open("search/?q=lighthouse");
    await expectStatus(page, "3 results for “lighthouse”.");
    await page.getByLabel("Company", { exact: true }).selectOption("zeta-works");
    await expectStatus(page, "2 results for “lighthouse”, Zeta Works.");
    expect(await options(page, "Year")).toEqual(["All", "2024 (1)", "2023 (1)"]);
    await page.getByLabel("Year", { exact: true }).selectOption("2023");
    await expectStatus(page, "1 result for “lighthouse”, Zeta Works, 2023.");
    expect(await titles(page)).toEqual(["A ferry sinks"]);
    expect(await options(page, "Company")).toEqual(["All", "Zeta Works (1)"]);
    expect(addressOf(page)).toBe("search/?q=lighthouse&company=zeta-works&year=2023");
  });

  test("work without words, newest first", async () => {
    const page = await open("search/?company=acme");
    await expectStatus(page, "3 results for Acme.");
    expect(await titles(page)).toEqual(["The keeper speaks", "Acme", "Acme buys a lighthouse"]);
  });
});

describe("addresses", () => {
  test("are kept in step, and show the same to whoever opens them", async () => {
    const page = await open("search/");
    await search(page, "the keeper", "2 results for “the keeper”.");
    await page.getByLabel("Person", { exact: true }).selectOption("bea-example");
    await expectStatus(page, "1 result for “the keeper”, Bea Example.");
    const address = addressOf(page);
    expect(address).toBe("search/?q=the+keeper&person=bea-example");
    const other = await open(address);
    await expectStatus(other, "1 result for “the keeper”, Bea Example.");
    expect(await titles(other)).toEqual(await titles(page));
    expect(await field(other).inputValue()).toBe("the keeper");
    expect(await other.getByLabel("Person", { exact: true }).inputValue()).toBe("bea-example");
  });

  test.each([
    ["a former slug", "search/?company=old-works", "3 results for Acme.", "search/?company=acme"],
    ["an unknown slug", "search/?q=tide&company=nobody", "1 result for “tide”.", "search/?q=tide"],
  ])("with %s still lead somewhere", async (_name, address, told, corrected) => {
    const page = await open(address);
    await expectStatus(page, told);
    expect(addressOf(page)).toBe(corrected);
  });
});

describe("without scripts", () => {
  test("the link in the header leads to a page that says what to do", async () => {
    const page = await open("", { scripts: false });
    await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
    expect(addressOf(page)).toBe("search/");
    const advice = page.locator("noscript p");
    await advice.waitFor();
    expect(await advice.textContent()).toContain("This search works in the browser and needs scripts.");
    const ways = await advice.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(ways).toEqual(["/news/weeks/", "/news/companies/", "/news/people/", "/news/articles/"]);
    expect(await advice.locator("code").textContent()).toBe("site:example.org/news");
    expect(await page.getByRole("searchbox").count()).toBe(0);
  });
});

describe("the build", () => {
  test("makes the search for the page's own base path, and the page may run it", () => {
    const page = readFileSync(join(output, "search/index.html"), "utf8");
    expect(page).toContain('<form role="search" action="/news/search/" method="get">');
    expect(page).toContain("'wasm-unsafe-eval'");
    expect(readFileSync(join(output, "index.html"), "utf8")).not.toContain("wasm-unsafe-eval");
  });

  test("gives the reader no more than 12 KB of scripts before the search is opened", () => {
    const scripts = [...readTree(join(output, "scripts"))].map(([, bytes]) => gzipSync(bytes).length);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12 * 1024);
  });

  test("leaves the index out on demand, and the page says so", async () => {
    const folder = await build("--no-search");
    expect([existsSync(join(folder, "pagefind")), existsSync(join(folder, "search/table.json"))]).toEqual([
      false,
      false,
    ]);
    const page = readFileSync(join(folder, "search/index.html"), "utf8");
    expect(page).toContain("made without its search index");
    expect(page).not.toContain("<form");
  });
});
