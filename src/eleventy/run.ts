import type { EleventyConfig, EleventyRun } from "@11ty/eleventy";
import type { OtherSources } from "../publish/output-record.ts";
import type { Kinds, TemplateData } from "./rendering.ts";

/** What one run of Eleventy renders. */
export interface Rendering extends TemplateData {
  /** The pages and files of the site that have to be rendered in this run. */
  readonly stale: Kinds;
}

/** What a run of Eleventy has written, or would have written with `--dryrun`. */
export interface WrittenOutput extends Pick<EleventyRun, "runMode" | "outputMode"> {
  readonly folder: string;
  /** The addresses of the files that were copied as they are. */
  readonly copied: readonly string[];
  /** Files and folders, besides content and code, that the output depends on. */
  readonly sources: OtherSources;
}

/** One of Eleventy's rounds: the only one, or, where it watches, one of many. */
export interface Round extends Pick<EleventyRun, "runMode"> {
  /** The files that have changed since the round before, from the working directory. */
  readonly changed: readonly string[];
}

/** What the plugins ask, each time Eleventy runs. */
export interface Run {
  /** Computes what is to be rendered. */
  readonly begin: (round: Round) => Promise<Rendering>;
  /** Is told that every template has been written. */
  readonly end: (written: WrittenOutput) => Promise<void>;
}

// A symbol of the registry: the commands are bundled, and the plugins in .eleventy.ts are not, so each has a copy of this module.
const key = Symbol.for("tidemark.run");

type Keyed = EleventyConfig & { [key]?: Promise<Run> };

/** Says what the plugins of a configuration are to ask. */
export function useRun(eleventyConfig: EleventyConfig, run: Run): void {
  (eleventyConfig as Keyed)[key] = Promise.resolve(run);
}

/** The run that a command has given to a configuration; that of Eleventy's own command otherwise. */
export function runOf(eleventyConfig: EleventyConfig): Promise<Run> {
  const keyed = eleventyConfig as Keyed;
  // Imported late: a command that brings its own run need not load all this again.
  keyed[key] ??= import("./plain-run.ts").then(({ createPlainRun }) => createPlainRun());
  return keyed[key];
}
