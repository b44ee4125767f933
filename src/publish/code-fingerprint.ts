import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareText } from "../values/compare-text.ts";
import { type Fingerprint, fingerprint, fingerprintOfBytes } from "../values/fingerprint.ts";

/** The folder of the project. */
const project = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Fingerprint of code: files and folders of the project without their tests, the versions of all packages, and the
 * version of Node, whose Unicode and locale data change between versions.
 */
export function codeFingerprint(places: readonly string[]): Fingerprint {
  const files = [...places, "package-lock.json"]
    .flatMap((place) => filesOf(join(project, place)))
    .filter((file) => !/\.test\.tsx?$/.test(file));
  return fingerprint(process.versions.node, process.versions["icu"], fingerprintsOf(files, project.length));
}

/**
 * Fingerprint of files and folders, relative to the working directory. A glob pattern stands for the folder that it
 * begins with. Packages are skipped, since their versions are part of the code's fingerprint; so are content folders.
 */
export function filesFingerprint(places: readonly string[]): Fingerprint {
  const folders = places.map((place) => place.replace(/[^/]*[*?{[(].*$/, "") || ".").filter((place) => !isKnown(place));
  return fingerprint(fingerprintsOf(folders.flatMap(filesOf)));
}

function isKnown(place: string): boolean {
  return place.includes("node_modules/") || existsSync(join(place, "site.yaml"));
}

function fingerprintsOf(files: readonly string[], start = 0): [string, Fingerprint][] {
  // Links and devices are not read, but that one is there is a change.
  const contentOf = (file: string) =>
    lstatSync(file).isFile() ? fingerprintOfBytes(readFileSync(file)) : fingerprint("no file");
  return files.toSorted(compareText).map((file) => [file.slice(start), contentOf(file)]);
}

function filesOf(place: string): string[] {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The exact versions of packages in `package.json`, as part of cache keys. */
export function exactVersions(names: readonly string[]): string {
  const { dependencies } = createRequire(import.meta.url)("../../package.json") as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return names.map((name) => `${name}@${dependencies[name]}`).join(" ");
}
