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

/** Fingerprint of files that no build plans: every build that makes anything makes them. */
const unplanned = "unplanned" as Fingerprint;

/**
 * Finds what the site consists of besides its planned files: what templates of one's own have written, and copies.
 *
 * @param names every file that Eleventy has written, from the output's folder.
 * @param stale the planned files that templates were to render.
 * @param copied the addresses of files that were copied as they are.
 */
export function findOwnFiles(
  names: readonly string[],
  planned: readonly Pick<MadeFile, "path">[],
  stale: ReadonlySet<SitePath>,
  copied: readonly string[],
): Pick<MadeFile, "path" | "fingerprint">[] {
  const pathsByFile = new Map(planned.map(({ path }) => [fileOf(path), path]));
  const copies = new Set(copied.map((path) => decodeURI(path).slice(1)));
  return names.flatMap((name) => {
    const path = pathsByFile.get(name);
    if (path === undefined) return [{ path: `/${name}` as const, fingerprint: unplanned }];
    if (stale.has(path) && !copies.has(name)) return [];
    throw new UserError(`${path} is part of the site, and another template or a copied file would write over it`);
  });
}
