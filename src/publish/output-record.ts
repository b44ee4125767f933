import { resolve } from "node:path";
import type { SitePath } from "../site/addresses.ts";
import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import { openCache } from "./cache.ts";
import type { FileState } from "./folder-files.ts";

/** The record of each output. */
const cache = openCache("output", 20);

/** Files and folders, besides content and code, that an output depends on, as `.eleventy.ts` names them. */
export interface OtherSources {
  /** Copied as they are (`addPassthroughCopy`). */
  readonly copies: readonly string[];
  /** Read by templates (`addWatchTarget`). */
  readonly watched: readonly string[];
}

/** What a build has made, so that the next one need not make it again. */
export interface OutputRecord {
  /** Fingerprint of the inputs of every page: code, settings, day, address, options. */
  readonly common: Fingerprint;
  /** Fingerprint of every file that the build has read. */
  readonly inputs: Fingerprint;
  readonly timeZone: string;
  readonly articles: number;
  readonly pages: number;
  /** Every file of the output by its path inside. */
  readonly files: Readonly<Record<string, RecordedFile>>;
  /** The share picture of each page that has one of its own or the newsletter's, by the page's path. */
  readonly shares: Readonly<Record<SitePath, SitePath>>;
  readonly sources: OtherSources;
  /** Fingerprint of the inputs of the search, and its files. */
  readonly search: { readonly fingerprint: Fingerprint; readonly paths: readonly SitePath[] } | undefined;
}

/** An output as it was recorded, and its files as they are now. */
export interface LastOutput {
  readonly output: string;
  readonly record: OutputRecord;
  readonly files: ReadonlyMap<string, FileState>;
}

/** A file as it was published. */
export interface RecordedFile extends FileState {
  /** Fingerprint of the inputs of its bytes. */
  readonly fingerprint: Fingerprint;
}

/** The name of an output as it is now: it stands in the output's marker. */
export function idOf({ common, inputs }: Pick<OutputRecord, "common" | "inputs">): string {
  return fingerprint(common, inputs);
}

/**
 * Reads the record of an output.
 *
 * @param id what the output's marker says; undefined is given where the record is of another build, or damaged.
 */
export function readRecord(output: string, id: string | undefined): OutputRecord | undefined {
  const content = cache.get(resolve(output));
  const record = content && (JSON.parse(content.toString()) as OutputRecord);
  return record && idOf(record) === id ? record : undefined;
}

/**
 * Writes the record of what is about to be published. Until it is, the output's marker has another id, and a build that
 * finds the two at odds makes everything again.
 */
export function writeRecord(output: string, record: OutputRecord): void {
  cache.put(resolve(output), JSON.stringify(record));
}
