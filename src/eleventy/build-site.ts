import { existsSync, mkdirSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type CalendarDay, dayOf } from "../calendar/day.ts";
import type { Problem } from "../content/problem.ts";
import { type ContentFolder, readContentFolder, refuseOtherFolders } from "../content/read-folder.ts";
import { loadDesign } from "../design/design.ts";
import { inspectContent } from "../permanence/inspect-content.ts";
import { findChanges, type Recorded, refuseOccupied, shownLeft } from "../publish/changes.ts";
import { codeFingerprint, filesFingerprint } from "../publish/code-fingerprint.ts";
import { ContentError } from "../publish/content-error.ts";
import { contentsOf, type FolderContents, filesOfFolder, isSameState, namesOfFolder } from "../publish/folder-files.ts";
import {
  type BuildOptions,
  dropEqualFiles,
  fingerprintBytes,
  isPublished,
  planFiles,
  recordFiles,
  refuseMissing,
  writeMadeFiles,
} from "../publish/make-files.ts";
import { isOfBuilds } from "../publish/marker.ts";
import { idOf, type LastOutput, type OutputRecord, readRecord, writeRecord } from "../publish/output-record.ts";
import { beginPublication, type Publication } from "../publish/publication.ts";
import { findOwnFiles, refuseCollisions } from "../publish/site-files.ts";
import { openTextCache } from "../publish/text-cache.ts";
import type { SitePath } from "../site/addresses.ts";
import type { FoundContent, SiteInput } from "../site/load-site.ts";
import { compareText } from "../values/compare-text.ts";
import { type Fingerprint, fingerprint, fingerprintOfBytes } from "../values/fingerprint.ts";
import { isInside } from "../values/is-inside.ts";
import { UserError } from "../values/user-error.ts";
import { createTemplateData, renderedFiles, staleOf, type TemplateData } from "./rendering.ts";
import type { WrittenOutput } from "./run.ts";
import { runEleventy } from "./run-eleventy.ts";

/** The options of a build. */
export interface BuildInput extends SiteInput, BuildOptions {
  readonly output: string;
  /** Called once if another build of the same output has to end first, with its process id if it is known. */
  readonly waiting: (holder: number | undefined) => void;
}

/** The result of a build. */
export interface BuildResult {
  readonly articles: number;
  readonly pages: number;
  /** How many files were written and removed; all others are unchanged. */
  readonly written: number;
  readonly removed: number;
  /** What somebody else has put into the output, which stays: files, and folders as `.git/`. */
  readonly left: readonly string[];
}

/**
 * Builds the whole site into a folder; if the content has problems, returns them and leaves the folder as it was.
 * Only what has changed since the last build of the same folder is built again.
 */
export async function buildSite(input: BuildInput): Promise<BuildResult | { readonly problems: readonly Problem[] }> {
  refuseOtherFolders(input.contentFolder);
  refuseOverlap(input.contentFolder, input.output);
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

/** Refuses an output that contains the content or lies inside it. */
function refuseOverlap(contentFolder: string, output: string): void {
  const [content, place] = [realpathOf(contentFolder), realpathOf(output)];
  if (isInside(content, place) || isInside(place, content)) {
    throw new UserError(
      `${output} and ${contentFolder} overlap; name a folder for the output that has nothing else in it`,
    );
  }
}

/** Where a folder is, links followed, even if it does not exist yet. */
function realpathOf(folder: string): string {
  const path = resolve(folder);
  return existsSync(path) ? realpathSync(path) : join(realpathOf(dirname(path)), basename(path));
}

async function build(publication: Publication, input: BuildInput): ReturnType<typeof buildSite> {
  const sources: Sources = { folder: readContentFolder(input.contentFolder), code: codeFingerprint(codeOfSites) };
  const present = readRecord(input.output);
  const last = readLast(publication, input, sources, present);
  if (last && isUpToDate(last, sources)) {
    const { articles, pages, files } = last.record;
    const left = [...last.files.keys()].filter((path) => !Object.hasOwn(files, path));
    return { articles, pages, written: 0, removed: 0, left: shownLeft([...left, ...last.others], files) };
  }
  const options = { sharePictures: input.shareImages, pictureSizes: true, search: input.search };
  // The build day for which the last output was found current: midnight may pass during a build.
  const dated = { ...input, buildDay: last?.day ?? input.buildDay };
  const known = { folder: sources.folder, texts: openTextCache(input.contentFolder) };
  const { problems, found } = inspectContent(dated, options, known);
  if (problems.length > 0 || !found) return { problems };
  const { files, staged, ...made } = await makeSite(found, input, sources, last, publication.staging);
  const record: OutputRecord = {
    ...made,
    files,
    common: commonFingerprint(input, sources, found.archive.buildDay, made.sources.watched),
    inputs: inputsFingerprint(sources, made.sources.copies),
    timeZone: found.archive.settings.timeZone,
    articles: found.archive.articles.length,
    pages: Object.values(found.site.pages).reduce((sum, pages) => sum + pages.length, 0),
  };
  const recorded: Recorded = { states: present?.files ?? {}, bytes: () => publication.present?.files() ?? {} };
  const changes = findChanges(input.output, last ?? presentContents(input.output), recorded, files);
  refuseOccupied(input.output, publication.staging, staged, recorded, changes);
  writeRecord(input.output, record);
  const bytes = Object.entries(files).map(([path, file]): [string, Fingerprint] => [path, file.bytes]);
  const mark = { id: idOf(record), files: Object.fromEntries(bytes.sort(([a], [b]) => compareText(a, b))) };
  // What belongs to somebody else would be gone with the last output.
  if (last || changes.left.length > 0) publication.amend(mark, changes.removed);
  else publication.replace(mark, changes.removed);
  return {
    articles: record.articles,
    pages: record.pages,
    written: staged.length,
    removed: changes.removed.length,
    left: shownLeft(changes.left, files),
  };
}

/** What an output holds now, the builds' own files aside. */
function presentContents(output: string): FolderContents {
  return existsSync(output) ? contentsOf(output, isOfBuilds) : { files: new Map(), others: [] };
}

/** What a build has written, and its record. */
interface MadeSite extends Pick<OutputRecord, "files" | "shares" | "search" | "sources"> {
  /** The files that the staging folder contains: the new and changed ones. */
  readonly staged: readonly string[];
}

/** Writes every stale file of a site to the staging folder, and verifies them. */
async function makeSite(
  found: FoundContent,
  options: BuildOptions,
  { code }: Sources,
  last: LastOutput | undefined,
  staging: string,
): Promise<MadeSite> {
  const { site } = found;
  const design = await loadDesign(site.context);
  const templateData = createTemplateData(found, design, options.search);
  const { wanted = () => true } = options;
  const rendered = renderedFiles(templateData.site).filter(({ path }) => wanted(path));
  const stale = new Set(rendered.filter((file) => !isPublished(last, file)).map(({ path }) => path));
  const plan = planFiles(site, options, code, last);
  // Pagefind runs in its own process, while pages are rendered.
  const searching = plan.search?.files() ?? Promise.resolve([]);
  mkdirSync(staging);
  const [searchFiles, written] = await Promise.all([searching, writeTemplates(templateData, stale, staging)]);
  const made = [...plan.pictures, ...searchFiles];
  const planned = [...rendered, ...made];
  const own = findOwnFiles(namesOfFolder(staging), planned, stale, written.copied);
  await writeMadeFiles(
    made.filter((file) => !isPublished(last, file)),
    staging,
  );
  const staged = filesOfFolder(staging);
  refuseMissing(stale, (file) => staged.has(file));
  refuseCollisions([...planned, ...own].map(({ path }) => path));
  const bytes = fingerprintBytes(staged, staging);
  if (last) dropEqualFiles(staged, staging, bytes, last);
  return {
    files: recordFiles([...planned, ...own], staged, bytes, last),
    shares: plan.shares,
    search: plan.search && { fingerprint: plan.search.fingerprint, paths: searchFiles.map(({ path }) => path) },
    sources: written.sources,
    staged: [...staged.keys()],
  };
}

/**
 * Has Eleventy render the stale pages, a few thousand in each run, since it holds everything rendered in memory until
 * its run ends. Custom templates are rendered by each run.
 */
async function writeTemplates(
  templateData: TemplateData,
  stale: ReadonlySet<SitePath>,
  folder: string,
): Promise<WrittenOutput> {
  const paths = [...stale];
  const render = (start: number) => {
    const window = new Set(paths.slice(start, start + largestWindow));
    return runEleventy({ ...templateData, stale: staleOf(templateData.site, (path) => window.has(path)) }, folder);
  };
  let written = await render(0);
  for (let start = largestWindow; start < paths.length; start += largestWindow) written = await render(start);
  return written;
}

/** The maximum number of pages that one run of Eleventy renders. */
const largestWindow = 4000;

/** Everything that a build reads to find out whether anything has changed. */
interface Sources {
  readonly folder: ContentFolder;
  readonly code: Fingerprint;
}

/** The code that builds sites. */
const codeOfSites = ["src", "layouts", ".eleventy.ts"];

/** The last build, with the same settings and code, on the same day. */
interface LastBuild extends LastOutput, FolderContents {
  readonly files: FolderContents["files"];
  readonly day: CalendarDay;
}

/** The last build and the current state of its output; undefined if everything has to be built again. */
function readLast(
  { present }: Publication,
  input: BuildInput,
  sources: Sources,
  record: OutputRecord | undefined,
): LastBuild | undefined {
  if (!record || idOf(record) !== present?.id) return undefined;
  const day = input.buildDay ?? dayOf(Date.now(), record.timeZone);
  if (record.common !== commonFingerprint(input, sources, day, record.sources.watched)) return undefined;
  return { output: input.output, record, ...presentContents(input.output), day };
}

function isUpToDate({ record, files }: LastBuild, sources: Sources): boolean {
  if (sources.folder.problems.length > 0) return false;
  if (record.inputs !== inputsFingerprint(sources, record.sources.copies)) return false;
  return Object.entries(record.files).every(([path, file]) => isSameState(file, files.get(path)));
}

/** Fingerprint of the inputs that all pages share. */
function commonFingerprint(
  { siteUrl, search, shareImages }: BuildInput,
  { folder, code }: Sources,
  day: string,
  watched: readonly string[],
): Fingerprint {
  const settings = folder.files.find(({ name }) => name === "site.yaml");
  const known = settings && fingerprintOfBytes(settings.bytes);
  return fingerprint(code, day, siteUrl, search, shareImages, known, filesFingerprint(watched));
}

/** Fingerprint of all content files and copied files. */
function inputsFingerprint({ folder }: Sources, copies: readonly string[]): Fingerprint {
  return fingerprint(
    folder.files.map(({ name, bytes }) => [name, fingerprintOfBytes(bytes)]),
    filesFingerprint(copies),
  );
}
