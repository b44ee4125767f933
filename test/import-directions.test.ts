import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";

const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");

/** Lints a file that exists only here, as if it lay at a path of the project. */
function isRefused(path: string, imported: string): boolean {
  const input = `import { x } from "${imported}";\nx();\n`;
  const args = [biome, "lint", "--only=style/noRestrictedImports", `--stdin-file-path=${path}`];
  return spawnSync(process.execPath, args, { input }).status !== 0;
}

test("the project holds to its import directions", () => {
  const { status, stderr } = spawnSync(process.execPath, [biome, "lint", "--only=style/noRestrictedImports", "."], {
    encoding: "utf8",
  });
  expect(stderr).not.toContain("noRestrictedImports");
  expect(status).toBe(0);
});

describe("an import against them is refused", () => {
  test.each([
    ["src/content/x.ts", "../archive/archive.ts"],
    ["src/content/x.ts", "../../layouts/page-kind.ts"],
    ["src/archive/x.ts", "../site/site.ts"],
    ["src/site/x.ts", "../feeds/feed.ts"],
    ["src/feeds/x.ts", "../../layouts/render.tsx"],
    ["layouts/pages/x.11ty.tsx", "../../src/eleventy/run.ts"],
    ["src/eleventy/x.ts", "../build/build.ts"],
    ["src/build/x.ts", "../desk/check.ts"],
    ["src/calendar/x.ts", "../content/names.ts"],
    ["src/archive/x.ts", "luxon"],
    ["src/site/x.ts", "markdown-it"],
    ["src/build/x.ts", "@11ty/eleventy"],
    ["src/site/x.ts", "preact"],
    ["src/archive/x.ts", "node:fs"],
  ])("%s ← %s", (path, imported) => {
    expect(isRefused(path, imported)).toBe(true);
  });
  test.each([
    ["src/archive/x.ts", "../content/names.ts"],
    ["src/calendar/x.ts", "luxon"],
    ["src/desk/x.ts", "../build/build.ts"],
    ["layouts/feeds/x.11ty.ts", "../../src/feeds/feed.ts"],
  ])("%s ← %s is allowed", (path, imported) => {
    expect(isRefused(path, imported)).toBe(false);
  });
});
