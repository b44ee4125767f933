import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SitePath } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";
import { type Fingerprint, fingerprintOfBytes } from "../values/fingerprint.ts";
import { UserError } from "../values/user-error.ts";
import { type FileState, isSameState } from "./folder-files.ts";
import type { LastOutput, RecordedFile } from "./output-record.ts";
import { pictureFiles } from "./pictures.ts";
import { planSearch, type SearchPlan } from "./search-index.ts";
import { type NamedShare, planSharePictures } from "./share-pictures.ts";
import { fileOf, type MadeFile } from "./site-files.ts";

/** The options of a build. */
export interface BuildOptions {
  /** Whether to create a search index. */
  readonly search: boolean;
  /** Whether to create share pictures. */
  readonly shareImages: boolean;
  /** Filters the pages and files to render; used by the benchmark. */
  readonly wanted?: (path: SitePath) => boolean;
}

/** The files of a site that are not rendered by templates. */
interface FilePlan {
  readonly pictures: readonly MadeFile[];
  /** The share picture of each page that has one, by the path of the page. */
  readonly shares: Readonly<Record<SitePath, SitePath>>;
  readonly search: SearchPlan | undefined;
}

/** A file of the site, and the fingerprint of its inputs. */
type PlannedFile = Pick<MadeFile, "path" | "fingerprint">;

/**
 * Plans the pictures and the search of a site.
 *
 * @param last the last build of the output; without one, all files are generated.
 */
export function planFiles(
  site: Site,
  options: BuildOptions,
  code: Fingerprint,
  last: LastOutput | undefined,
): FilePlan {
  const shares = planSharePictures(options.shareImages ? site : undefined, (page) => knownShare(last, page));
  return {
    pictures: [...pictureFiles(site.context.archive.articles), ...shares.files],
    shares: shares.byPage,
    search: options.search ? planSearch(site, code, last?.record) : undefined,
  };
}

/** Whether the output has an up-to-date file, unchanged since a build wrote it. */
export function isPublished(last: LastOutput | undefined, { path, fingerprint }: PlannedFile): boolean {
  const recorded = last?.record.files[fileOf(path)];
  return recorded?.fingerprint === fingerprint && isSameState(recorded, last?.files.get(fileOf(path)));
}

/** The recorded share picture of a page, if the page is unchanged. */
function knownShare(last: LastOutput | undefined, page: PlannedFile): NamedShare | undefined {
  if (last?.record.files[fileOf(page.path)]?.fingerprint !== page.fingerprint) return undefined;
  const path = last.record.shares[page.path];
  const recorded = path && last.record.files[fileOf(path)];
  if (!path) return "none";
  return recorded && { path, fingerprint: recorded.fingerprint };
}

/** Writes files into a folder. */
export async function writeMadeFiles(files: readonly MadeFile[], folder: string): Promise<void> {
  for (const { path, bytes } of files) {
    const target = join(folder, fileOf(path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, await bytes());
  }
}

/** Throws an error if a page has not been rendered by any template. */
export function refuseMissing(paths: Iterable<SitePath>, isMade: (file: string) => boolean): void {
  for (const path of paths) {
    if (isMade(fileOf(path))) continue;
    throw new UserError(
      `no template makes ${path}; a kind of page needs a file in layouts/pages that is paginated over it`,
    );
  }
}

/**
 * Removes staged files that are equal to the published ones, so that these keep their modification time.
 *
 * @param bytes the fingerprint of the bytes of each staged file.
 */
export function dropEqualFiles(
  staged: Map<string, FileState>,
  staging: string,
  bytes: ReadonlyMap<string, Fingerprint>,
  { output, files, record }: LastOutput,
): void {
  for (const [path, { size }] of staged) {
    const published = files.get(path);
    if (published?.size !== size) continue;
    const recorded = record.files[path];
    // Read only if somebody may have changed it since it was recorded.
    const present = isSameState(recorded, published)
      ? recorded?.bytes
      : fingerprintOfBytes(readFileSync(join(output, path)));
    if (present !== bytes.get(path)) continue;
    rmSync(join(staging, path));
    staged.delete(path);
  }
}

/** The fingerprint of the bytes of every staged file. */
export function fingerprintBytes(staged: ReadonlyMap<string, FileState>, staging: string): Map<string, Fingerprint> {
  return new Map([...staged.keys()].map((path) => [path, fingerprintOfBytes(readFileSync(join(staging, path)))]));
}

/**
 * The record of each file of the output, whether generated now or by an earlier build.
 *
 * @param bytes the fingerprint of the bytes of each file that was generated now, even if it is equal to the published.
 */
export function recordFiles(
  files: readonly PlannedFile[],
  staged: ReadonlyMap<string, FileState>,
  bytes: ReadonlyMap<string, Fingerprint>,
  last: LastOutput | undefined,
): Record<string, RecordedFile> {
  const recorded: Record<string, RecordedFile> = {};
  for (const { path, fingerprint } of files) {
    const name = fileOf(path);
    const state = staged.get(name) ?? last?.files.get(name);
    const bytesOf = bytes.get(name) ?? last?.record.files[name]?.bytes;
    if (state && bytesOf) {
      recorded[name] = { fingerprint, bytes: bytesOf, size: state.size, modified: state.modified };
    }
  }
  return recorded;
}
