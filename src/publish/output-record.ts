import { resolve } from "node:path";
import type { SitePath } from "../site/addresses.ts";
import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import { openCache } from "./cache.ts";
import type { FileState } from "./folder-files.ts";

/** The record of each output. */
const cache = openCache("output", 20);

/** Files and folders, besides content and code, that an output depends on, as configured in `.eleventy.ts`. */
export interface OtherSources {
  /** Copied as they are (`addPassthroughCopy`). */
  readonly copies: readonly string[];
  /** Read by templates (`addWatchTarget`). */
  readonly watched: readonly string[];
}

/** What a build has written, so that the next one can skip it. */
export interface OutputRecord {
  /** Fingerprint of the inputs that all pages share: code, settings, day, address, options. */
  readonly common: Fingerprint;
  /** Fingerprint of all files that the build has read. */
  readonly inputs: Fingerprint;
  readonly timeZone: string;
  readonly articles: number;
  readonly pages: number;
  /** Every file of the output, by its path inside. */
  readonly files: Readonly<Record<string, RecordedFile>>;
  /** The share picture of each page, its own or the newsletter's, by the path of the page. */
  readonly shares: Readonly<Record<SitePath, SitePath>>;
  readonly sources: OtherSources;
  /** Fingerprint of the inputs of the search, and its files. */
  readonly search: { readonly fingerprint: Fingerprint; readonly paths: readonly SitePath[] } | undefined;
}

/** The record of an output, and the current state of its files. */
export interface LastOutput {
  readonly output: string;
  readonly record: OutputRecord;
  readonly files: ReadonlyMap<string, FileState>;
}

/** A file as it was published. */
export interface RecordedFile extends FileState {
  /** Fingerprint of the inputs of its bytes. */
  readonly fingerprint: Fingerprint;
  readonly bytes: Fingerprint;
}

/** The id of a build, which the marker in its output contains. */
export function idOf({ common, inputs }: Pick<OutputRecord, "common" | "inputs">): string {
  return fingerprint(common, inputs);
}

/** Reads the record of the last build at a place, which need not be that of the output; undefined if it is damaged. */
export function readRecord(output: string): OutputRecord | undefined {
  const content = cache.get(resolve(output));
  return content && (JSON.parse(content.toString()) as OutputRecord);
}

/**
 * Writes the record of a build that is about to be published. Until it is, the output's marker has another id, and a
 * build that finds a mismatch builds everything again.
 */
export function writeRecord(output: string, record: OutputRecord): void {
  cache.put(resolve(output), JSON.stringify(record));
}
