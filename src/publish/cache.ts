import { hash } from "node:crypto";
import { readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { once } from "../values/once.ts";
import { readChecked, writeChecked } from "./checked-file.ts";

/** A cache on disk, shared by all builds; its folder `.cache/` may be deleted at any time. */
export interface Cache {
  /** Returns the cached bytes; undefined if there are none, or if they were truncated or altered. */
  readonly get: (key: string) => Buffer | undefined;
  /** Caches bytes or text; write errors are ignored, and the next build computes them again. */
  readonly put: (key: string, content: string | Uint8Array) => void;
}

/**
 * Opens a part of the cache: a folder with a file for each key. npm's cacache does as much and checks what it reads, but
 * to load it takes as long as a tenth of a build without changes.
 *
 * @param most the maximum number of entries: beyond it, the least recently used are evicted.
 */
export function openCache(name: string, most: number): Cache {
  const folder = join(".cache", name);
  const fileOf = (key: string) => join(folder, hash("sha256", key));
  // Once per process, since listing ten thousand entries for each new one would take minutes.
  const evict = once(() => evictOldest(folder, most));
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
        evict();
      }),
  };
}

/** Returns the cached bytes of a key, or computes and caches them. */
export async function cached(cache: Cache, key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = cache.get(key);
  if (known) return known;
  const made = await make();
  cache.put(key, made);
  return made;
}

/** Removes all but the most recently used entries of a folder. */
export function evictOldest(folder: string, most: number): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  if (files.length <= most) return;
  const usedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newestFirst = files.map((file) => ({ file, used: usedAt(file) })).sort((a, b) => b.used - a.used);
  for (const { file } of newestFirst.slice(most)) rmSync(file, { recursive: true, force: true });
}

/** Ignores file errors that are harmless to a cache: a full disk, or a file that another build evicts too. */
function ignoreFileErrors(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
}
