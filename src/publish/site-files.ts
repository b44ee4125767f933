import { join } from "node:path";
import type { SitePath } from "../site/addresses.ts";
import type { Fingerprint } from "../values/fingerprint.ts";
import { UserError } from "../values/user-error.ts";

/** A file of the site that Eleventy does not render. */
export interface MadeFile {
  readonly path: SitePath;
  /** Of all that its bytes follow from. */
  readonly fingerprint: Fingerprint;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
}

/** The path of a file inside a folder for a path of the site: a page lies in `index.html`. */
export function fileOf(path: SitePath): string {
  return join(path.slice(1), path.endsWith("/") ? "index.html" : "");
}

/**
 * Makes sure that no two files of the site would lie at one place on a disk that does not tell capitals from small
 * letters, or one Unicode form from another.
 */
export function refuseCollisions(paths: readonly SitePath[]): void {
  const places = new Map<string, SitePath>();
  for (const path of paths) {
    const place = fileOf(path).normalize("NFC").toLowerCase();
    const other = places.get(place);
    if (other) throw new UserError(`two files of the site would lie at one place: ${other} and ${path}`);
    places.set(place, path);
  }
}

/** Makes sure that a folder holds exactly the files that were to be made. */
export function verifyFiles(made: ReadonlyMap<string, unknown>, expected: ReadonlySet<string>): void {
  const missing = [...expected].find((path) => !made.has(path));
  const foreign = [...made.keys()].find((path) => !expected.has(path));
  if (missing) throw new Error(`the build has not made ${missing}`);
  if (foreign) throw new Error(`the build has made ${foreign}, which belongs to no page`);
}
