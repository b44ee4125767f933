import { mkdirSync } from "node:fs";
import { dayOf } from "../calendar/day.ts";
import { type Fingerprint, fingerprint, fingerprintOfBytes } from "../content/fingerprint.ts";
import type { Problem } from "../content/problem.ts";
import { type ContentFolder, readContentFolder } from "../content/read-folder.ts";
import { codeFingerprint } from "./code-fingerprint.ts";
import { ContentError } from "./content-error.ts";
import { filesOfFolder, isSameState } from "./folder-files.ts";
import { loadSite, refuseOtherFolders, type SiteInput } from "./load-site.ts";
import { type BuildOptions, makeFiles } from "./make-files.ts";
import {
  forgetOldRecords,
  idOf,
  type LastOutput,
  type OutputRecord,
  readRecord,
  writeRecord,
} from "./output-record.ts";
import { type PublicFile, readPublicFiles } from "./public-files.ts";
import { beginPublication, marker, type Publication } from "./publication.ts";
import { openTextStore } from "./text-store.ts";

/** What a build is told. */
export interface BuildInput extends SiteInput, BuildOptions {
  readonly output: string;
  /** Is told once where another build of the same output has to end first. */
  readonly waiting: (holder: number) => void;
}

/** What a build has made. */
export interface BuildResult {
  readonly articles: number;
  readonly pages: number;
  /** How many files were written and removed; all others are as they were. */
  readonly written: number;
  readonly removed: number;
}

/**
 * Builds the whole site into a folder; where the content has problems, gives them and leaves the folder as it was.
 * Only what has changed since the last build of the same folder is made again.
 */
export async function buildSite(input: BuildInput): Promise<BuildResult | { readonly problems: readonly Problem[] }> {
  refuseOtherFolders(input.contentFolder);
  const publication = await beginPublication(input.output, input.waiting);
  try {
    return await build(publication, input);
  } catch (error) {
    if (error instanceof ContentError) return { problems: [error.problem] };
    throw error;
  } finally {
    publication.end();
  }
}

async function build(publication: Publication, input: BuildInput): ReturnType<typeof buildSite> {
  const sources = readSources(input.contentFolder);
  const last = readLast(publication, input);
  if (last && isUpToDate(last, input, sources)) {
    const { articles, pages } = last.record;
    return { articles, pages, written: 0, removed: 0 };
  }
  const store = openTextStore(input.contentFolder);
  const options = { sharePictures: input.shareImages, pictureSizes: true, search: input.search };
  const loaded = loadSite(input, options, { folder: sources.folder, before: store.kept });
  store.save(loaded.kept);
  if ("problems" in loaded) return { problems: loaded.problems };
  const { archive, site } = loaded;
  const common = commonFingerprint(input, sources, archive.buildDay);
  const same = last?.record.common === common ? last : undefined;
  const { staging } = publication;
  mkdirSync(staging);
  const { removed, staged, ...made } = await makeFiles(site, input, sources, same, staging);
  const record: OutputRecord = {
    common,
    inputs: sources.fingerprint,
    timeZone: archive.settings.timeZone,
    articles: archive.articles.length,
    pages: Object.values(site.pages).reduce((sum, pages) => sum + pages.length, 0),
    ...made,
  };
  writeRecord(input.output, record);
  const id = idOf(record);
  if (same) publication.amend(id, removed);
  else publication.replace(id);
  forgetOldRecords(input.output, id);
  return { articles: record.articles, pages: record.pages, written: staged, removed: removed.length };
}

/** All that a build reads. */
interface Sources {
  readonly folder: ContentFolder;
  readonly publicFiles: readonly PublicFile[];
  readonly code: Fingerprint;
  /** Of every file of the content and every public file. */
  readonly fingerprint: Fingerprint;
}

function readSources(contentFolder: string): Sources {
  const folder = readContentFolder(contentFolder);
  const publicFiles = readPublicFiles("public");
  return {
    folder,
    publicFiles,
    code: codeFingerprint(["src", "layouts"]),
    fingerprint: fingerprint(
      folder.files.map(({ name, bytes }) => [name, fingerprintOfBytes(bytes)]),
      publicFiles.map((file) => [file.path, file.fingerprint]),
    ),
  };
}

/** The output as the last build recorded it, and as it is now. */
function readLast({ present }: Publication, { output }: BuildInput): LastOutput | undefined {
  const record = readRecord(output, present);
  if (!record) return undefined;
  const files = filesOfFolder(output);
  files.delete(marker);
  return { output, record, files };
}

function isUpToDate({ record, files }: LastOutput, input: BuildInput, sources: Sources): boolean {
  const day = input.buildDay ?? dayOf(Date.now(), record.timeZone);
  if (sources.folder.problems.length > 0 || record.inputs !== sources.fingerprint) return false;
  if (record.common !== commonFingerprint(input, sources, day)) return false;
  const recorded = Object.entries(record.files);
  return recorded.length === files.size && recorded.every(([path, file]) => isSameState(file, files.get(path)));
}

/** Of all that every page follows from, whatever it shows. */
function commonFingerprint(
  { siteUrl, search, shareImages }: BuildInput,
  { folder, code }: Sources,
  day: string,
): Fingerprint {
  const settings = folder.files.find(({ name }) => name === "site.yaml");
  return fingerprint(code, day, siteUrl, search, shareImages, settings && fingerprintOfBytes(settings.bytes));
}
