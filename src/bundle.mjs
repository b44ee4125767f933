import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = ".cache/program";

/**
 * Imports packages by their address instead of their name: a bundle would look for them from its own folder, which is
 * outside the project if `.cache` is a link.
 *
 * @type {import("esbuild").Plugin}
 */
const packages = {
  name: "packages by address",
  setup: ({ onResolve, resolve: find }) => {
    /** @type {Map<string, Promise<string>>} */
    const addresses = new Map();
    onResolve({ filter: /^[^./#]/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (kind === "entry-point" || pluginData === packages) return undefined;
      // Node's own modules, and what is not there: the program says so when it runs.
      const addressOf = async () => {
        const found = isBuiltin(path) ? undefined : await find(path, { kind, resolveDir, pluginData: packages });
        return found && found.errors.length === 0 ? pathToFileURL(found.path).href : path;
      };
      const address = addresses.get(path) ?? addressOf();
      addresses.set(path, address);
      return { path: await address, external: true };
    });
  },
};

/** The options of esbuild for the packages of what it bundles: imported as Node finds them, since Eleventy uses the same. */
export const packageOptions = { conditions: [], plugins: [packages] };

/**
 * Bundles a program into one file and returns its URL: loading its 200 modules one by one takes three times as long.
 *
 * @param {string} entry the entry module, relative to the project's folder, which is the working directory
 */
export async function bundle(entry) {
  const file = resolve(folder, `${basename(entry, ".ts")}.mjs`);
  const beside = `${file}.${process.pid}`;
  // Imported lazily: a command that is bundled already may need no other bundle.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    format: "esm",
    ...packageOptions,
    // As deep in the project as src/publish is: code finds the project's files relative to its own path.
    define: { "import.meta.url": JSON.stringify(pathToFileURL(resolve(folder, "program.mjs")).href) },
    logLevel: "silent",
    write: false,
  });
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(beside, outputFiles[0].contents);
    // Renamed into place, since another command may start at the same moment.
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  return pathToFileURL(file).href;
}
