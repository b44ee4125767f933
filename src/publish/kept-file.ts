import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { hashOf, writeWhole } from "./checked-file.ts";

/**
 * Gives the bytes of a file that is kept from build to build, or makes and keeps them. Beside the file stands its
 * SHA-256: what does not fit it, because a disk was full or a build was stopped, is made again.
 *
 * @param file its name has to follow from all that its bytes follow from.
 */
export async function keptFile(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const kept = readWhole(file);
  if (kept) return kept;
  const made = await make();
  writeWhole(file, made);
  writeWhole(hashFile(file), hashOf(made));
  return made;
}

/** The exact versions of packages that a kept file follows from, as `package.json` lays them down. */
export function exactVersions(names: readonly string[]): string {
  const { dependencies } = createRequire(import.meta.url)("../../package.json") as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return names.map((name) => `${name}@${dependencies[name]}`).join(" ");
}

function readWhole(file: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file);
    return readFileSync(hashFile(file), "utf8") === hashOf(bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function hashFile(file: string): string {
  return `${file}.sha256`;
}
