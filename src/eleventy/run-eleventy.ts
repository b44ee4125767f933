import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";
import { bundle } from "../bundle.mjs";
import { once } from "../values/once.ts";
import { explainTemplateError } from "./explain-template-error.ts";
import { type Rendering, useRun, type WrittenOutput } from "./run.ts";

/**
 * Runs Eleventy with the configuration of `.eleventy.ts`, writing into a folder.
 *
 * @param options `cacheTemplates` lets later runs of this process use what this one has read and compiled.
 */
export async function runEleventy(
  rendering: Rendering,
  output: string,
  { cacheTemplates = true } = {},
): Promise<WrittenOutput> {
  // Imported lazily: a build without changes does not need it.
  const { Eleventy } = await import("@11ty/eleventy");
  let written: WrittenOutput | undefined;
  const eleventy = new Eleventy(undefined, output, {
    configPath: await configuration(),
    // Like --output, which takes precedence over the folder in the configuration.
    source: "cli",
    runMode: "build",
    quietMode: true,
    config: (eleventyConfig) => {
      silenceBenchmarks(eleventyConfig);
      eleventyConfig.setUseTemplateCache(cacheTemplates);
      useRun(eleventyConfig, {
        begin: async () => rendering,
        end: async (result) => {
          written = result;
        },
      });
    },
  });
  eleventy.disableLogger();
  await eleventy.write().catch((error: unknown) => {
    throw explainTemplateError(error);
  });
  if (!written) throw new Error("Eleventy did not say what it has written: is the plugin publishing in .eleventy.ts?");
  return written;
}

/** The configuration, bundled like the commands, since loading its modules one by one takes longer. */
const configuration = once(async () => relative(".", fileURLToPath(await bundle(".eleventy.ts"))));

/** Silences Eleventy's warnings about slow steps, which its quiet mode does not. */
function silenceBenchmarks({ benchmarkManager }: EleventyConfig): void {
  benchmarkManager.setVerboseOutput(false);
  for (const group of Object.values(benchmarkManager.getAll())) group.setIsVerbose(false);
}
