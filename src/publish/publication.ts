import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "../values/user-error.ts";
import { readChecked, writeChecked, writeWhole } from "./checked-file.ts";
import { namesOfFolder } from "./folder-files.ts";
import { takeLock } from "./lock.ts";

/** The name of the file in every published folder that contains the id of its build. */
export const marker = ".tidemark";

/** The folders and files beside an output, on the same disk, by which it is published all or nothing. */
interface Places {
  readonly target: string;
  /** What a build has written but not published yet. */
  readonly staging: string;
  /** The last output, while the new one takes its place. */
  readonly previous: string;
  /** The journal: what to move and remove, once everything is ready. */
  readonly journal: string;
  readonly lock: string;
}

/** A transaction that replaces or amends an output. */
export interface Publication {
  /** A folder beside the output, on the same disk, empty at first. */
  readonly staging: string;
  /** The id of the build of the current output; undefined if there is none or it is unknown. */
  readonly present: string | undefined;
  /** Replaces the output with the staging folder, which has to contain the whole site. */
  readonly replace: (id: string) => void;
  /** Moves the files of the staging folder into the output, and removes the given files from it. */
  readonly amend: (id: string, removed: readonly string[]) => void;
  /** Ends the publication; what has not been published is discarded. */
  readonly end: () => void;
}

interface Journal {
  readonly id: string;
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
 * @param waiting called if another build has to end first.
 */
export async function beginPublication(output: string, waiting: (holder: number) => void): Promise<Publication> {
  const places = placesOf(output);
  if (!existsSync(dirname(places.target))) {
    throw new UserError(`${dirname(output)} does not exist; make the folder first`);
  }
  const release = await takeLock(places.lock, waiting);
  const { staging, target } = places;
  try {
    recover(places);
    refuseForeignFolder(output, target);
  } catch (error) {
    release();
    throw error;
  }
  return {
    staging,
    present: readMarker(target),
    replace: (id) => {
      writeMarker(staging, id);
      replace(places);
    },
    amend: (id, removed) => {
      const moved = existsSync(staging) ? namesOfFolder(staging) : [];
      writeChecked(places.journal, JSON.stringify({ id, moved, removed } satisfies Journal));
      replayJournal(places, { id, moved, removed });
    },
    end: () => {
      // Files that a journal still needs stay: the next build replays it.
      if (!existsSync(places.journal)) rmSync(staging, { recursive: true, force: true });
      release();
    },
  };
}

function placesOf(output: string): Places {
  const target = resolve(output);
  const beside = (suffix: string) => join(dirname(target), `.${basename(target)}.${suffix}`);
  return {
    target,
    staging: beside("next"),
    previous: beside("previous"),
    journal: beside("journal"),
    lock: beside("lock"),
  };
}

function recover(places: Places): void {
  const { target, staging, previous, journal } = places;
  if (existsSync(journal)) {
    const found = readChecked(journal);
    // After a damaged journal the output does not match its record, and the next build builds everything.
    if (found) replayJournal(places, JSON.parse(found.toString()) as Journal);
    else if (existsSync(target)) writeMarker(target, "");
    rmSync(journal, { force: true });
  }
  // A build that was killed between its two renames left the last site here.
  if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
  rmSync(previous, { recursive: true, force: true });
  rmSync(staging, { recursive: true, force: true });
}

function replace({ target, staging, previous }: Places): void {
  if (existsSync(target)) renameSync(target, previous);
  try {
    renameSync(staging, target);
  } catch (error) {
    // The new site could not be moved into place: the last one is restored.
    if (existsSync(previous)) renameSync(previous, target);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Performs the steps of a journal that have not been done yet. */
function replayJournal({ target, staging, journal }: Places, { id, moved, removed }: Journal): void {
  for (const path of removed) removeFile(target, path);
  const known = new Set<string>();
  for (const path of moved) {
    const from = join(staging, path);
    if (!existsSync(from)) continue;
    const folder = dirname(join(target, path));
    if (!known.has(folder)) mkdirSync(folder, { recursive: true });
    known.add(folder);
    renameSync(from, join(target, path));
  }
  writeMarker(target, id);
  rmSync(journal, { force: true });
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

function writeMarker(folder: string, id: string): void {
  writeWhole(join(folder, marker), `Made by a build; the next one replaces what is here.\n${id}\n`);
}

function readMarker(folder: string): string | undefined {
  const file = join(folder, marker);
  return existsSync(file) ? readFileSync(file, "utf8").split("\n")[1] || undefined : undefined;
}

function refuseForeignFolder(output: string, target: string): void {
  const stats = lstatSync(target, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) throw new UserError(`${output} is not a folder; name one that a build may replace`);
  if (readdirSync(target).length > 0 && !existsSync(join(target, marker))) {
    throw new UserError(`${output} holds files that no build has made; name an empty or a new folder`);
  }
}
