import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

// As deep in the project as src/build is: the code finds the project's files from where it lies itself.
const folder = ".cache/program";

/**
 * Bundles code that is written in TypeScript into one file that Node can load, which is named as its first module is.
 * That takes a tenth of a second; translating and loading each module on its own, as tsx does, takes half a second more,
 * which is as long as the rest of a build without changes.
 *
 * @param {string} entry the first module, from the project's folder, which is the working directory
 * @returns the address of the file
 */
export function bundle(entry) {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    write: false,
    logLevel: "silent",
  });
  const file = resolve(folder, `${basename(entry, ".ts")}.mjs`);
  // Moved into its place, since another command may start at the same moment.
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(beside, outputFiles.map(({ text }) => text).join(""));
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  return pathToFileURL(file);
}
