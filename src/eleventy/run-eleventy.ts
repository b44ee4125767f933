import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "../bundle.mjs";
import { once } from "../values/once.ts";
import { UserError } from "../values/user-error.ts";
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
  try {
    return await run(rendering, output, cacheTemplates);
  } catch (error) {
    ignoreAbandonedCopies();
    const explained = explainTemplateError(error);
    throw explained instanceof UserError ? new UserError(withoutInnerPaths(explained.message, output)) : explained;
  }
}

async function run(rendering: Rendering, output: string, cacheTemplates: boolean): Promise<WrittenOutput> {
  // A build imports each module once, so it needs no help to import it again: in Node 20 that is a thread, which takes
  // a third of a second.
  if (cacheTemplates) process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "true";
  // Imported lazily: a build without changes does not need it.
  const [{ Eleventy }, configPath] = await Promise.all([import("@11ty/eleventy"), configuration()]);
  let written: WrittenOutput | undefined;
  const eleventy = new Eleventy(undefined, output, {
    configPath,
    // Like --output, which takes precedence over the folder in the configuration.
    source: "cli",
    runMode: "build",
    quietMode: true,
    config: (eleventyConfig) => {
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
  await eleventy.write();
  if (!written) throw new Error("Eleventy did not say what it has written: is the plugin publishing in .eleventy.ts?");
  return written;
}

/** The configuration, bundled like the commands, since loading its modules one by one takes longer. */
const configuration = once(async () => relative(".", fileURLToPath(await bundle(configurationFile))));

const configurationFile = ".eleventy.ts";

/** Names the configuration instead of its bundle, and pages by their address instead of the staging folder. */
function withoutInnerPaths(message: string, output: string): string {
  return message.replaceAll(/[^\s'"`]*\/program\/\.eleventy\.mjs/g, configurationFile).replaceAll(output, "");
}

/**
 * Keeps the process running if Eleventy, after a template has failed, cannot finish the copies that it has begun: nobody
 * waits for them, and the folder that they are for may be gone.
 */
const ignoreAbandonedCopies = once(() => {
  process.on("unhandledRejection", (error) => {
    if (error instanceof Error && /CopyError$/.test(error.name)) return;
    throw error;
  });
});
