import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildQuickly } from "./build.ts";
import { readTree, removeFolders, temporaryFolder } from "./command.ts";
import { copyNewsletter, newsletter, newsletterDay } from "./newsletter.ts";

afterAll(removeFolders);

async function pagesIn(language: string): Promise<Map<string, string>> {
  const settings = readFileSync(`${newsletter}/site.yaml`, "utf8").replace("language: en", `language: ${language}`);
  const output = join(temporaryFolder(), "site");
  await buildQuickly(copyNewsletter({ "site.yaml": settings }), output, { buildDay: newsletterDay });
  return new Map(
    [...readTree(output)].flatMap(([path, bytes]) => (path.endsWith(".html") ? [[path, `${bytes}`]] : [])),
  );
}

test("every page says that it is written right to left, and isolates names in another script", async () => {
  const pages = await pagesIn("ar");
  expect(pages.size).toBeGreaterThan(30);
  for (const [path, html] of pages)
    expect([path, html]).toEqual([path, expect.stringContaining('lang="ar" dir="rtl"')]);
  for (const path of ["/index.html", "/companies/index.html", "/map/index.html", "/weeks/2024-W12/index.html"])
    expect(pages.get(path)).toContain("><bdi>Acme Tidal</bdi></a>");
});

test("a site in one script that is written left to right says nothing of directions", async () => {
  for (const [path, html] of await pagesIn("en"))
    expect([path, html]).toEqual([path, expect.not.stringMatching(/<bdi| dir="/)]);
});
