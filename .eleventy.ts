import type { EleventyConfig } from "@11ty/eleventy";
import { data } from "./src/eleventy/data.ts";
import { design } from "./src/eleventy/design.ts";
import { publishing } from "./src/eleventy/publishing.ts";
import { typescriptTemplates } from "./src/eleventy/typescript-templates.ts";

/**
 * The site, compiled by Eleventy. Every file in layouts/ is a template, in any language of Eleventy; the articles in
 * content/ are data, never templates.
 */
export default function configure(eleventyConfig: EleventyConfig) {
  eleventyConfig.addPassthroughCopy({ public: "/" });
  eleventyConfig.addWatchTarget("content");
  eleventyConfig.addWatchTarget("layouts");
  eleventyConfig.setServerOptions({ domDiff: false });
  eleventyConfig.setChokidarConfig({ followSymlinks: false });

  // Templates named *.11ty.ts and *.11ty.tsx, whose markup is TSX
  eleventyConfig.addPlugin(typescriptTemplates);
  // Articles, companies, people and weeks, as global data, collections and filters
  eleventyConfig.addPlugin(data);
  // Fonts, styles, the script
  eleventyConfig.addPlugin(design);
  // What is checked once everything is written; pictures, the search
  eleventyConfig.addPlugin(publishing);

  return { dir: { input: "layouts", output: "_site" } };
}
