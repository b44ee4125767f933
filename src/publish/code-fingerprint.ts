import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareText } from "../values/compare-text.ts";
import { type Fingerprint, fingerprint, fingerprintOfBytes } from "../values/fingerprint.ts";

/** The folder of the project. */
const project = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The fingerprint of code: of some files and folders of the project without their tests, of all packages, and of Node
 * itself, whose tables of characters and languages differ from version to version.
 */
export function codeFingerprint(places: readonly string[]): Fingerprint {
  const files = [...places, "package-lock.json"]
    .flatMap((place) => filesOf(join(project, place)))
    .filter((file) => !/\.test\.tsx?$/.test(file));
  return fingerprint(process.versions.node, process.versions["icu"], fingerprintsOf(files, project.length));
}

/**
 * The fingerprint of files and folders, given from the working directory. Of a pattern, the folder counts in which it
 * begins. Packages are left out, since their versions are part of the code's fingerprint; so is a content folder.
 */
export function filesFingerprint(places: readonly string[]): Fingerprint {
  const folders = places
    .map((place) => place.replace(/[^/]*[*?{[(].*$/, "") || ".")
    .filter((place) => !place.includes("node_modules/") && !existsSync(join(place, "site.yaml")));
  return fingerprint(fingerprintsOf(folders.flatMap(filesOf)));
}

function fingerprintsOf(files: readonly string[], start = 0): [string, Fingerprint][] {
  return files.toSorted(compareText).map((file) => [file.slice(start), fingerprintOfBytes(readFileSync(file))]);
}

function filesOf(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The exact versions of packages in `package.json`: an input of what they make. */
export function exactVersions(names: readonly string[]): string {
  const { dependencies } = createRequire(import.meta.url)("../../package.json") as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return names.map((name) => `${name}@${dependencies[name]}`).join(" ");
}
