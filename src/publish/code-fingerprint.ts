import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compareText } from "../values/compare-text.ts";
import { type Fingerprint, fingerprint, fingerprintOfBytes } from "../values/fingerprint.ts";

/** The folder of the project. */
const project = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The fingerprint of code: of every file in some folders of the project but its tests, of all packages, and of Node
 * itself, whose tables of characters and languages differ from version to version.
 */
export function codeFingerprint(folders: readonly string[]): Fingerprint {
  const files = folders.flatMap((folder) =>
    readdirSync(`${project}${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  );
  const packages = `${project}package-lock.json`;
  return fingerprint(
    process.versions.node,
    process.versions["icu"],
    [...files, packages]
      .sort(compareText)
      .map((file) => [file.slice(project.length), fingerprintOfBytes(readFileSync(file))]),
  );
}
