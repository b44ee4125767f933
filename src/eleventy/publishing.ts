import type { EleventyConfig } from "@11ty/eleventy";
import { isInside } from "../values/is-inside.ts";
import { UserError } from "../values/user-error.ts";
import { refuseLinksToCopy } from "./refuse-links.ts";
import { runOf } from "./run.ts";

/**
 * Verifies what Eleventy writes, as an Eleventy plugin: nothing outside the output, and every page of the site.
 * Pictures and the search index, which templates cannot render, are added after the templates.
 */
export async function publishing(eleventyConfig: EleventyConfig): Promise<void> {
  silenceBenchmarks(eleventyConfig);
  const run = await runOf(eleventyConfig);
  let output = "";
  let copied: readonly string[] = [];
  // Asynchronous, since Eleventy would forget what other plugins have begun.
  eleventyConfig.on("eleventy.before", async ({ directories }) => {
    output = directories.output;
    // Again, since Eleventy has read by now that it is not quiet.
    silenceBenchmarks(eleventyConfig);
    refuseLinksToCopy(Object.keys(eleventyConfig.passthroughCopies));
  });
  eleventyConfig.addTransform("inside the output", function (text) {
    const { inputPath, outputPath } = this.page;
    if (outputPath !== false && !isInside(output, outputPath)) {
      throw new UserError(`${inputPath} would write ${outputPath}, outside the output; change its permalink`);
    }
    return text;
  });
  eleventyConfig.on("eleventy.passthrough", ({ map }) => {
    copied = Object.keys(map);
  });
  eleventyConfig.on("eleventy.after", async ({ runMode, outputMode, directories }) => {
    const { passthroughCopies, additionalWatchTargets } = eleventyConfig;
    const sources = { copies: Object.keys(passthroughCopies), watched: additionalWatchTargets };
    await run.end({ runMode, outputMode, folder: directories.output, copied, sources });
  });
}

/**
 * Silences Eleventy's warnings about slow steps, which its quiet mode does not: in a large archive, any step is slow.
 * `DEBUG=Eleventy:Benchmark*` shows all of them.
 */
function silenceBenchmarks({ benchmarkManager }: EleventyConfig): void {
  benchmarkManager.setVerboseOutput(false);
  for (const group of Object.values(benchmarkManager.getAll())) group.setIsVerbose(false);
}
