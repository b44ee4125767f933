import { join } from "node:path";
import type { PageSet, Program, Step } from "./measurements.ts";
import type { Command } from "./run-measured.ts";
import type { Workshop } from "./workshop.ts";

/** A program that builds a set of pages from an archive. */
export interface Contender {
  readonly program: Program;
  readonly set: PageSet;
  readonly steps: readonly Step[];
  readonly command: Command;
  /** Its output folder. */
  readonly output: string;
  /** Its caches, which are removed before a first build. */
  readonly caches: readonly string[];
}

/** The maximum number of articles for an ordinary Eleventy site: larger ones take minutes. */
const mostForEleventy = 10_000;

/**
 * The contenders for an archive, in the order in which they take turns.
 *
 * @param build the script `build` of `package.json`
 * @param withHugo whether Hugo is installed
 */
export function contendersFor(size: number, workshop: Workshop, build: string, withHugo: boolean): Contender[] {
  return [
    tidemark("whole", workshop, build),
    ...(withHugo ? [hugo("whole", workshop)] : []),
    tidemark("pages", workshop, build.replace("src/run.mjs build", "bench/build-pages.mjs")),
    ...(withHugo ? [hugo("pages", workshop)] : []),
    ...(size <= mostForEleventy ? [eleventy(workshop)] : []),
  ];
}

/** The build day: after the last article of every archive. */
const environment = { BUILD_DATE: "2026-01-01" };

function tidemark(set: PageSet, { program, content, outputs }: Workshop, script: string): Contender {
  const [name = "", ...args] = script.split(" ");
  const output = join(outputs, `tidemark-${set}`);
  const folders =
    set === "whole"
      ? ["--content", content, "--output", output, "--no-search", "--no-share-images"]
      : [content, output];
  return {
    program: "Tidemark",
    set,
    steps: ["first", "edit", "again"],
    command: { name, args: [...args, ...folders], folder: program, environment },
    output,
    caches: [join(program, ".cache")],
  };
}

function hugo(set: PageSet, { hugo: folder, outputs }: Workshop): Contender {
  const output = join(outputs, `hugo-${set}`);
  const cache = join(folder, "cache");
  const args = ["--quiet", "--config", `config.yaml,${set}.yaml`, "--cacheDir", cache, "--destination", output];
  return {
    program: "Hugo",
    set,
    steps: ["first"],
    command: { name: "hugo", args, folder },
    output,
    caches: [cache, join(folder, "resources")],
  };
}

function eleventy({ eleventy: folder, outputs }: Workshop): Contender {
  const output = join(outputs, "eleventy-pages");
  return {
    program: "Eleventy",
    set: "pages",
    steps: ["first"],
    command: { name: "eleventy", args: ["--quiet", "--output", output], folder },
    output,
    caches: [join(folder, ".cache")],
  };
}
