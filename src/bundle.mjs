import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";

// As deep in the project as src/publish is, since code finds the project's files relative to its own path.
const folder = ".cache/program";

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
    packages: "external",
    platform: "node",
    format: "esm",
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
