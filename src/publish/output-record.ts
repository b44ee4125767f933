import { readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { SitePath } from "../site/addresses.ts";
import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import { forgetOldest, ignoreFileErrors, readChecked, writeChecked } from "./checked-file.ts";
import type { FileState } from "./folder-files.ts";

/** Where it is recorded what outputs hold. */
const cache = ".cache/output";

/** How many outputs are remembered. */
const mostRecords = 20;

/** Files and folders, besides content and code, that an output depends on, as `.eleventy.ts` names them. */
export interface OtherSources {
  /** Copied as they are (`addPassthroughCopy`). */
  readonly copies: readonly string[];
  /** Read by templates (`addWatchTarget`). */
  readonly watched: readonly string[];
}

/** What a build has made, so that the next one need not make it again. */
export interface OutputRecord {
  /** Of all that every page follows from: code, settings, day, address, options. */
  readonly common: Fingerprint;
  /** Of every file that the build has read. */
  readonly inputs: Fingerprint;
  readonly timeZone: string;
  readonly articles: number;
  readonly pages: number;
  /** Every file of the output by its path inside. */
  readonly files: Readonly<Record<string, RecordedFile>>;
  /** The share picture of each page that has one of its own or the newsletter's, by the page's path. */
  readonly shares: Readonly<Record<SitePath, SitePath>>;
  readonly sources: OtherSources;
  /** Of what the search has been made of, and its files. */
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
  /** Of all that its bytes follow from. */
  readonly fingerprint: Fingerprint;
}

/** The name of an output as it is now: it stands in the output's marker. */
export function idOf({ common, inputs }: Pick<OutputRecord, "common" | "inputs">): string {
  return fingerprint(common, inputs);
}

/** Reads the record of an output; undefined where there is none for what it holds, or where it is damaged. */
export function readRecord(output: string, id: string | undefined): OutputRecord | undefined {
  return id === undefined ? undefined : (readChecked(fileOf(output, id)) as OutputRecord | undefined);
}

/**
 * Writes the record of what is about to be published. Until it is, the output's marker names another record, or a
 * file is not as this one says: then it is made again.
 */
export const writeRecord = ignoreFileErrors((output: string, record: OutputRecord) => {
  writeChecked(fileOf(output, idOf(record)), record);
});

/** Forgets the records of what an output held before, and of outputs that have not been built for long. */
export const forgetOldRecords = ignoreFileErrors((output: string, id: string) => {
  const own = fileOf(output, id);
  const [stale, others] = [true, false].map((same) =>
    readdirSync(cache)
      .filter((name) => name.startsWith(prefixOf(output)) === same)
      .map((name) => join(cache, name)),
  );
  for (const file of stale ?? []) if (file !== own) rmSync(file, { force: true });
  forgetOldest(others ?? [], mostRecords);
});

function fileOf(output: string, id: string): string {
  return join(cache, `${prefixOf(output)}${fingerprint(id).replace(/\W/g, "-")}.json`);
}

function prefixOf(output: string): string {
  return `${fingerprint(resolve(output)).replace(/\W/g, "-")}.`;
}
