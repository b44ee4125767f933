import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { launchBrowser } from "./browser.ts";
import { removeFolders } from "./command.ts";
import { plainEnvironment } from "./environment.ts";
import { newsletterDay } from "./newsletter.ts";
import { copyProjectWithNewsletter } from "./project.ts";

// Eleventy's own server: npm run eleventy -- --serve
let project: string;
let server: ChildProcess;
let said = "";
let browser: Browser;
let page: Page;
let url: string;

const edit = (file: string, from: string | RegExp, to: string) => {
  const path = join(project, file);
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
};

beforeAll(async () => {
  project = copyProjectWithNewsletter();
  writeFileSync(join(project, "layouts/own.njk"), "---\npermalink: /own/\n---\n{{ archive.articles[0].title }}");
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  const port = typeof address === "object" && address ? address.port : 0;
  probe.close();
  url = `http://127.0.0.1:${port}/`;
  const loopback = pathToFileURL(resolve("test/loopback.mjs")).href;
  const args = ["--import", loopback, "--import", "tsx", "node_modules/@11ty/eleventy/cmd.cjs"];
  server = spawn(process.execPath, [...args, "--config=.eleventy.ts", "--serve", `--port=${port}`], {
    cwd: project,
    env: plainEnvironment({ BUILD_DATE: newsletterDay }),
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on("data", (chunk) => {
      said += chunk;
    });
  }
  await vi.waitFor(() => expect(said).toContain("Server at"), { timeout: 90_000 });
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  server?.kill("SIGINT");
  removeFolders();
});

const patience = { timeout: 30_000 };
const heading = () => page.locator("h1").textContent();
/** How many files each round has written. */
const written = () => [...said.matchAll(/Wrote (\d+) files/g)].map(([, count]) => Number(count));

test("a saved letter shows on the open page, and only what has changed is written", async () => {
  await page.goto(`${url}weeks/2024-W12/`);
  edit("content/weeks/2024-w12.md", /^title: .*$/m, "title: A title that was just written");
  await expect.poll(heading, patience).toBe("A title that was just written");
  const [first = 0, second = 0] = written();
  expect(second).toBeGreaterThan(0);
  expect(second).toBeLessThan(first / 3);
});

test("a mistake is reported and does not end the serving", async () => {
  edit("content/weeks/2024-w12.md", "title:", "titel:");
  await vi.waitFor(() => expect(said).toContain('unknown key "titel"; did you mean "title"?'), patience);
  expect(await heading()).toBe("A title that was just written");
  edit("content/weeks/2024-w12.md", /^titel: .*$/m, "title: A mended title");
  await expect.poll(heading, patience).toBe("A mended title");
});

test("a changed part of a template, and a custom template, show too", async () => {
  edit("layouts/parts/article-list.tsx", "<ol", '<ol data-changed="yes"');
  await expect.poll(() => page.locator("ol[data-changed]").count(), patience).toBeGreaterThan(0);
  edit("layouts/own.njk", "{{ archive", "Newest: {{ archive");
  await expect.poll(async () => (await page.request.get(`${url}own/`)).text(), patience).toContain("Newest: ");
});
