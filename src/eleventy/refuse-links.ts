import { lstatSync, realpathSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { contentsOf } from "../publish/folder-files.ts";
import { errorCode } from "../values/error-code.ts";
import { UserError } from "../values/user-error.ts";

/**
 * Throws an error if a folder to copy has links or devices: links would lead out of the output, and a pipe would be
 * waited for without end. Packages may have what they like.
 */
export function refuseLinksToCopy(places: readonly string[]): void {
  for (const place of places.filter((path) => !path.includes("node_modules/"))) {
    const [found] = othersOf(place);
    if (found === undefined) continue;
    throw new UserError(`${join(place, found)} is a link or a device, which is not copied; put the file itself there`);
  }
}

/** Throws an error if a folder of templates has a link that leads to itself or to a folder that it is in, or a device. */
export function refuseLoops(folder: string): void {
  const found = othersOf(folder).find((path) => !isLink(join(folder, path)) || isLoop(join(folder, path)));
  if (found === undefined) return;
  throw new UserError(
    `${join(folder, found)} is a link in a circle, or a device; delete it or put the file itself there`,
  );
}

/** The links and devices in a folder. */
function othersOf(folder: string): string[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return contentsOf(folder).others.filter((path) => !lstatSync(join(folder, path)).isDirectory());
}

function isLink(path: string): boolean {
  return lstatSync(path).isSymbolicLink();
}

function isLoop(link: string): boolean {
  try {
    return (realpathSync(join(link, "..")) + sep).startsWith(realpathSync(resolve(link)) + sep);
  } catch (error) {
    return errorCode(error) === "ELOOP";
  }
}
