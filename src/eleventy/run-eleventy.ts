import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "../bundle.mjs";
import { once } from "../values/once.ts";
import { explainTemplateError } from "./explain-template-error.ts";
import { type Rendering, useRun, type WrittenOutput } from "./run.ts";

/** Has Eleventy compile the templates of `.eleventy.ts` into a folder. */
export async function runEleventy(rendering: Rendering, output: string): Promise<WrittenOutput> {
  // Imported late: a build without changes does not need it.
  const { Eleventy } = await import("@11ty/eleventy");
  let written: WrittenOutput | undefined;
  const eleventy = new Eleventy(undefined, output, {
    configPath: configuration(),
    // As if the folder were given by --output: it goes before that of the configuration.
    source: "cli",
    runMode: "build",
    quietMode: true,
    config: (eleventyConfig) =>
      useRun(eleventyConfig, {
        begin: async () => rendering,
        end: async (result) => {
          written = result;
        },
      }),
  });
  eleventy.disableLogger();
  await eleventy.write().catch((error: unknown) => {
    throw explainTemplateError(error);
  });
  if (!written) throw new Error("Eleventy did not say what it has written: is the plugin publishing in .eleventy.ts?");
  return written;
}

/** The configuration, bundled as the commands are: to load its modules one by one takes longer. */
const configuration = once(() => relative(".", fileURLToPath(bundle(".eleventy.ts"))));
