import { hash } from "node:crypto";
import { readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { once } from "../values/once.ts";
import { readChecked, writeChecked } from "./checked-file.ts";

/** Bytes that are cached from build to build; the folder `.cache/` may be deleted at any time. */
export interface Cache {
  /** Gives what is cached; undefined where nothing is, or where it was cut off or altered. */
  readonly get: (key: string) => Buffer | undefined;
  /** Caches bytes or text; where the disk refuses them, the next build makes them again. */
  readonly put: (key: string, content: string | Uint8Array) => void;
}

/**
 * Opens a part of the cache: a folder with a file for each key. Of the libraries for this only cacache checks what it
 * reads, and its last version for Node 20 brings 62 packages and takes a tenth of a build without changes to load.
 *
 * @param most how many entries are kept: beyond that the least recently used are forgotten.
 */
export function openCache(name: string, most: number): Cache {
  const folder = join(".cache", name);
  const fileOf = (key: string) => join(folder, hash("sha256", key));
  // Once a run, since to list ten thousand entries again for each new one would take minutes.
  const forget = once(() => forgetOldest(folder, most));
  return {
    get: (key) => {
      const file = fileOf(key);
      const content = readChecked(file);
      const now = new Date();
      if (content) ignoreFileErrors(() => utimesSync(file, now, now));
      return content;
    },
    put: (key, content) =>
      ignoreFileErrors(() => {
        writeChecked(fileOf(key), content);
        forget();
      }),
  };
}

/** Gives the cached bytes of a key, or makes and caches them. */
export async function cached(cache: Cache, key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = cache.get(key);
  if (known) return known;
  const made = await make();
  cache.put(key, made);
  return made;
}

/** Removes all but the most recently used entries of a folder. */
export function forgetOldest(folder: string, most: number): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  if (files.length <= most) return;
  const usedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newestFirst = files.map((file) => ({ file, used: usedAt(file) })).sort((a, b) => b.used - a.used);
  for (const { file } of newestFirst.slice(most)) rmSync(file, { recursive: true, force: true });
}

/** Does what harms nobody if it fails: the disk is full, or another build forgets the same file. */
function ignoreFileErrors(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
}
