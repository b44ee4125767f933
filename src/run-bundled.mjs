import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

// As deep in the project as src/build is: the code finds the project's files from where it lies itself.
const folder = fileURLToPath(new URL("../.cache/program/", import.meta.url));

/**
 * Runs a program that is written in TypeScript. All of its code is bundled into one file first. That takes a tenth of a
 * second; translating and loading each module on its own, as tsx does, takes half a second more, which is as long as
 * the rest of a build without changes.
 *
 * @param {URL} entry the module to run
 */
export async function runBundled(entry) {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    write: false,
  });
  const file = `${folder}${basename(entry.pathname, ".ts")}.mjs`;
  mkdirSync(folder, { recursive: true });
  for (const { contents } of outputFiles) {
    // Moved into its place, since another command may start at the same moment.
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, contents);
    renameSync(beside, file);
  }
  await import(pathToFileURL(file).href);
}
