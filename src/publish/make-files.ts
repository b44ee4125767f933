import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { allLayouts } from "../../layouts/all-layouts.ts";
import { type LoadedDesign, loadDesign } from "../design/design.ts";
import { outputsOf } from "../eleventy/outputs.ts";
import type { OutputWriter } from "../eleventy/write-outputs.ts";
import type { SitePath } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";
import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import { type FileState, filesOfFolder, isSameState } from "./folder-files.ts";
import type { LastOutput, OutputRecord, RecordedFile } from "./output-record.ts";
import { pictureFiles } from "./pictures.ts";
import type { PublicFile } from "./public-files.ts";
import { planSearch } from "./search-index.ts";
import { type NamedShare, planSharePictures } from "./share-pictures.ts";
import { fileOf, type MadeFile, refuseCollisions, verifyFiles } from "./site-files.ts";

/** What a build makes besides pages. */
export interface BuildOptions {
  /** Whether a search index is made. */
  readonly search: boolean;
  /** Whether pictures are made for those who share an address. */
  readonly shareImages: boolean;
  /** Which pages and files Eleventy writes: all of them, except where a part of the work is measured. */
  readonly wanted?: (path: SitePath) => boolean;
}

/** What has been made, and what is to be recorded of it. */
export interface MadeFiles extends Pick<OutputRecord, "files" | "shares" | "search"> {
  /** How many files the staging folder holds: those that are new or differ. */
  readonly staged: number;
  /** Paths inside the output of files that belong to it no more. */
  readonly removed: readonly string[];
}

/** What the files of a site are made from, besides the site itself. */
interface FileSources {
  readonly code: Fingerprint;
  readonly publicFiles: readonly PublicFile[];
}

/**
 * Makes every file of a site that is not yet in the output as it has to be, and verifies them.
 *
 * @param last the output that the new files are for; all files are made without one.
 * @param writer writes into the staging folder.
 */
export async function makeFiles(
  site: Site,
  options: BuildOptions,
  { code, publicFiles }: FileSources,
  last: LastOutput | undefined,
  staging: string,
  writer: OutputWriter,
): Promise<MadeFiles> {
  const design = await loadDesign(site.context.addresses);
  const styled = { site, design: design.design, searchable: options.search };
  const { wanted = () => true } = options;
  const outputs = allLayouts
    .flatMap((layout) => outputsOf(layout, styled))
    .filter(({ path }) => wanted(path))
    // A fingerprint is reckoned when it is asked for: once is enough.
    .map(({ path, fingerprint, text }) => ({ path, fingerprint, text }));
  const shares = planSharePictures(options.shareImages ? site : undefined, (page) => knownShare(last, page));
  const search = options.search ? planSearch(site, code, last?.record) : undefined;
  const made = [...pictureFiles(site.context.archive.articles), ...shares.files, ...designFiles(design, publicFiles)];
  const needed = <File extends PlannedFile>(files: readonly File[]) => files.filter((file) => !isPublished(last, file));
  // Pagefind is a program of its own: it works while the pages are written.
  const [searchFiles = []] = await Promise.all([search?.files(), writer.write(needed(outputs))]);
  await writeMadeFiles(needed([...made, ...searchFiles]), staging);

  const planned: readonly PlannedFile[] = [...outputs, ...made, ...searchFiles];
  refuseCollisions(planned.map(({ path }) => path));
  const staged = filesOfFolder(staging);
  verifyFiles(staged, new Set(needed(planned).map(({ path }) => fileOf(path))));
  if (last) dropEqualFiles(staged, staging, last);
  const files: Record<string, RecordedFile> = {};
  for (const { path, fingerprint } of planned) {
    const state = staged.get(fileOf(path)) ?? last?.files.get(fileOf(path));
    if (state) files[fileOf(path)] = { fingerprint, size: state.size, modified: state.modified };
  }
  return {
    files,
    shares: shares.byPage,
    search: search && { fingerprint: search.fingerprint, paths: searchFiles.map(({ path }) => path) },
    staged: staged.size,
    removed: [...(last?.files.keys() ?? [])].filter((path) => !files[path]),
  };
}

/** A file of the site, and the fingerprint of all that its bytes follow from. */
type PlannedFile = Pick<MadeFile, "path" | "fingerprint">;

/** Fonts, public files, and the file that tells hosts what to send with each page. */
function designFiles({ fonts, headers }: LoadedDesign, publicFiles: readonly PublicFile[]): MadeFile[] {
  return [
    ...fonts.map(({ path, file }) => ({ path, fingerprint: fingerprint(path), bytes: () => readFileSync(file) })),
    ...publicFiles.map((file): MadeFile => {
      if (file.path !== headersPath) return { ...file, bytes: () => file.bytes };
      const bytes = Buffer.concat([file.bytes, Buffer.from(headers)]);
      return { path: file.path, fingerprint: fingerprint(file.fingerprint, headers), bytes: () => bytes };
    }),
  ];
}

const headersPath = "/_headers";

/** Whether the output has a file as it has to be, untouched since a build has written it. */
function isPublished(last: LastOutput | undefined, { path, fingerprint }: PlannedFile): boolean {
  const recorded = last?.record.files[fileOf(path)];
  return recorded?.fingerprint === fingerprint && isSameState(recorded, last?.files.get(fileOf(path)));
}

/** The share picture of a page that has not changed. */
function knownShare(last: LastOutput | undefined, page: PlannedFile): NamedShare | undefined {
  if (last?.record.files[fileOf(page.path)]?.fingerprint !== page.fingerprint) return undefined;
  const path = last.record.shares[page.path];
  const recorded = path && last.record.files[fileOf(path)];
  if (!path) return "none";
  return recorded && { path, fingerprint: recorded.fingerprint };
}

async function writeMadeFiles(files: readonly MadeFile[], staging: string): Promise<void> {
  for (const { path, bytes } of files) {
    const target = join(staging, fileOf(path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, await bytes());
  }
}

/** Leaves out what turned out the same as before: such files keep their place and their time. */
function dropEqualFiles(staged: Map<string, FileState>, staging: string, { output, files }: LastOutput): void {
  for (const [path, { size }] of staged) {
    if (files.get(path)?.size !== size) continue;
    const made = readFileSync(join(staging, path));
    if (!made.equals(readFileSync(join(output, path)))) continue;
    rmSync(join(staging, path));
    staged.delete(path);
  }
}
