import { type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../../values/error-code.ts";

/** How long everything has to stay unchanged, in milliseconds: text editors save in several steps. */
const settling = 60;

/** How often the places themselves are looked at, in milliseconds: nothing tells that one has come back. */
const interval = 500;

/** The state of every file, folder and link in some places, by path. */
type Snapshot = ReadonlyMap<string, string>;

/**
 * Watches folders and files, and calls back once for changes that happen together. After each change all is watched
 * anew, so that a folder that was renamed, replaced or deleted is seen again once it is back. Links are never followed.
 * Chokidar loses folders that are replaced while it looks elsewhere, as by `git checkout`, and any place that was gone.
 *
 * @param update called with the paths of what has changed, never while it is still running.
 * @returns a function that stops watching.
 */
export function watchFolders(
  places: readonly string[],
  update: (changed: readonly string[]) => Promise<void>,
): () => Promise<void> {
  let watchers: FSWatcher[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  /** Whether the system cannot watch every folder; then all are looked at again and again. */
  let isBlind = false;
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, settling);
  };
  const watchFolder = (folder: string) => {
    try {
      const watcher = watch(folder, lookSoon);
      // The folder may be gone, which is a change as well.
      watcher.on("error", lookSoon);
      watchers.push(watcher);
    } catch (error) {
      isBlind ||= errorCode(error) !== "ENOENT";
    }
  };
  const takeSnapshot = () => {
    const before = watchers;
    watchers = [];
    isBlind = false;
    const snapshot = snapshotOf(places, watchFolder);
    for (const watcher of before) watcher.close();
    return snapshot;
  };
  let last = takeSnapshot();
  function look() {
    const now = takeSnapshot();
    const changed = [...new Set([...last.keys(), ...now.keys()])].filter((path) => last.get(path) !== now.get(path));
    last = now;
    if (changed.length > 0) running = running.then(() => update(changed)).catch(() => undefined);
  }
  const looking = setInterval(() => {
    if (isBlind || places.some((place) => stateOf(place)?.text !== last.get(place))) lookSoon();
  }, interval);
  return async () => {
    clearInterval(looking);
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
    await running;
  };
}

/**
 * The state of everything in some places.
 *
 * @param enter called with each folder before it is read, so that no change is missed.
 */
function snapshotOf(places: readonly string[], enter: (folder: string) => void): Snapshot {
  const states = new Map<string, string>();
  const visit = (path: string) => {
    const state = stateOf(path);
    if (!state) return;
    states.set(path, state.text);
    if (!state.isFolder) return;
    enter(path);
    for (const entry of entriesOf(path)) visit(join(path, entry));
  };
  for (const place of places) visit(place);
  return states;
}

/** Undefined if there is nothing, or nothing that may be looked at. */
function stateOf(path: string): { readonly text: string; readonly isFolder: boolean } | undefined {
  try {
    const stats = lstatSync(path);
    const { ino, size, mtimeMs, ctimeMs } = stats;
    // A folder changes with what is in it, which is looked at by itself.
    const isFolder = stats.isDirectory();
    return { text: isFolder ? `folder ${ino}` : `${ino} ${size} ${mtimeMs} ${ctimeMs}`, isFolder };
  } catch {
    return undefined;
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
