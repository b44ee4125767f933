import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { bundleStyles } from "../src/design/styles.ts";
import { createAddresses } from "../src/site/addresses.ts";
import { contentFiles, type MadeArchive } from "./make-archive.ts";
import { eleventyFiles, type Files, hugoFiles } from "./peer-content.ts";

/** The folders for building one archive. */
export interface Workshop {
  /** A copy of this project: no cache of the project itself is used or changed, and no edit of it meanwhile matters. */
  readonly program: string;
  /** The archive as Tidemark has it. */
  readonly content: string;
  /** The archive as a site of Hugo. */
  readonly hugo: string;
  /** The archive as a site of Eleventy's usual form. */
  readonly eleventy: string;
  /** The built sites. */
  readonly outputs: string;
}

/** What a build needs of the project's folder besides its packages. */
const programFiles = [
  "bench",
  "layouts",
  "public",
  "src",
  ".eleventy.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** Copies the project, which is the working directory, to a folder for the measurements. */
export function copyProgram(folder: string): void {
  for (const file of programFiles) cpSync(file, join(folder, file), { recursive: true });
  linkPackages(folder);
}

/** Writes an archive into a new folder, in the formats of all contenders. */
export function prepareWorkshop(folder: string, program: string, archive: MadeArchive): Workshop {
  const workshop = {
    program,
    content: join(folder, "content"),
    hugo: join(folder, "hugo"),
    eleventy: join(folder, "eleventy"),
    outputs: join(folder, "outputs"),
  };
  writeFiles(workshop.content, contentFiles(archive));
  const styles = bundleStyles(createAddresses("https://example.org/").url).text;
  cpSync("bench/hugo", workshop.hugo, { recursive: true });
  writeFiles(join(workshop.hugo, "content"), hugoFiles(archive));
  writeFileSync(join(workshop.hugo, "style.css"), styles);
  cpSync("bench/eleventy", workshop.eleventy, { recursive: true });
  writeFiles(workshop.eleventy, eleventyFiles(archive));
  writeFileSync(join(workshop.eleventy, "_includes", "style.css"), styles);
  linkPackages(workshop.eleventy);
  mkdirSync(workshop.outputs);
  return workshop;
}

/** Removes folders with their contents, if they exist. */
export function removeFolders(folders: readonly string[]): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function writeFiles(folder: string, files: Files): void {
  for (const [name, text] of files) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function linkPackages(folder: string): void {
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "dir");
}
