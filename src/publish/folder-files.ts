import { type Dirent, lstatSync, readdirSync, type Stats } from "node:fs";
import { join, relative } from "node:path";
import { errorCode } from "../values/error-code.ts";
import { UserError } from "../values/user-error.ts";

/** The metadata by which a changed file is detected. */
export interface FileState {
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with the fraction that the file system stores. */
  readonly modified: number;
}

/** The metadata of a file by which a later change is detected. */
export function toState({ size, mtimeMs }: Pick<Stats, "size" | "mtimeMs">): FileState {
  return { size, modified: mtimeMs };
}

/** Whether a file is unchanged. */
export function isSameState(before: FileState | undefined, now: FileState | undefined): boolean {
  return before !== undefined && now?.size === before.size && now.modified === before.modified;
}

/** What a folder holds, by paths inside it (`articles/words/index.html`). */
export interface FolderContents {
  readonly files: Map<string, FileState>;
  /** What no build makes and none enters: links, devices, folders that are empty or cannot be read. */
  readonly others: readonly string[];
}

/**
 * Everything in a folder. Links are never followed: they could lead out of it.
 *
 * @param skipped names at the top of the folder that do not count.
 */
export function contentsOf(folder: string, skipped: (name: string) => boolean = () => false): FolderContents {
  const files = new Map<string, FileState>();
  const others: string[] = [];
  const visit = (inside: string) => {
    const entries = entriesOf(join(folder, inside));
    if (inside !== "" && !entries?.length) others.push(inside);
    for (const entry of entries ?? []) {
      if (inside === "" && skipped(entry.name)) continue;
      const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) {
        files.set(path, toState(lstatSync(`${folder}/${path}`)));
      } else others.push(path);
    }
  };
  visit("");
  return { files, others };
}

/** Undefined if the folder cannot be read, such as `lost+found` of a volume. */
function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (["EACCES", "EPERM"].includes(errorCode(error) ?? "")) return undefined;
    throw error;
  }
}

/** Every file of a folder that a build has just written, by its path inside. Links and devices are refused. */
export function filesOfFolder(folder: string): Map<string, FileState> {
  const { files, others } = contentsOf(folder);
  const other = others.find((path) => !lstatSync(join(folder, path)).isDirectory());
  if (other !== undefined) {
    throw new UserError(`${join(folder, other)} is a link or a device, which no build makes; delete it`);
  }
  return files;
}

/** The path of every file inside a folder. */
export function namesOfFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
