import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, type ServedFolder, serveFolder, violationsOn } from "./browser.ts";
import { readTree, removeFolders, runCommand, temporaryFolder, writeContent } from "./command.ts";
import { articleText } from "./content.ts";
import { copyNewsletter, newsletter, newsletterDay, olderStories } from "./newsletter.ts";

// A newsletter as its readers meet it: in a browser, on a phone and on a wide screen, in light and dark.
let files: Map<string, Buffer>;
let long: Map<string, Buffer>;
let served: ServedFolder;
let browser: Browser;
const paths = () =>
  [...files.keys()].filter((path) => path.endsWith(".html")).map((path) => path.replace(/index\.html$/, ""));

beforeAll(async () => {
  const output = await build(newsletter);
  files = readTree(output);
  long = readTree(await build(copyNewsletter(olderStories())));
  served = await serveFolder(output);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
  removeFolders();
});

async function build(content: string): Promise<string> {
  const output = join(temporaryFolder(), "site");
  const args = ["build", "--content", content, "--output", output, "--no-search", "--no-share-images"];
  expect(await runCommand(args, { BUILD_DATE: newsletterDay })).toMatchObject({ code: 0 });
  return output;
}

/** A page of each kind. */
const kinds = {
  home: "/",
  article: "/articles/founder-resigns/",
  articles: "/articles/",
  company: "/companies/acme-tidal/",
  companies: "/companies/",
  person: "/people/ada-example/",
  people: "/people/",
  together: "/companies/acme-tidal/with/omega-grid/",
  week: "/weeks/2024-W12/",
  weeks: "/weeks/",
  map: "/map/",
  topic: "/topics/leadership/",
  corrections: "/corrections/",
  feeds: "/feeds/",
  search: "/search/",
  about: "/about/",
  "not found": "/404.html",
} as const;

async function open(path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(new URL(path.slice(1), served.url).href);
  return page;
}

describe("size", () => {
  const largest = (pattern: RegExp) => {
    const pages = [...long].filter(([path]) => pattern.test(path));
    expect(pages.length).toBeGreaterThan(30);
    return Math.max(...pages.map(([, html]) => gzipSync(html).length));
  };
  test("an article of 600 words is at most 14 KB, a company with 40 stories 18 KB, with their styles", () => {
    expect(largest(/^\/articles\/[a-z][^/]*\/index\.html$/)).toBeLessThanOrEqual(14 * 1024);
    expect(largest(/^\/companies\/[^/]+\/index\.html$/)).toBeLessThanOrEqual(18 * 1024);
  });
  test("scripts are at most 12 KB", () => {
    const scripts = [...files].filter(([path]) => path.startsWith("/scripts/"));
    expect(scripts.length).toBe(1);
    expect(scripts.reduce((sum, [, bytes]) => sum + gzipSync(bytes).length, 0)).toBeLessThanOrEqual(12 * 1024);
  });
});

test("every page is valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended"],
    rules: {
      // How a void element and the doctype are spelled is a matter of taste, and HTML knows no difference.
      "void-style": "off",
      "doctype-style": "off",
    },
  });
  const errors: string[] = [];
  for (const path of paths()) {
    const html = (files.get(path.endsWith("/") ? `${path}index.html` : path) ?? "").toString();
    const { results } = await validator.validateString(html);
    errors.push(
      ...results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => `${path}:${line}: ${ruleId}: ${message}`),
      ),
    );
  }
  expect(errors).toEqual([]);
});

describe("accessibility", () => {
  const screens = [
    { name: "phone, light", options: { viewport: { width: 360, height: 760 }, colorScheme: "light" } },
    { name: "phone, dark", options: { viewport: { width: 360, height: 760 }, colorScheme: "dark" } },
    { name: "wide, light", options: { viewport: { width: 1280, height: 900 }, colorScheme: "light" } },
    { name: "wide, dark", options: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" } },
  ] as const;
  test.each(screens)("no violation on any kind of page: $name", async ({ options }) => {
    // The policy of the pages rightly keeps a foreign script out; the examiner has to be let in.
    const context = await browser.newContext({ ...options, bypassCSP: true });
    const page = await context.newPage();
    const violations: unknown[] = [];
    for (const [kind, path] of Object.entries(kinds)) {
      await page.goto(new URL(path.slice(1), served.url).href);
      const found = await violationsOn(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      violations.push(
        ...found.map((violation) => [kind, ...violation]),
        ...(overflow > 0 ? [[kind, "scrolls sideways", overflow]] : []),
      );
    }
    await context.close();
    expect(violations).toEqual([]);
  });
});

test("no page complains, fails to load something, asks another host or moves what it has shown", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 760 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("requestfailed", (request) => {
    // What a page had not finished when the next one was opened is no failure.
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") complaints.push(`${page.url()}: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${page.url()}: ${response.url()} ${response.status()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(served.url) && !request.url().startsWith("data:"))
      complaints.push(`${page.url()} asks ${request.url()}`);
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = (entry as unknown as { value: number }).value;
        document.documentElement.dataset["shift"] = String(
          Number(document.documentElement.dataset["shift"] ?? 0) + shift,
        );
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  // A first visit on a slow machine shows another font for a moment, and how much that moves is a matter of luck.
  await page.goto(served.url);
  await page.evaluate(() => document.fonts.ready);
  // A page that leads on at once is left before it can be asked.
  const staying = [...files].filter(([path, html]) => path.endsWith(".html") && !html.includes('http-equiv="refresh"'));
  for (const [path] of staying) {
    await page.goto(new URL(path.slice(1).replace(/index\.html$/, ""), served.url).href);
    const shift = Number(await page.evaluate(() => document.documentElement.dataset["shift"] ?? 0));
    if (shift > 0.02) complaints.push(`${path} moves by ${shift}`);
  }
  await context.close();
  expect(complaints).toEqual([]);
});

test("whatever a text may hold fits a phone, keeps to the policy and can be used by everybody", async () => {
  const long = "averyveryveryverylongwordwithoutanyplacetobreakitaveryveryveryverylongwordwithoutanyplacetobreakit";
  const body = [
    `A lead with a note[^1], \`code\` and <https://example.org/${long}>.`,
    "## A table",
    `| a | b | c |\n|---|--:|:-:|\n| ${"a cell ".repeat(12)} | ${"another ".repeat(12)} | ${long} |`,
    "> A quotation.",
    `\`\`\`ts\nconst line = "${long}";\n\`\`\``,
    "- One\n- Two\n  1. Three",
    "[^1]: The note.",
  ].join("\n\n");
  const content = writeContent({
    "articles/2024/2024-03-24-all.md": articleText({ title: `A ${long}`, people: "Ada Example" }, body),
  });
  const folder = await serveFolder(await build(content));
  for (const bypassCSP of [false, true]) {
    const context = await browser.newContext({ viewport: { width: 360, height: 760 }, bypassCSP });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(`${folder.url}articles/all/`);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    // The examiner has to be let in past the policy.
    if (bypassCSP) expect(await violationsOn(page)).toEqual([]);
    await context.close();
  }
  await folder.stop();
});

test("everything can be read without scripts", async () => {
  const page = await open(kinds.companies, { javaScriptEnabled: false });
  expect(await page.locator(".index a").count()).toBe(6);
  expect(await page.locator("input.filter, .needs-script:visible").count()).toBe(0);
  await page.getByRole("link", { name: "Acme Tidal", exact: true }).first().click();
  expect(await page.locator("h1").textContent()).toBe("Acme Tidal");
  await page.locator(".articles a").first().click();
  expect(await page.locator("article .prose p").count()).toBeGreaterThan(3);
  await page.context().close();
});

test("the colours can be turned and stay turned", async () => {
  const page = await open(kinds.home, { colorScheme: "light" });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole("button", { name: "Colours: automatic" }).click();
  expect(await background()).toBe(light);
  await page.getByRole("button", { name: "Colours: light" }).click();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto(new URL("weeks/", served.url).href);
  expect(await background()).toBe(dark);
  await page.getByRole("button", { name: "Colours: dark" }).click();
  expect(await background()).toBe(light);
  await page.context().close();
});

test("on a phone the header is one row, and its menu opens and closes without scripts", async () => {
  const page = await open(kinds.home, { javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  const header = await page.getByRole("banner").boundingBox();
  expect(Math.round(header?.height ?? 0)).toBeLessThanOrEqual(57);
  const companies = page.getByRole("banner").getByRole("link", { name: "Companies" });
  expect(await companies.isVisible()).toBe(false);
  await page.getByRole("button", { name: "Menu" }).click();
  expect(await companies.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await companies.isVisible()).toBe(false);
  await page.context().close();
});

test("what a reader follows comes together on the front page, and its news is marked", async () => {
  const page = await open(kinds.company);
  const button = page.getByRole("button", { name: "Follow" });
  await button.click();
  expect(await page.getByRole("button", { name: "Following Acme Tidal" }).isVisible()).toBe(true);
  expect(await page.getByRole("status").textContent()).toContain("On your list");

  await page.goto(new URL("feeds/", served.url).href);
  expect(await page.getByRole("checkbox", { name: "Follow Acme Tidal" }).isChecked()).toBe(true);

  // The visit before was a year ago.
  await page.evaluate(() => {
    const name = Object.keys(localStorage).find((key) => key.startsWith("visits "));
    localStorage.setItem(name ?? "visits /", `${Date.parse("2023-01-01")} ${Date.parse("2023-01-01")}`);
  });
  await page.goto(served.url);
  const section = page.locator("section", { has: page.getByRole("heading", { name: "From what you follow" }) });
  await section.waitFor();
  const stories = await section.getByRole("listitem").allTextContents();
  expect(stories.length).toBeGreaterThan(2);
  expect(stories.filter((story) => !/^New since your last visit: .*Acme Tidal/.test(story))).toEqual([]);
  const address = await section.getByRole("link").first().getAttribute("href");
  expect(files.has(`${address}index.html`)).toBe(true);

  await page.goto(new URL("companies/acme-tidal/", served.url).href);
  await page.getByRole("button", { name: "Following" }).click();
  expect(await page.getByRole("status").textContent()).toBe("Taken off your list.");
  await page.goto(served.url);
  expect(await section.isVisible()).toBe(false);
  await page.context().close();
});

test("the address of a feed can be copied", async () => {
  const page = await open(kinds.article, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.getByRole("button", { name: "Copy address (Week by week)" }).click();
  await page.getByText("Copied", { exact: true }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/weeks\/feed\.xml$/);
  await page.getByRole("button", { name: "Copy address (Week by week)" }).waitFor();
  await page.context().close();
});

test("an index can be filtered in place, with or without accents", async () => {
  const page = await open(kinds.people);
  const shown = () => page.locator(".index li:visible a").allTextContents();
  await page.getByRole("searchbox", { name: "Filter the people" }).fill("rene");
  expect(await shown()).toEqual(["René Specimen"]);
  expect(await page.locator(".index section:visible").count()).toBe(1);
  await page.getByRole("searchbox").fill("");
  expect((await shown()).length).toBe(5);
  await page.context().close();
});

test("every link of a picture leads to a page", async () => {
  for (const [path, count] of [
    [kinds.weeks, 5],
    [kinds.map, 6],
  ] as const) {
    const page = await open(path);
    const links = await page
      .locator("svg a")
      .evaluateAll((elements) => elements.map((element) => element.getAttribute("href") ?? ""));
    expect(links.length).toBe(count);
    expect(links.filter((link) => !files.has(`${link}index.html`))).toEqual([]);
    await page.context().close();
  }
  const page = await open(kinds.company);
  await page.getByText("Stories over time as a table").click();
  expect(await page.locator(".plot table a").count()).toBe(5);
  await page.context().close();
});

test("every story of a company is a dot that can be pressed on a phone, and leads to it by keyboard", async () => {
  const page = await open(kinds.company, { viewport: { width: 320, height: 700 } });
  const headlines = await page.locator(".articles :is(h2, h3) a").allTextContents();
  const dots = page.locator(".plot svg a");
  const titles = await dots.evaluateAll((links) => links.map((link) => link.querySelector("title")?.textContent ?? ""));
  expect(titles).toEqual(headlines.toReversed());
  const sizes = await dots.evaluateAll((links) =>
    links.map((link) => link.getBoundingClientRect()).map((box) => [box.width, box.height]),
  );
  expect(sizes.flat().filter((size) => size < 24)).toEqual([]);
  await page.locator(".plot").scrollIntoViewIfNeeded();
  // Each is in front where its middle is: none lies below another.
  const covered = await dots.evaluateAll(
    (links) =>
      links.filter((link) => {
        const { x, y, width, height } = link.getBoundingClientRect();
        return document.elementsFromPoint(x + width / 2, y + height / 2).every((there) => there.closest("a") !== link);
      }).length,
  );
  expect(covered).toBe(0);
  await dots.first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/articles/);
  expect(await page.locator("h1").textContent()).toBe(titles[0]);
  await page.context().close();
});

test("the map begins in its middle on a phone, can be moved, and its names cover nothing", async () => {
  const page = await open(kinds.map, { viewport: { width: 360, height: 760 } });
  const map = page.locator(".network");
  const place = () => map.evaluate((element) => [element.scrollLeft, (element.scrollWidth - element.clientWidth) / 2]);
  await page.waitForFunction(
    () => getComputedStyle(document.querySelector(".network") ?? document.body).scrollSnapType === "none",
  );
  const [begin = 0, middle = 0] = await place();
  expect([middle > 50, Math.abs(begin - middle) <= 1]).toEqual([true, true]);
  await map.evaluate((element) => element.scrollTo(10, 0));
  expect((await place())[0]).toBe(10);
  const boxes = await map
    .locator(".own :is(circle.node, text)")
    .evaluateAll((elements) =>
      elements
        .map((element) => (element as unknown as SVGGraphicsElement).getBBox())
        .map(({ x, y, width, height }) => ({ x, y, width, height })),
    );
  expect(boxes.length).toBe(12);
  const overlapping = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
  );
  expect(overlapping).toEqual([]);
  await page.context().close();
});

test("a company on the map lights up its neighbours, pointed at or focused, without scripts", async () => {
  const page = await open(kinds.map, { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
  const lit = () =>
    page.locator(".network svg > a").evaluateAll((links) => {
      const shown = links.filter((link) => getComputedStyle(link.querySelector(".own") ?? link).opacity === "1");
      const copies = links
        .flatMap((link) => [...link.querySelectorAll(".lit")])
        .filter((group) => getComputedStyle(group).display !== "none")
        .flatMap((group) => [...group.querySelectorAll("use")]);
      const copied = copies.map((use) => document.querySelector(use.getAttribute("href") ?? "")?.closest("a"));
      return [...shown, ...copied].map((link) => link?.getAttribute("href")).sort();
    });
  const all = await lit();
  expect(all.length).toBe(6);
  const bank = page.locator(".network a[href='/companies/sample-bank/']");
  await bank.hover();
  expect(await lit()).toEqual(["/companies/acme-tidal/", "/companies/driftwood-savings/", "/companies/sample-bank/"]);
  await page.mouse.move(0, 0);
  expect(await lit()).toEqual(all);
  await page.locator(".network a").last().focus();
  await page.keyboard.press("Shift+Tab");
  const focused = await lit();
  expect([focused.length > 1, focused.length < 6]).toEqual([true, true]);
  await page.context().close();
});

test("the first key leads past the navigation", async () => {
  const page = await open(kinds.article);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe("#page_main");
  await page.context().close();
});

test("an article prints on white, without navigation, with its links spelled out", async () => {
  const page = await open(kinds.article, { colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
  const look = await page.evaluate(() => {
    const source = document.querySelector(".sources a[href^=http]");
    return {
      background: getComputedStyle(document.body).backgroundColor,
      navigation: [...document.querySelectorAll("nav")].filter((element) => element.checkVisibility()).length,
      link: source && getComputedStyle(source, "::after").content,
    };
  });
  expect(look).toEqual({ background: "rgb(255, 255, 255)", navigation: 0, link: expect.stringContaining("https://") });
  await page.context().close();
});
