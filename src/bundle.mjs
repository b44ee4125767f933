import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

// As deep in the project as src/build is: the code finds the project's files from where it lies itself.
const folder = ".cache/program";

/**
 * Bundles a program that is written in TypeScript into one file that Node can run, which is named as the program is.
 * That takes a tenth of a second; translating and loading each module on its own, as tsx does, takes half a second more,
 * which is as long as the rest of a build without changes.
 *
 * @param {string} entry the module to run, from the project's folder, which is the working directory
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
  });
  const file = resolve(folder, `${basename(entry, ".ts")}.mjs`);
  mkdirSync(folder, { recursive: true });
  for (const { contents } of outputFiles) {
    // Moved into its place, since another command may start at the same moment.
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, contents);
    renameSync(beside, file);
  }
  return pathToFileURL(file);
}
