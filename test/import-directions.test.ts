import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { removeFolders, temporaryFolder } from "./command.ts";

afterAll(removeFolders);

const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");

/** The files of a folder whose imports go against the directions that biome.json lays down. */
function refusedFiles(folder: string, ...options: string[]): string[] {
  const args = [
    biome,
    "lint",
    "--only=style/noRestrictedImports",
    "--max-diagnostics=none",
    "--reporter=github",
    ...options,
  ];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  return [...stdout.matchAll(/title=lint\/style\/noRestrictedImports,file=([^,]*),/g)]
    .map(([, file = ""]) => relative(folder, resolve(folder, file)))
    .sort();
}

test("the project holds to its import directions", () => {
  expect(refusedFiles(".")).toEqual([]);
});

test("an import against them is refused", () => {
  const cases: readonly [file: string, imported: string, refused: boolean][] = [
    ["src/content/a.ts", "../archive/archive.ts", true],
    ["src/content/b.ts", "../../layouts/page-kind.ts", true],
    ["src/content/c.ts", "../calendar/day.ts", false],
    ["src/archive/a.ts", "../site/site.ts", true],
    ["src/archive/b.ts", "luxon", true],
    ["src/archive/c.ts", "node:fs", true],
    ["src/archive/d.ts", "../content/names.ts", false],
    ["src/site/a.ts", "../feeds/feed.ts", true],
    ["src/site/b.ts", "markdown-it", true],
    ["src/site/c.ts", "preact", true],
    ["src/feeds/a.ts", "../../layouts/render.tsx", true],
    ["src/feeds/b.ts", "../site/addresses.ts", false],
    ["layouts/pages/a.11ty.tsx", "../../src/eleventy/run.ts", true],
    ["layouts/pages/b.11ty.tsx", "../../src/feeds/feed.ts", false],
    ["src/eleventy/a.ts", "../build/build.ts", true],
    ["src/build/a.ts", "../desk/check.ts", true],
    ["src/build/b.ts", "@11ty/eleventy", true],
    ["src/build/c.ts", "../eleventy/run.ts", false],
    ["src/desk/a.ts", "../build/build.ts", false],
    ["src/desk/b.ts", "../cli.ts", true],
    ["src/browser/a.ts", "../archive/archive.ts", true],
    ["src/browser/b.ts", "node:fs", true],
    ["src/browser/c.ts", "./selection.ts", false],
    ["src/browser/d.ts", "../site/search-table.ts", false],
    ["src/feeds/c.ts", "../browser/selection.ts", true],
    ["src/feeds/d.ts", "html-to-text", false],
    ["src/site/d.ts", "html-to-text", true],
    ["src/share/a.ts", "../site/share-card.ts", false],
    ["src/share/b.ts", "../feeds/feed.ts", true],
    ["src/share/c.ts", "satori", true],
    ["src/site/e.ts", "../share/share-picture.ts", true],
    ["src/build/d.ts", "../share/share-picture.ts", false],
    ["src/build/e.ts", "satori", false],
    ["src/content/d.ts", "image-size", false],
    ["src/site/f.ts", "image-size", true],
    ["src/calendar/a.ts", "../content/names.ts", true],
    ["src/calendar/b.ts", "luxon", false],
  ];
  const folder = temporaryFolder();
  copyFileSync("biome.json", join(folder, "biome.json"));
  for (const [file, imported] of cases) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `import { x } from "${imported}";\nx();\n`);
  }
  const expected = cases.flatMap(([file, , refused]) => (refused ? [file] : []));
  expect(refusedFiles(folder, "--vcs-enabled=false")).toEqual(expected.sort());
});
