import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

// Files that later builds rely on: each begins with the SHA-256 of the rest, so that a truncated or altered file counts
// as missing.

const hashLength = 32;

/** Reads a checked file; undefined if it is missing, truncated or altered. */
export function readChecked(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(hashLength);
    return hashOf(content).equals(bytes.subarray(0, hashLength)) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Writes bytes or text with its hash, atomically. */
export function writeChecked(file: string, content: string | Uint8Array): void {
  writeWhole(file, Buffer.concat([hashOf(content), Buffer.from(content)]));
}

/** Writes a file atomically: to a temporary file beside it, which is then renamed. */
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

function hashOf(content: string | Uint8Array): Buffer {
  return hash("sha256", content, "buffer");
}
