import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

// Files that a later build trusts: each begins with the SHA-256 of what follows, so that one that was cut off or altered
// is the same as none.

const hashLength = 64;

/**
 * Reads a value; undefined where the file is missing, cut off or altered.
 *
 * @param expected the hash that it has to have, where that is known.
 */
export function readChecked(file: string, expected?: string): unknown {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(hashLength + 1);
    const hash = bytes.toString("latin1", 0, hashLength);
    const right = hash === (expected ?? hash) && hash === hashOf(body);
    return right ? JSON.parse(body.toString()) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a value as JSON, whole or not at all, and gives its hash. */
export function writeChecked(file: string, value: unknown): string {
  const body = JSON.stringify(value);
  const hash = hashOf(body);
  writeWhole(file, `${hash}\n${body}`);
  return hash;
}

/** Writes a file beside its place and moves it there, so that nobody ever reads a part of it. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** SHA-256 in hexadecimal digits. */
export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Removes all but the newest of some files or folders. */
export function forgetOldest(locations: readonly string[], most: number): void {
  const changedAt = (location: string) => statSync(location, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newestFirst = locations
    .map((location) => ({ location, changed: changedAt(location) }))
    .sort((a, b) => b.changed - a.changed);
  for (const { location } of newestFirst.slice(most)) rmSync(location, { recursive: true, force: true });
}

/** Makes an action on the cache whose failure harms nobody: a disk is full, or another build tidies the same folder. */
export function ignoreFileErrors<Given extends unknown[]>(act: (...given: Given) => void): (...given: Given) => void {
  return (...given) => {
    try {
      act(...given);
    } catch (error) {
      if (!(error instanceof Error && "syscall" in error)) throw error;
    }
  };
}
