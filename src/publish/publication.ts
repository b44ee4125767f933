import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { errorCode } from "../values/error-code.ts";
import { UserError } from "../values/user-error.ts";
import { listed } from "./changes.ts";
import { readChecked, writeChecked, writeWhole } from "./checked-file.ts";
import { contentsOf, namesOfFolder } from "./folder-files.ts";
import { takeLock } from "./lock.ts";
import { type FoundMarker, isOfBuilds, type Mark, marker, markerText, readMarker } from "./marker.ts";

/** The folders and files by which an output is published all or nothing. */
interface Places {
  readonly target: string;
  /** What a build has written but not published yet; on the same disk as the output. */
  readonly staging: string;
  /** The last output, while the new one takes its place. */
  readonly previous: string;
  /** The journal: what to move and remove, once everything is ready. */
  readonly journal: string;
  readonly lock: string;
  /** Whether the output is a folder that stays where it is: a mount point, or one in a folder that cannot be written. */
  readonly isFixed: boolean;
}

/** A transaction that replaces or amends an output. */
export interface Publication {
  /** A folder on the same disk as the output, empty at first. */
  readonly staging: string;
  /** The marker of the current output; undefined if there is none. */
  readonly present: FoundMarker | undefined;
  /**
   * Replaces the output with the staging folder, which has to contain the whole site; if the output cannot be renamed,
   * file by file.
   *
   * @param removed every file of the output that the staging folder does not have.
   */
  readonly replace: (mark: Mark, removed: readonly string[]) => void;
  /** Moves the files of the staging folder into the output, and removes the given files from it. */
  readonly amend: (mark: Mark, removed: readonly string[]) => void;
  /** Ends the publication; what has not been published is discarded. */
  readonly end: () => void;
}

interface Journal {
  readonly id: string;
  /** Missing in a journal of an earlier version. */
  readonly files?: Mark["files"];
  readonly moved: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Begins to replace an output, after recovering from a build that was interrupted. Acquires the lock of the output. A
 * folder that was not created by a build is never touched.
 *
 * An output is replaced by two renames, or amended file by file, with a journal that is written first; a build that
 * finds a journal replays it first. So a build that is killed leaves the old site, the new one, or one that the next
 * build completes; and no file is ever half written.
 *
 * @param waiting called if another build has to end first, with its process id if it is known.
 */
export async function beginPublication(
  output: string,
  waiting: (holder: number | undefined) => void,
): Promise<Publication> {
  const places = placesOf(output);
  const release = await takeLock(places.lock, waiting);
  const { staging, target } = places;
  try {
    // The folder may have been fixed when the last build was interrupted, and since been copied.
    if (!places.isFixed && isFolder(target)) recover(placesInside(target));
    recover(places);
    refuseForeignFolder(output, target);
  } catch (error) {
    release();
    throw error;
  }
  const amend = (mark: Mark, removed: readonly string[]) => {
    const journal: Journal = { ...mark, moved: existsSync(staging) ? namesOfFolder(staging) : [], removed };
    writeChecked(places.journal, JSON.stringify(journal));
    replayJournal(places, journal);
  };
  return {
    staging,
    present: readMarker(target),
    replace: (mark, removed) => {
      if (!moveAway(places)) {
        amend(mark, removed);
        return;
      }
      try {
        writeMarker(staging, mark);
        renameSync(staging, target);
      } catch (error) {
        // The new site could not be moved into place: the last one is restored.
        if (existsSync(places.previous)) renameSync(places.previous, target);
        throw error;
      }
      rmSync(places.previous, { recursive: true, force: true });
    },
    amend,
    end: () => {
      // Files that a journal still needs stay: the next build replays it.
      if (!existsSync(places.journal)) rmSync(staging, { recursive: true, force: true });
      release();
    },
  };
}

/** The places of an output: beside it, or inside it if nothing can be moved from there, or written. */
function placesOf(output: string): Places {
  const target = resolve(output);
  const parent = dirname(target);
  if (!existsSync(parent)) throw new UserError(`${dirname(output)} does not exist; make the folder first`);
  return isFolder(target) && (!isWritable(parent) || isApart(parent, target))
    ? placesInside(target)
    : { ...placesFrom(target, join(parent, `.${basename(target)}`)), isFixed: false };
}

function placesInside(target: string): Places {
  return { ...placesFrom(target, join(target, marker)), isFixed: true };
}

function placesFrom(target: string, start: string): Omit<Places, "isFixed"> {
  return {
    target,
    staging: `${start}.next`,
    previous: `${start}.previous`,
    journal: `${start}.journal`,
    lock: `${start}.lock`,
  };
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether files cannot be renamed from one folder to another: they lie on different disks, or one is a mount point. Of
 * the same disk, too, and then only an attempt tells; it names a file that does not exist.
 */
function isApart(from: string, to: string): boolean {
  if (statSync(from).dev !== statSync(to).dev) return true;
  try {
    renameSync(join(from, `${marker}.none`), join(to, `${marker}.none`));
    return false;
  } catch (error) {
    return errorCode(error) === "EXDEV";
  }
}

function recover(places: Places): void {
  const { target, staging, previous, journal } = places;
  if (existsSync(journal)) {
    const found = lstatSync(journal).isFile() ? readChecked(journal) : undefined;
    // After a damaged journal the output does not match its record, and the next build builds everything.
    if (found) replayJournal(places, JSON.parse(found.toString()) as Journal);
    else if (existsSync(target)) writeMarker(target, { id: "", files: readMarker(target)?.files() ?? {} });
    rmSync(journal, { force: true });
  }
  // A build that was killed between its two renames left the last site here.
  if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
  refuseStrayFiles(previous);
  rmSync(previous, { recursive: true, force: true });
  rmSync(staging, { recursive: true, force: true });
  for (const name of isFolder(target) ? readdirSync(target) : []) {
    if (halfWritten.test(name)) rmSync(join(target, name), { force: true });
  }
}

/** Matches the marker or journal of a build that was killed while it wrote it. */
const halfWritten = /^\.tidemark\.(journal\.)?\d+$/;

/** Refuses to delete the last site if it has files that its build has not recorded. */
function refuseStrayFiles(previous: string): void {
  if (!existsSync(previous)) return;
  const recorded = readMarker(previous)?.files() ?? {};
  const { files, others } = contentsOf(previous, isOfBuilds);
  const stray = [...[...files.keys()].filter((path) => !Object.hasOwn(recorded, path)), ...others];
  if (stray.length === 0) return;
  throw new UserError(
    `${previous} is the site as it was before a build that was interrupted, with files that no build has recorded: ${listed(stray)}; take out what is yours and delete the folder`,
  );
}

/**
 * Moves the output out of the way of the new one.
 *
 * @returns whether that was possible; a folder that is in use or on a layer of a container stays where it is.
 */
function moveAway({ target, previous, isFixed }: Places): boolean {
  if (isFixed) return false;
  if (!existsSync(target)) return true;
  try {
    renameSync(target, previous);
    return true;
  } catch {
    return false;
  }
}

/** Performs the steps of a journal that have not been done yet. */
function replayJournal({ target, staging, journal }: Places, { id, files, moved, removed }: Journal): void {
  for (const path of removed) removeFile(target, path);
  const known = new Set<string>();
  for (const path of moved) {
    const from = join(staging, path);
    if (!existsSync(from)) continue;
    const folder = dirname(join(target, path));
    if (!known.has(folder)) mkdirSync(folder, { recursive: true });
    known.add(folder);
    moveFile(from, join(target, path));
  }
  writeMarker(target, { id, files: files ?? {} });
  rmSync(journal, { force: true });
}

/** Moves a file, also to another disk: a folder inside an output may be a mount point. */
function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (errorCode(error) !== "EXDEV") throw error;
    copyFileSync(from, `${to}.next`);
    renameSync(`${to}.next`, to);
    rmSync(from);
  }
}

/** Removes a file, and its folders if they become empty. */
function removeFile(target: string, path: string): void {
  rmSync(join(target, path), { force: true });
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    const location = join(target, folder);
    if (existsSync(location) && readdirSync(location).length > 0) return;
    if (existsSync(location)) rmdirSync(location);
  }
}

function writeMarker(folder: string, mark: Mark): void {
  writeWhole(join(folder, marker), markerText(mark));
}

function refuseForeignFolder(output: string, target: string): void {
  const stats = lstatSync(target, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) throw new UserError(`${output} is not a folder; name one that a build may replace`);
  if (readMarker(target)) return;
  // Volumes have a folder of their own for what a check of the disk has found.
  if (readdirSync(target).some((name) => name !== "lost+found" && !isOfBuilds(name))) {
    throw new UserError(`${output} holds files that no build has made; name an empty or a new folder`);
  }
}
