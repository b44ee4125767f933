import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fingerprint } from "../values/fingerprint.ts";
import { once } from "../values/once.ts";

/** The name of the file in every published folder that says what its last build has written. */
export const marker = ".tidemark";

/** What a marker says. It lies in the output and stays with it when the folder is copied or moved. */
export interface Mark {
  /** The id of the build; empty if what it has written is not complete. */
  readonly id: string;
  /** The fingerprint of the bytes of every file that it has written, by its path inside the output. */
  readonly files: Readonly<Record<string, Fingerprint>>;
}

/** The text of a marker: a sentence for people, the id, and a line of JSON for each file. */
export function markerText({ id, files }: Mark): string {
  const sentence =
    "Made by a build; the next one replaces the files that are listed here, and leaves all others alone.";
  return `${sentence}\n${id}\n${JSON.stringify(files, undefined, 1)}\n`;
}

/** The marker of a folder, whose list is read only when it is asked for. */
export interface FoundMarker {
  readonly id: string;
  readonly files: () => Mark["files"];
}

/** Reads the marker of a folder; undefined if it has none. A list that is damaged, or missing, is empty. */
export function readMarker(folder: string): FoundMarker | undefined {
  const file = join(folder, marker);
  if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const [, id = "", ...list] = readFileSync(file, "utf8").split("\n");
  return { id, files: once(() => parseList(list.join("\n"))) };
}

function parseList(text: string): Mark["files"] {
  try {
    const files: unknown = JSON.parse(text);
    return typeof files === "object" && files !== null ? (files as Mark["files"]) : {};
  } catch {
    // A marker of an earlier version has no list.
    return {};
  }
}

/** Whether a name at the top of an output belongs to the builds themselves: the marker, or what a build needs meanwhile. */
export function isOfBuilds(name: string): boolean {
  return name === marker || /^\.tidemark\.(\d+$|next$|journal\b|lock\b)/.test(name);
}
