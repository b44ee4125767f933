import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";
import { build } from "esbuild";
import type { JSX } from "preact";
import { renderPage } from "../../layouts/render.tsx";
import { forgetOldest } from "../publish/cache.ts";

/** A template: `data` as in every template of Eleventy, and a function that gives text, or markup as TSX. */
interface Template {
  readonly render: (data: object) => Made | Promise<Made>;
}

type Made = string | JSX.Element;

const formats = ["11ty.ts", "11ty.tsx"];

/** Where compiled templates lie: inside the project, so that they find its packages. */
const cache = ".cache/templates";

/** How many compilations are kept: one that another process is just importing has to stay. */
const mostCompiled = 5;

/**
 * Makes templates in TypeScript a language of Eleventy, as a plugin. All of them are compiled together, with what they
 * import, at the start of each round; so a change of any part shows, although Node never imports a module twice.
 */
export function typescriptTemplates(eleventyConfig: EleventyConfig): void {
  let folder = "";
  let input = "";
  const load = (inputPath: string): Promise<Template> =>
    import(pathToFileURL(join(folder, compiledName(relative(input, inputPath)))).href);
  eleventyConfig.on("eleventy.before", async ({ directories }) => {
    input = directories.input;
    folder = await compileTemplates(input);
  });
  eleventyConfig.addTemplateFormats(formats);
  eleventyConfig.addExtension(formats, {
    read: false,
    getData: true,
    getInstanceFromInputPath: load,
    compile: async function (_text, inputPath) {
      const { render } = await load(inputPath);
      return async (data) => toText(await render.call(this.config.javascriptFunctions, data));
    },
  });
}

/** Compiles every template of a folder, and gives the folder where they lie now. */
async function compileTemplates(input: string): Promise<string> {
  const names = readdirSync(input, { recursive: true, encoding: "utf8" });
  const { outputFiles } = await build({
    entryPoints: names
      .filter((name) => formats.some((format) => name.endsWith(`.${format}`)))
      .map((name) => join(input, name)),
    outbase: input,
    outdir: ".",
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    write: false,
    logLevel: "silent",
  });
  const files = outputFiles.map(({ path, text }) => ({ name: relative(".", path), text }));
  const folder = resolve(cache, hash("sha256", JSON.stringify(files)).slice(0, 16));
  if (existsSync(folder)) return folder;
  const beside = `${folder}.${process.pid}`;
  for (const { name, text } of files) {
    mkdirSync(dirname(join(beside, name)), { recursive: true });
    writeFileSync(join(beside, name), text);
  }
  moveInto(folder, beside);
  forgetOldest(cache, mostCompiled);
  return folder;
}

function moveInto(folder: string, beside: string): void {
  try {
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // Another process may have compiled the same.
    if (!existsSync(folder)) throw error;
  }
}

function compiledName(template: string): string {
  return template.replace(/\.tsx?$/, ".js");
}

/**
 * Writes what a template has made, as one piece of memory. A rendered page is thousands of small pieces that V8 joins when
 * somebody looks into it: until then all of them are held, which takes twice the memory.
 */
function toText(made: Made): string {
  const text = typeof made === "string" ? made : renderPage(made);
  text.charCodeAt(0);
  return text;
}
