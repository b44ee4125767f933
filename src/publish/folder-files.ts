import { lstatSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { UserError } from "../values/user-error.ts";

/** The metadata by which a changed file is detected. */
export interface FileState {
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with the fraction that the file system stores. */
  readonly modified: number;
}

/** Whether a file is unchanged. */
export function isSameState(before: FileState, now: FileState | undefined): boolean {
  return now?.size === before.size && now.modified === before.modified;
}

/**
 * Every file of a folder, by its path inside (`articles/words/index.html`). Links and devices are refused: a build
 * never creates them, and a link could lead out of the folder.
 */
export function filesOfFolder(folder: string): Map<string, FileState> {
  const files = new Map<string, FileState>();
  const visit = (inside: string) => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) {
        const { size, mtimeMs } = lstatSync(`${folder}/${path}`);
        files.set(path, { size, modified: mtimeMs });
      } else throw new UserError(`${join(folder, path)} is a link or a device, which no build makes; delete it`);
    }
  };
  visit("");
  return files;
}

/** The path of every file inside a folder. */
export function namesOfFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
