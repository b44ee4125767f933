import { relative } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { fontsOfStyles } from "../design/styles.ts";

/**
 * Copies the fonts of the style sheet, as an Eleventy plugin. Styles and script are part of `frame` and `site`: every
 * page carries them, and their fingerprints are part of what makes a page stale.
 */
export function design(eleventyConfig: EleventyConfig): void {
  for (const { file, path } of fontsOfStyles()) eleventyConfig.addPassthroughCopy({ [relative(".", file)]: path });
  eleventyConfig.addWatchTarget("layouts/styles");
  eleventyConfig.addWatchTarget("src/browser");
}
