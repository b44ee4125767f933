import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseOpml } from "feedsmith";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, type ServedFolder, serveFolder } from "./browser.ts";
import { removeFolders, runCommand, temporaryFolder, writeContent } from "./command.ts";
import { articleText, settings } from "./content.ts";

const article = (date: string, words: string, fields: Record<string, string> = {}) => ({
  [`articles/2024/${date}-${words}.md`]: articleText({ date, title: words, ...fields }),
});
// Two weeks of a made-up newsletter, under a base path.
const content = {
  "site.yaml": settings,
  ...article("2024-03-20", "older", { company: "Acme" }),
  ...article("2024-03-25", "by-company", { company: "[Acme, Zeta]" }),
  ...article("2024-03-26", "by-person", { company: "Other", people: "Ada Example" }),
  ...article("2024-03-27", "by-topic", { company: "Other", topics: "policy" }),
  ...article("2024-03-28", "by-nobody", { company: "Other" }),
  "companies/acme.md": '---\nname: Acme\nformerNames: [Old Works]\naliases: ["A & <B>"]\n---\nText.\n',
};

let browser: Browser;
let site: ServedFolder;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  const output = join(temporaryFolder(), "site");
  const outcome = await runCommand(
    ["build", "--no-search", "--no-share-images", "--content", writeContent(content), "--output", output],
    {
      BUILD_DATE: "2024-03-29",
      SITE_URL: "https://example.org/news/",
    },
  );
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  [site, browser] = await Promise.all([serveFolder(output, "/news/"), launchBrowser()]);
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  removeFolders();
});

/** Opens a page as a reader whose browser remembers nothing yet. */
async function newReader(path: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ acceptDownloads: true, javaScriptEnabled });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => {
    throw error;
  });
  await page.goto(site.url + path);
  return page;
}

const ticked = (page: Page) =>
  page.getByRole("checkbox", { checked: true }).evaluateAll((boxes) => boxes.map((box) => box.ariaLabel));
const fragmentOf = (page: Page) => new URL(page.url()).hash;
const tickThree = async (page: Page) => {
  for (const name of ["Acme", "Ada Example", "Policy"])
    await page.getByRole("checkbox", { name: `Follow ${name}` }).check();
};
const three = ["Follow Acme", "Follow Ada Example", "Follow Policy"];
const threeAsFragment = "#companies=acme&people=ada-example&topics=policy";

describe("the picker", () => {
  test("without scripts it is a list", async () => {
    const page = await newReader("feeds/", false);
    expect(await page.getByRole("checkbox").count()).toBe(0);
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.getByRole("link", { name: "RSS" }).count()).toBe(8);
  });

  test("gives exactly the ticked feeds as OPML, and remembers them", async () => {
    const page = await newReader("feeds/");
    const download = page.getByRole("button", { name: "Download OPML" });
    expect([await ticked(page), await download.isDisabled()]).toEqual([[], true]);
    await tickThree(page);
    expect(await page.getByText("3 ticked.").isVisible()).toBe(true);
    const [file] = await Promise.all([page.waitForEvent("download"), download.click()]);
    expect(file.suggestedFilename()).toBe("feeds.opml");
    const { body } = parseOpml(readFileSync(await file.path(), "utf8"));
    expect(
      body?.outlines?.map(({ text, outlines }) => [
        text,
        outlines?.map(({ text, type, xmlUrl }) => [text, type, xmlUrl]),
      ]),
    ).toEqual([
      ["Companies", [["Acme in The Test", "rss", "https://example.org/news/companies/acme/feed.xml"]]],
      ["People", [["Ada Example in The Test", "rss", "https://example.org/news/people/ada-example/feed.xml"]]],
      ["Topics", [["Policy in The Test", "rss", "https://example.org/news/topics/policy/feed.xml"]]],
    ]);
    await page.reload();
    expect(await ticked(page)).toEqual(three);
    await page.goto(`${site.url}feeds/`);
    expect([await ticked(page), fragmentOf(page)]).toEqual([three, threeAsFragment]);
    await page.getByRole("button", { name: "Clear" }).click();
    await page.goto(`${site.url}feeds/`);
    expect([await ticked(page), fragmentOf(page)]).toEqual([[], ""]);
  });

  test("an address that is shared shows the same in a fresh browser", async () => {
    const page = await newReader("feeds/");
    await tickThree(page);
    expect(fragmentOf(page)).toBe(threeAsFragment);
    const shared = await page.locator('[data-part="address"]').getAttribute("href");
    expect(shared).toBe(page.url());
    const other = await newReader(`feeds/${threeAsFragment}`);
    expect(await ticked(other)).toEqual(three);
    await other.goto(`${site.url}feeds/`);
    expect(await ticked(other)).toEqual(three);
  });

  test("a shared address shows a former name as the present one, and passes over what it does not know", async () => {
    const page = await newReader("feeds/#companies=old-works,nobody,zeta&weeks=x");
    expect([await ticked(page), fragmentOf(page)]).toEqual([["Follow Acme", "Follow Zeta"], "#companies=acme,zeta"]);
  });

  test("a shared address does not take the place of a reader's own list", async () => {
    const page = await newReader("feeds/");
    await tickThree(page);
    await page.goto(`${site.url}feeds/#companies=zeta`);
    expect([await ticked(page), fragmentOf(page)]).toEqual([["Follow Zeta"], "#companies=zeta"]);
    await page.getByRole("button", { name: "Back to my own list" }).click();
    expect([await ticked(page), fragmentOf(page)]).toEqual([three, threeAsFragment]);
    expect(await page.getByRole("button", { name: "Back to my own list" }).isVisible()).toBe(false);
  });

  test("says so when the list cannot be loaded", async () => {
    const page = await newReader("feeds/");
    await tickThree(page);
    await page.route("**/feeds.opml", (route) => route.abort());
    await page.getByRole("button", { name: "Download OPML" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("could not be loaded");
  });

  test("works in a browser that keeps no site data", async () => {
    const page = await newReader("");
    await page.addInitScript("Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } })");
    await page.goto(`${site.url}feeds/`);
    await tickThree(page);
    expect([await ticked(page), fragmentOf(page)]).toEqual([three, threeAsFragment]);
  });
});

describe("what is new", () => {
  const marked = (page: Page) =>
    page
      .locator("li:has(> article .new) a[href*='/articles/']")
      .evaluateAll((links) => links.map((link) => link.textContent).sort());
  /** Puts the last visit at a time, as if it had been then. */
  const lastVisit = (page: Page, time: string) =>
    page.evaluate(`localStorage.setItem("visits /news/", "${Date.parse(time)} ${Date.parse(time)}")`);

  test("since the last visit, of what the reader follows, is marked on the front page and the page of a week", async () => {
    const page = await newReader("feeds/");
    await tickThree(page);
    await page.goto(site.url);
    expect(await marked(page)).toEqual([]);
    await lastVisit(page, "2024-03-22T12:00Z");
    await page.goto(site.url);
    const news = ["by-company", "by-person", "by-topic"];
    expect(await marked(page)).toEqual(news);
    // Still so on other pages of the same visit.
    await page.goto(`${site.url}weeks/2024-W13/`);
    expect(await marked(page)).toEqual(news);
    await lastVisit(page, "2024-03-27T12:00Z");
    await page.goto(`${site.url}weeks/latest/`);
    expect(await marked(page)).toEqual(["by-topic"]);
    await lastVisit(page, "2024-03-30T12:00Z");
    await page.goto(site.url);
    expect(await marked(page)).toEqual([]);
  });

  test("is nothing, and nothing is remembered, for a reader who follows nothing", async () => {
    const page = await newReader("");
    await page.goto(`${site.url}weeks/2024-W13/`);
    expect(await marked(page)).toEqual([]);
    expect(await page.evaluate("localStorage.length")).toBe(0);
  });
});
