import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";
import { build } from "esbuild";
import { renderPage } from "../../layouts/render.tsx";
import { packageOptions } from "../bundle.mjs";
import { withoutMarks } from "../language/foreign-words.ts";
import { evictOldest } from "../publish/cache.ts";
import { memoize } from "../values/memoize.ts";
import { refuseLoops } from "./refuse-links.ts";

/** A template: `data` as in every Eleventy template, and a function that returns text or TSX markup. */
interface Template {
  readonly render: (data: object) => Made | Promise<Made>;
}

type Made = string | Parameters<typeof renderPage>[0];

const formats = ["11ty.ts", "11ty.tsx"];

/** The folder of compiled templates. */
const cache = ".cache/templates";

/** How many compilations are kept, since another process may be importing one. */
const mostCompiled = 5;

/**
 * Adds TypeScript and TSX as template languages, as an Eleventy plugin. All templates are compiled together, with their
 * imports, at the start of each round, so that a change of any part is picked up despite Node's module cache.
 */
export function typescriptTemplates(eleventyConfig: EleventyConfig): void {
  let load: (inputPath: string) => Promise<Template>;
  eleventyConfig.on("eleventy.before", async ({ directories: { input } }) => {
    const folder = await compileTemplates(input);
    // Memoized, since Eleventy compiles a template for each of its pages.
    load = memoize((inputPath) => import(pathToFileURL(join(folder, compiledName(relative(input, inputPath)))).href));
  });
  eleventyConfig.addTemplateFormats(formats);
  eleventyConfig.addExtension(formats, {
    read: false,
    getData: true,
    getInstanceFromInputPath: (inputPath) => load(inputPath),
    compile: async function (_text, inputPath) {
      const { render } = await load(inputPath);
      return async (data) => toText(await render.call(this.config.javascriptFunctions, data));
    },
  });
}

/** Compiles every template of a folder, and returns the folder of the compiled ones. */
async function compileTemplates(input: string): Promise<string> {
  refuseLoops(input);
  const names = readdirSync(input, { recursive: true, encoding: "utf8" });
  const { outputFiles } = await build({
    entryPoints: names
      .filter((name) => formats.some((format) => name.endsWith(`.${format}`)))
      .map((name) => join(input, name)),
    outbase: input,
    outdir: ".",
    bundle: true,
    splitting: true,
    ...packageOptions,
    // Modules wherever the folder is: no package.json says so if `.cache` is a link.
    outExtension: { ".js": ".mjs" },
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
  evictOldest(cache, mostCompiled);
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
  return template.replace(/\.tsx?$/, ".mjs");
}

/**
 * Converts the result of a template to a flat string. A rendered page is a rope of thousands of small strings, which V8
 * flattens only when it is read: until then it takes twice the memory.
 */
function toText(made: Made): string {
  const text = typeof made === "string" ? withoutMarks(made) : renderPage(made);
  text.charCodeAt(0);
  return text;
}
