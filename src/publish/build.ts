import { mkdirSync } from "node:fs";
import { type CalendarDay, dayOf } from "../calendar/day.ts";
import type { Problem } from "../content/problem.ts";
import { type ContentFolder, readContentFolder, refuseOtherFolders } from "../content/read-folder.ts";
import { createWriter, type OutputWriter, startWriter } from "../eleventy/write-outputs.ts";
import { inspectContent } from "../permanence/inspect-content.ts";
import type { SiteInput } from "../site/load-site.ts";
import { type Fingerprint, fingerprint, fingerprintOfBytes } from "../values/fingerprint.ts";
import { codeFingerprint } from "./code-fingerprint.ts";
import { ContentError } from "./content-error.ts";
import { isSameState } from "./folder-files.ts";
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
import { type Listing, startListing } from "./start-listing.ts";
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
  const { sources, last } = await readAll(publication, input);
  if (last && isUpToDate(last, sources)) {
    const { articles, pages } = last.record;
    return { articles, pages, written: 0, removed: 0 };
  }
  const { staging } = publication;
  mkdirSync(staging);
  // After an edit there is little to write.
  const writer = last ? await startWriter(staging) : createWriter(staging);
  try {
    return await buildFrom(sources, last, publication, input, writer);
  } finally {
    await writer.end();
  }
}

/** Reads what the site is made from, while what there is of it already is listed. */
async function readAll(
  publication: Publication,
  input: BuildInput,
): Promise<{ readonly sources: Sources; readonly last: LastBuild | undefined }> {
  const listing = publication.present === undefined ? undefined : await startListing(input.output);
  try {
    const sources = readSources(input.contentFolder);
    return { sources, last: await readLast(publication, input, sources, listing) };
  } finally {
    await listing?.end();
  }
}

async function buildFrom(
  sources: Sources,
  last: LastBuild | undefined,
  publication: Publication,
  input: BuildInput,
  writer: OutputWriter,
): ReturnType<typeof buildSite> {
  const store = openTextStore(input.contentFolder);
  const options = { sharePictures: input.shareImages, pictureSizes: true, search: input.search };
  // The day by which the last output was found to be of today: midnight may pass while a build is at work.
  const dated = { ...input, buildDay: last?.day ?? input.buildDay };
  const { problems, kept, found } = inspectContent(dated, options, { folder: sources.folder, before: store.kept });
  store.save(kept);
  if (problems.length > 0 || !found) return { problems };
  const { archive, site } = found;
  const { removed, staged, ...made } = await makeFiles(site, input, sources, last, publication.staging, writer);
  const record: OutputRecord = {
    common: commonFingerprint(input, sources, archive.buildDay),
    inputs: sources.fingerprint,
    timeZone: archive.settings.timeZone,
    articles: archive.articles.length,
    pages: Object.values(site.pages).reduce((sum, pages) => sum + pages.length, 0),
    ...made,
  };
  writeRecord(input.output, record);
  const id = idOf(record);
  if (last) publication.amend(id, removed);
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

/** What the last build has made, with the same settings and code, on the same day. */
interface LastBuild extends LastOutput {
  readonly day: CalendarDay;
}

/** The output as the last build recorded it, and as it is now; undefined where all of it has to be made anew. */
async function readLast(
  { present }: Publication,
  input: BuildInput,
  sources: Sources,
  listing: Listing | undefined,
): Promise<LastBuild | undefined> {
  const record = readRecord(input.output, present);
  if (!record || !listing) return undefined;
  const day = input.buildDay ?? dayOf(Date.now(), record.timeZone);
  if (record.common !== commonFingerprint(input, sources, day)) return undefined;
  const files = await listing.files();
  files.delete(marker);
  return { output: input.output, record, files, day };
}

function isUpToDate({ record, files }: LastBuild, sources: Sources): boolean {
  if (sources.folder.problems.length > 0 || record.inputs !== sources.fingerprint) return false;
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
