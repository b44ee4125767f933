import { lstatSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compareText } from "../values/compare-text.ts";
import { type Fingerprint, fingerprintOfBytes } from "../values/fingerprint.ts";
import { UserError } from "../values/user-error.ts";
import { type FileState, type FolderContents, isSameState, toState } from "./folder-files.ts";

// Which files of an output belong to builds, and which are somebody's own.

/** What builds have recorded of the files of an output. */
export interface Recorded {
  /** The state of each file that the last build at this place has written; lost with `.cache/`. */
  readonly states: Readonly<Record<string, FileState>>;
  /** The fingerprint of the bytes of each file, from the marker in the output; it stays with a copy of the folder. */
  readonly bytes: () => Readonly<Record<string, Fingerprint>>;
}

/** What happens to the files of an output that the new site does not have. */
export interface Changes {
  /** Files that a build has written and nobody has changed since. */
  readonly removed: readonly string[];
  /** Everything else: files, links and folders of somebody's own, which stay. */
  readonly left: readonly string[];
}

/**
 * Finds out what becomes of the files that a new site does not have.
 *
 * @param files the files of the new site, by path.
 */
export function findChanges(
  output: string,
  contents: FolderContents,
  recorded: Recorded,
  files: Readonly<Record<string, unknown>>,
): Changes {
  const gone = [...contents.files].filter(([path]) => !Object.hasOwn(files, path));
  const isOfBuild = ([path, state]: [string, FileState]) =>
    isSameState(own(recorded.states, path), state) || hasBytes(join(output, path), own(recorded.bytes(), path));
  const removed = gone.filter(isOfBuild).map(([path]) => path);
  const known = new Set(removed);
  return { removed, left: [...gone.map(([path]) => path).filter((path) => !known.has(path)), ...contents.others] };
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function hasBytes(file: string, expected: Fingerprint | undefined): boolean {
  try {
    return expected !== undefined && fingerprintOfBytes(readFileSync(file)) === expected;
  } catch {
    return false;
  }
}

/**
 * Throws an error if a file of the new site would take the place of something that no build has recorded: a file with
 * other bytes, a link, a folder. What the marker lists may be replaced, whatever has become of it.
 *
 * @param staged the new and changed files, by path inside the output and inside the staging folder.
 */
export function refuseOccupied(
  output: string,
  staging: string,
  staged: Iterable<string>,
  recorded: Recorded,
  { removed, left }: Changes,
): void {
  const gone = new Set(removed);
  const isInTheWay = (path: string): boolean => {
    const stats = lstatSync(join(output, path), { throwIfNoEntry: false });
    if (!stats || gone.has(path)) return false;
    if (stats.isDirectory()) return left.some((other) => other === path || other.startsWith(`${path}/`));
    if (!stats.isFile()) return true;
    if (own(recorded.bytes(), path) || isSameState(own(recorded.states, path), toState(stats))) return false;
    return !readFileSync(join(staging, path)).equals(readFileSync(join(output, path)));
  };
  const folders = new Map<string, string | undefined>();
  /** The outermost folder of a path that is no folder, but a link or a file. */
  const blockedFolder = (path: string): string | undefined => {
    const folder = dirname(path);
    if (folder === ".") return undefined;
    if (!folders.has(folder)) {
      const stats = lstatSync(join(output, folder), { throwIfNoEntry: false });
      const isBlocked = stats && !stats.isDirectory() && !gone.has(folder);
      folders.set(folder, blockedFolder(folder) ?? (isBlocked ? folder : undefined));
    }
    return folders.get(folder);
  };
  const occupied = new Set<string>();
  for (const path of staged) {
    const blocked = blockedFolder(path) ?? (isInTheWay(path) ? path : undefined);
    if (blocked !== undefined) occupied.add(blocked);
  }
  if (occupied.size === 0) return;
  const places = listed([...occupied].map((path) => join(output, path)));
  throw new UserError(
    `${places}: no build has recorded what is here, and the site has a file of this name; move it away, or delete it if it is not yours. Nothing was published`,
  );
}

/**
 * What somebody has put into an output, as shown to people: a folder stands for all that is in it.
 *
 * @param files the files of the site, by path.
 */
export function shownLeft(left: readonly string[], files: Readonly<Record<string, unknown>>): string[] {
  const folders = new Set(Object.keys(files).flatMap(foldersOf));
  const topOf = (path: string) => {
    const folder = foldersOf(path).find((parent) => !folders.has(parent));
    return folder === undefined ? path : `${folder}/`;
  };
  return [...new Set(left.map(topOf))].sort(compareText);
}

/** The folders that a path lies in, the outermost first. */
function foldersOf(path: string): string[] {
  const names = path.split("/").slice(0, -1);
  return names.map((_name, index) => names.slice(0, index + 1).join("/"));
}

/** The first few of some names, and how many more there are. */
export function listed(names: readonly string[]): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(", ")} and ${more} more` : names.join(", ");
}

const most = 5;
