import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { Eleventy } from "@11ty/eleventy";
import { afterAll, expect, test, vi } from "vitest";
import { publishing } from "./publishing.ts";
import { useRun } from "./run.ts";

// Relative, as Eleventy wants it.
const folder = relative(".", mkdtempSync(join(tmpdir(), "publishing-")));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([true, false])("slow steps are nothing that a user reads of (quiet: %s)", async (quietMode) => {
  const lines: unknown[] = [];
  for (const method of ["log", "info", "warn", "error"] as const) {
    vi.spyOn(console, method).mockImplementation((line) => lines.push(line));
  }
  writeFileSync(join(folder, "config.mjs"), "export default () => {};\n");
  writeFileSync(join(folder, "slow.njk"), "---\npermalink: /slow.html\n---\n{{ 1 | slow }}");
  const eleventy = new Eleventy(folder, join(folder, "out"), {
    configPath: join(folder, "config.mjs"),
    source: "cli",
    runMode: "build",
    quietMode,
    config: (eleventyConfig) => {
      useRun(eleventyConfig, { begin: () => Promise.reject(new Error("never begun")), end: () => Promise.resolve() });
      eleventyConfig.addPlugin(publishing);
      eleventyConfig.addFilter("slow", (value: unknown) => {
        const end = performance.now() + 200;
        while (performance.now() < end);
        return value;
      });
    },
  });
  if (quietMode) eleventy.disableLogger();
  await eleventy.write();
  vi.restoreAllMocks();
  expect(existsSync(join(folder, "out/slow.html"))).toBe(true);
  expect(lines.filter((line) => /Benchmark/.test(String(line)))).toEqual([]);
  if (quietMode) expect(lines).toEqual([]);
});
