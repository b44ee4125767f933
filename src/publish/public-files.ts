import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { SitePath } from "../site/addresses.ts";
import { compareText } from "../values/compare-text.ts";
import { type Fingerprint, fingerprintOfBytes } from "../values/fingerprint.ts";

/** A file that is copied as it is. */
export interface PublicFile {
  readonly path: SitePath;
  readonly fingerprint: Fingerprint;
  readonly bytes: Uint8Array;
}

/** Reads the files that are copied as they are. */
export function readPublicFiles(folder: string): PublicFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(compareText)
    .map((file) => {
      const bytes = readFileSync(file);
      const path: SitePath = `/${relative(folder, file).split(sep).join("/")}`;
      return { path, fingerprint: fingerprintOfBytes(bytes), bytes };
    });
}
