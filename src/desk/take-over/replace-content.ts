import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { UserError } from "../../values/user-error.ts";
import type { NewFile } from "../new/newsroom.ts";
import { findUncommitted } from "./ask-git.ts";

/** The content that is to be replaced. */
export interface OldContent {
  /** How many files it has. */
  readonly files: number;
  /** Whether git can bring all of it back. */
  readonly committed: boolean;
  /** A free name for its folder. */
  readonly name: string;
}

/** How many files a message names. */
const mostNamed = 10;

/** Looks at a content folder; undefined if there is none. Throws a {@link UserError} if it must not be replaced. */
export function inspectOldContent(folder: string): OldContent | undefined {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (!stats.isDirectory()) throw new UserError(`${folder} is a link or a file; put the folder itself here`);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const uncommitted = findUncommitted(folder);
  if (uncommitted && uncommitted.length > 0) throw new UserError(refuse(folder, uncommitted));
  return {
    files: entries.filter((entry) => !entry.isDirectory()).length,
    committed: uncommitted !== undefined,
    name: freeName(`${folder}-before-take-over`),
  };
}

function refuse(folder: string, uncommitted: readonly string[]): string {
  const more = uncommitted.length - mostNamed;
  return [
    `${folder}/ has files that are not in the last commit, and would be lost:`,
    ...uncommitted.slice(0, mostNamed).map((path) => `  ${path}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    "Commit them or move them away, then run this again. Nothing was changed.",
  ].join("\n");
}

function freeName(name: string): string {
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(numbered)) return numbered;
  }
}

/**
 * Replaces a content folder by new files, or fails and leaves it as it was. They are written beside it first, and then
 * two renames are all there is to do.
 *
 * @returns the folder that has the old content now; undefined if git has it, or if there was none.
 */
export function replaceContent(folder: string, files: readonly NewFile[]): string | undefined {
  const next = join(dirname(folder), `.${basename(folder)}.next`);
  // Left by a run that was killed.
  rmSync(next, { recursive: true, force: true });
  try {
    for (const { name, text } of files) {
      mkdirSync(dirname(join(next, name)), { recursive: true });
      writeFileSync(join(next, name), text);
    }
    // Once more, since an editor may have written something while the questions were asked.
    const old = inspectOldContent(folder);
    if (old) renameSync(folder, old.name);
    try {
      renameSync(next, folder);
    } catch (error) {
      if (old) renameSync(old.name, folder);
      throw error;
    }
    if (!old?.committed) return old?.name;
    rmSync(old.name, { recursive: true, force: true });
    return undefined;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}
