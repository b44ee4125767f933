import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

// As deep in the project as src/build is: the code finds the project's files from where it lies itself.
const folder = ".cache/program";

/**
 * Packages stay outside of a bundle if only some commands load them, if they bring a program of their own, or if what
 * they make is handed from one bundle to another.
 */
const outside = [
  "@11ty/*",
  "@clack/prompts",
  "@resvg/resvg-js",
  "chokidar",
  "esbuild",
  "lightningcss",
  "pagefind",
  "preact",
  "preact/*",
  "preact-render-to-string",
  "satori",
  "sharp",
];

/** @type {import("esbuild").BuildOptions} */
const forNode = {
  platform: "node",
  external: outside,
  // Older packages load Node's own modules with it.
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
  },
};

/**
 * Bundles code that is written in TypeScript into one file, which is named as its first module is. Translating and
 * loading each module of the program on its own, as tsx does, takes half a second more, and loading those of its packages
 * an eighth of a second: as long as the rest of a build without changes. A bundle is kept until the code changes; one
 * that is damaged is made again.
 *
 * @param {string} entry the first module, from the project's folder, which is the working directory
 * @param options for what runs the code; Node, where nothing is said
 * @returns the address of the file, and the code in it
 */
export async function bundle(entry, options = forNode) {
  const file = resolve(folder, `${basename(entry, ".ts")}.mjs`);
  const sources = hashOfSources(["src", "layouts", dirname(entry)], options);
  const code = readBundle(file, sources) ?? (await makeBundle(entry, options, file, sources));
  return { href: pathToFileURL(file).href, code };
}

async function makeBundle(entry, options, file, sources) {
  // Imported late: to start it takes longer than all else that a bundle needs.
  const { buildSync } = await import("esbuild");
  const { outputFiles } = buildSync({
    ...options,
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  const code = outputFiles.map(({ text }) => text).join("");
  writeWhole(file, `${firstLine(sources, code)}\n${code}`);
  return code;
}

/** Of every file that a bundle may be made of, and of all that says how. */
function hashOfSources(folders, options) {
  const files = [...new Set(folders)].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hash = createHash("sha256").update(JSON.stringify(options));
  for (const file of [...files, "tsconfig.json", "package-lock.json"].sort()) {
    const bytes = readFileSync(file);
    hash.update(JSON.stringify([file, bytes.length])).update(bytes);
  }
  return hash.digest("hex");
}

/** Says what a bundle was made of, and what it is itself: a file that was cut off or altered does not fit it. */
function firstLine(sources, code) {
  return `// ${sources} ${createHash("sha256").update(code).digest("hex")}`;
}

function readBundle(file, sources) {
  try {
    const text = readFileSync(file, "utf8");
    const end = text.indexOf("\n");
    const code = text.slice(end + 1);
    return text.slice(0, end) === firstLine(sources, code) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Moves the file into its place, since another command may start at the same moment. */
function writeWhole(file, text) {
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
