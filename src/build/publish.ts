import { existsSync, lstatSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "./user-error.ts";

/** In every published folder: says that the next build may replace it. */
const marker = ".tidemark";

/** Where a site is built, and how it takes the place of the last one. */
export interface Publication {
  /** A folder beside the output, on the same disk, empty at first. */
  readonly staging: string;
  /** Puts the finished folder in the place of the output. */
  readonly publish: () => void;
  /** Leaves the output as it was. */
  readonly discard: () => void;
}

/**
 * Prepares to replace an output folder whole, or not at all.
 * A folder that no build has made is never touched.
 */
export function preparePublication(output: string): Publication {
  const target = resolve(output);
  const beside = (suffix: string) => join(dirname(target), `.${basename(target)}.${suffix}`);
  const [staging, previous] = [beside("next"), beside("previous")];
  // A build that was stopped between its two renames left the last site here.
  if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
  refuseForeignFolder(output, target);
  const discard = () => rmSync(staging, { recursive: true, force: true });
  discard();
  return {
    staging,
    discard,
    publish: () => {
      writeFileSync(join(staging, marker), "Made by a build; the next one replaces this whole folder.\n");
      rmSync(previous, { recursive: true, force: true });
      if (existsSync(target)) renameSync(target, previous);
      renameSync(staging, target);
      rmSync(previous, { recursive: true, force: true });
    },
  };
}

function refuseForeignFolder(output: string, target: string): void {
  const stats = lstatSync(target, { throwIfNoEntry: false });
  if (!stats) {
    if (!existsSync(dirname(target))) throw new UserError(`${dirname(output)} does not exist; make the folder first`);
    return;
  }
  if (!stats.isDirectory()) throw new UserError(`${output} is not a folder; name one that a build may replace`);
  if (readdirSync(target).length > 0 && !existsSync(join(target, marker))) {
    throw new UserError(`${output} holds files that no build has made; name an empty or a new folder`);
  }
}
