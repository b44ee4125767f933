import { join } from "node:path";
import type { SitePath } from "../site/addresses.ts";
import type { Fingerprint } from "../values/fingerprint.ts";
import { UserError } from "../values/user-error.ts";

/** A file of the site that Eleventy does not render. */
export interface MadeFile {
  readonly path: SitePath;
  /** Fingerprint of its inputs. */
  readonly fingerprint: Fingerprint;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
}

/** The file path for a path of the site, relative to the output: `index.html` for a page. */
export function fileOf(path: SitePath): string {
  return join(path.slice(1), path.endsWith("/") ? "index.html" : "");
}

/**
 * Throws an error if two files of the site would have the same path on a file system that ignores case or Unicode
 * normalization.
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

/** The fingerprint of unplanned files, which every build with changes writes. */
const unplanned = "unplanned" as Fingerprint;

/**
 * Finds the files of the site besides the planned ones: those written by custom templates, and passthrough copies.
 *
 * @param names every file that Eleventy has written, relative to the output.
 * @param stale the planned files that templates had to render.
 * @param copied the addresses of passthrough copies.
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
