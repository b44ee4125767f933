import type { EleventyConfig, EleventyRun } from "@11ty/eleventy";
import type { OtherSources } from "../publish/output-record.ts";
import type { Kinds, TemplateData } from "./rendering.ts";

/** The input of one run of Eleventy. */
export interface Rendering extends TemplateData {
  /** The pages and files of the site that have to be rendered in this run. */
  readonly stale: Kinds;
}

/** The output of a run of Eleventy, or what it would be without `--dryrun`. */
export interface WrittenOutput extends Pick<EleventyRun, "runMode" | "outputMode"> {
  readonly folder: string;
  /** The addresses of passthrough copies. */
  readonly copied: readonly string[];
  /** Files and folders, besides content and code, that the output depends on. */
  readonly sources: OtherSources;
}

/** A round of Eleventy: the only one, or one of many in watch mode. */
interface Round extends Pick<EleventyRun, "runMode"> {
  /** The files that have changed since the previous round, relative to the working directory. */
  readonly changed: readonly string[];
}

/** The callbacks of the plugins in each round of Eleventy. */
export interface Run {
  /** Computes what is to be rendered. */
  readonly begin: (round: Round) => Promise<Rendering>;
  /** Called when all templates have been written. */
  readonly end: (written: WrittenOutput) => Promise<void>;
}

// In the global symbol registry, since the commands and .eleventy.ts are bundled separately: each has its own copy of
// this module.
const key = Symbol.for("tidemark.run");

type Keyed = EleventyConfig & { [key]?: Promise<Run> };

/** Sets the run for the plugins of a configuration. */
export function useRun(eleventyConfig: EleventyConfig, run: Run): void {
  (eleventyConfig as Keyed)[key] = Promise.resolve(run);
}

/** The run of a configuration: set by a command, or by default that of Eleventy's own command. */
export function runOf(eleventyConfig: EleventyConfig): Promise<Run> {
  const keyed = eleventyConfig as Keyed;
  // Imported lazily: a command with its own run does not need it.
  keyed[key] ??= import("./plain-run.ts").then(({ createPlainRun }) => createPlainRun());
  return keyed[key];
}
