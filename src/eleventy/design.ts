import type { EleventyConfig } from "@11ty/eleventy";
import { fontsOfStyles } from "../design/styles.ts";

/**
 * Copies the fonts of the style sheet, as an Eleventy plugin. Styles and script are part of `frame` and `site`: every
 * page includes them, so a change of them makes every page stale.
 */
export function design(eleventyConfig: EleventyConfig): void {
  for (const { file, path } of fontsOfStyles()) eleventyConfig.addPassthroughCopy({ [file]: path });
  eleventyConfig.addWatchTarget("src/browser");
}
