import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { launchBrowser } from "./browser.ts";
import { removeFolders } from "./command.ts";
import { articleText } from "./content.ts";
import { plainEnvironment } from "./environment.ts";
import { copyNewsletter, newsletterDay } from "./newsletter.ts";
import { movingGif } from "./pictures.ts";

// The preview as an editor has it: the command in a terminal, a page in a browser, files that change.
let content: string;
let taken: Server;
let preview: ChildProcess;
let said = "";
let browser: Browser;
let page: Page;
let url: string;
const letter = () => join(content, "weeks/2024-w12.md");
const edit = (file: string, from: string | RegExp, to: string) =>
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));

beforeAll(async () => {
  content = copyNewsletter();
  // The port that is asked for is taken.
  taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const address = taken.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const args = ["src/run.mjs", "start", "--content", content, "--port", String(port)];
  preview = spawn(process.execPath, args, { env: plainEnvironment({ BUILD_DATE: newsletterDay }) });
  preview.stdout?.on("data", (chunk) => {
    said += chunk;
  });
  preview.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  await vi.waitFor(() => expect(said).toMatch(/http:\/\/localhost:\d+\//), { timeout: 90_000 });
  expect(said).toContain(`Port ${port} is taken; using `);
  url = /http:\/\/localhost:\d+\//.exec(said)?.[0].replace("localhost", "127.0.0.1") ?? "";
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  preview?.kill();
  taken?.close();
  removeFolders();
});

/** The first line of the answer to a request, which no browser would send; empty if there is none. */
async function ask(target: string, headers: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(`GET ${target} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`);
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
    socket.destroy();
  });
  socket.on("error", () => undefined);
  await once(socket, "close");
  return answer.split("\r\n")[0] ?? "";
}

/** Machines may be slow: how long a change may take is measured elsewhere. */
const patience = { timeout: 20_000 };
/** Opens a page, again where the preview brought the page that is still open up to date at the same moment. */
const open = (path: string) => vi.waitFor(() => page.goto(url + path), patience);
const heading = () => page.locator("h1").textContent();
const overlay = () => page.locator("[data-preview-problems]");

test("drafts and scheduled articles are there, and marked", async () => {
  await open("companies/acme-tidal/");
  const noticeOf = (title: string) => page.locator("li", { hasText: title }).locator(".notice").textContent();
  expect(await noticeOf("A story that is being written")).toBe("Draft ");
  expect(await noticeOf("Half a year of power from the sea")).toBe("Scheduled ");
  await open("articles/anniversary/");
  expect(await page.locator(".notice").textContent()).toBe("Scheduled ");
});

test("the open page follows a change", async () => {
  await open("weeks/2024-W12/");
  edit(letter(), /^title: .*$/m, "title: A title that was just written");
  await expect.poll(heading, patience).toBe("A title that was just written");
});

test("a mistake is shown over the page and in the terminal, and goes when it is mended", async () => {
  edit(letter(), "title: A title that was just written", "titel: A title");
  await expect.poll(() => overlay().count(), patience).toBe(1);
  const message = 'weeks/2024-w12.md:2:1: unknown key "titel"; did you mean "title"?';
  expect(await overlay().textContent()).toContain(message);
  expect(await overlay().textContent()).toContain("→ title: A title");
  expect(said).toContain(message);
  expect(await heading()).toBe("A title that was just written");
  // A story that has never been without problems has no page yet, which is not one that does not exist.
  const answer = await page.request.get(`${url}articles/unfinished-story/`);
  expect(await answer.text()).toContain("This page appears once these problems are solved:");
  expect(await answer.text()).not.toContain("Page not found");
  edit(letter(), "titel: A title", "title: A mended title");
  await expect.poll(heading, patience).toBe("A mended title");
  expect(await overlay().count()).toBe(0);
  expect(said).toContain("No problems any more.");
});

test("a new article, a changed entry and a changed site.yaml appear", async () => {
  writeFileSync(
    join(content, "articles/2024/2024-03-22-fresh.md"),
    articleText({ title: "Fresh", date: "2024-03-22", company: "Acme Tidal" }),
  );
  await expect.poll(() => page.locator("a", { hasText: "Fresh" }).count(), patience).toBe(1);
  await open("companies/acme-tidal/");
  edit(join(content, "companies/acme-tidal.md"), /^country: .*$/m, "country: Elsewhere");
  await expect.poll(() => page.locator(".facts").textContent(), patience).toContain("Elsewhere");
  await open("");
  edit(join(content, "site.yaml"), /^tagline: .*$/m, "tagline: another line");
  await expect.poll(() => page.locator(".tagline").textContent(), patience).toBe("another line");
});

test("an address that does not exist says so", async () => {
  const response = await open("nowhere/");
  expect(response?.status()).toBe(404);
  expect(await heading()).toBe("Page not found");
  expect((await page.request.get(`${url}%E0%A4%A`)).status()).toBe(400);
  expect((await page.request.get(`${url}people`)).url()).toBe(`${url}people/`);
});

test("feeds, fonts and public files are served", async () => {
  await open("");
  const font = await page.locator('link[rel="preload"]').first().getAttribute("href");
  for (const [path, type] of [
    ["feed.xml", "application/xml"],
    ["favicon.svg", "image/svg+xml"],
    [font?.slice(1), "font/woff2"],
  ]) {
    const response = await page.request.get(`${url}${path}`);
    expect([path, response.status(), response.headers()["content-type"]]).toEqual([
      path,
      200,
      expect.stringContaining(type ?? ""),
    ]);
  }
});

test("a picture that is deleted is reported, and the preview goes on", async () => {
  const picture = join(content, "articles/2024/chart.gif");
  writeFileSync(picture, movingGif);
  writeFileSync(
    join(content, "articles/2024/2024-03-21-drawn.md"),
    articleText({ title: "Drawn", date: "2024-03-21", company: "Acme Tidal" }, "Text.\n\n![A dot](chart.gif)"),
  );
  await expect
    .poll(async () => (await page.request.get(`${url}articles/drawn/chart.gif`)).status(), patience)
    .toBe(200);
  rmSync(picture);
  await vi.waitFor(() => expect(said).toContain("there is no picture chart.gif beside the article"), patience);
  const response = await page.request.get(`${url}articles/drawn/chart.gif`);
  expect([response.status(), await response.text()]).toEqual([
    500,
    expect.stringContaining("/articles/drawn/chart.gif"),
  ]);
  await open("articles/drawn/");
  expect(await heading()).toBe("Drawn");
  writeFileSync(picture, movingGif);
  await expect.poll(() => overlay().count(), patience).toBe(0);
});

test.each(["/..%2fx", "/%zz.txt", "/%c0%af.txt", "//", "*", "http://[", "/a/..%5c..%5cb", "/%00"])(
  "a request for %s is refused, and the preview goes on",
  async (target) => {
    expect(await ask(target, ["Host: localhost", "Connection: close"])).toBe("HTTP/1.1 400 Bad Request");
    expect((await fetch(url)).status).toBe(200);
  },
);

test("names and pages of other hosts get no answer", async () => {
  expect(await ask("/", ["Host: evil.example", "Connection: close"])).toBe("HTTP/1.1 400 Bad Request");
  const upgrade = ["Host: localhost", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"];
  const key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
  expect(await ask("/", [...upgrade, key, "Origin: http://evil.example"])).toBe("");
  expect(await ask("/", [...upgrade, key, `Origin: ${url.slice(0, -1)}`])).toBe("HTTP/1.1 101 Switching Protocols");
});

test("a page that sends what is not a message does not end the preview", async () => {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  const headers = ["Host: localhost", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"];
  socket.write(`GET / HTTP/1.1\r\n${headers.join("\r\n")}\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`);
  await once(socket, "data");
  socket.on("error", () => undefined).end(Buffer.alloc(20, 0xff));
  await once(socket, "close");
  expect((await fetch(url)).status).toBe(200);
});

test("a loop of links is a problem that goes with it", async () => {
  symlinkSync("loop", join(content, "loop"));
  await vi.waitFor(
    () => expect(said).toContain("loop:1:1: a link cannot be content; put the file itself here"),
    patience,
  );
  said = "";
  rmSync(join(content, "loop"));
  await vi.waitFor(() => expect(said).toContain("No problems any more."), patience);
});

test("content that is renamed and comes back is followed again", async () => {
  said = "";
  renameSync(content, `${content}-away`);
  await vi.waitFor(() => expect(said).toContain("is not a content folder: it has no site.yaml"), patience);
  expect((await fetch(url)).status).toBe(200);
  renameSync(`${content}-away`, content);
  await vi.waitFor(() => expect(said).toContain("No problems any more."), patience);
  await open("weeks/2024-W12/");
  edit(letter(), /^title: .*$/m, "title: A title after it all");
  await expect.poll(heading, patience).toBe("A title after it all");
});
