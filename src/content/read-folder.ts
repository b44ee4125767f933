import { existsSync, lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { compareText } from "../values/compare-text.ts";
import { UserError } from "../values/user-error.ts";
import { addressFile } from "./address-file.ts";
import type { Problem } from "./problem.ts";
import { type ContentFile, largestFile } from "./text-file.ts";

/** The maximum depth of nested folders. */
const deepest = 8;

/** The maximum size of a picture in bytes: 20 MiB. */
const largestPicture = 20 * 1024 * 1024;

/** A content folder as read from disk. */
export interface ContentFolder {
  readonly files: readonly ContentFile[];
  /** The files that cannot be read. */
  readonly problems: readonly Problem[];
  /** The stats of each file when it was read. */
  readonly stats: ReadonlyMap<ContentFile, Stats>;
}

/**
 * Reads every file of a content folder, sorted by name.
 * Anything but plain files and folders (links, devices, pipes) is a problem and is never opened.
 *
 * @param before the folder as read earlier by this process: only changed files are read again.
 */
export function readContentFolder(folder: string, before?: ContentFolder): ContentFolder {
  const files: ContentFile[] = [];
  const known = new Map(before?.files.map((file) => [file.name, file]));
  const statsOf = new Map<ContentFile, Stats>();
  const problems: Problem[] = [];
  const shown = displayPath(folder);
  const visit = (inside: string) => {
    for (const entry of readdirSync(join(folder, inside)).sort(compareText)) {
      const name = inside === "" ? entry : `${inside}/${entry}`;
      const location = join(folder, name);
      const path = shown === "" ? name : `${shown}/${name}`;
      const refuse = (message: string) => problems.push({ path: printable(path), line: 1, column: 1, message });
      if (!/^[\x20-\x7e]*$/.test(entry) && printable(entry) !== entry) {
        refuse("this name has a character that cannot be shown; name it with a-z, 0-9 and hyphens");
        continue;
      }
      const stats = lstatSync(location, { throwIfNoEntry: false });
      // Another program may be replacing the files at this moment, such as git.
      if (!stats) continue;
      if (stats.isDirectory() && name !== addressFile) {
        if (name.split("/").length < deepest) visit(name);
        else refuse("the folders lie too deep; content/ holds folders of files, and articles/ one for each year");
      } else if (!stats.isFile()) refuse(`${kindOf(stats)} cannot be content; put the file itself here`);
      else if (stats.size > (name.endsWith(".md") || name.endsWith(".yaml") ? largestFile : largestPicture)) {
        refuse(
          name.endsWith(".md") || name.endsWith(".yaml")
            ? "the file is larger than 1 MiB; split it or shorten it"
            : "the file is larger than 20 MiB; make it smaller",
        );
      } else {
        const last = known.get(name);
        const isUnchanged = last && isSame(before?.stats.get(last), stats);
        const file = isUnchanged ? last : { path, name, bytes: readFileSync(location) };
        files.push(file);
        statsOf.set(file, stats);
      }
    }
  };
  visit("");
  return { files, problems, stats: statsOf };
}

/** Whether a file is unchanged since it was read. */
function isSame(before: Stats | undefined, now: Stats): boolean {
  return (["size", "mtimeMs", "ctimeMs", "ino"] as const).every((key) => before?.[key] === now[key]);
}

/** Escapes control characters and invisible ones by code point; names that are not UTF-8 contain U+FFFD. */
function printable(path: string): string {
  return path.replace(
    /[\p{Control}\p{Format}\p{Surrogate}\p{Line_Separator}\p{Paragraph_Separator}\ufffd]/gu,
    (character) => {
      return `\\u{${character.codePointAt(0)?.toString(16)}}`;
    },
  );
}

/** A path as shown to people: relative to the working directory if inside it, with forward slashes. */
export function displayPath(location: string): string {
  const fromHere = relative(process.cwd(), location);
  return (fromHere.startsWith("..") ? location : fromHere).split(sep).join("/");
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return "a folder";
  return stats.isSymbolicLink() ? "a link" : "a device or a pipe";
}

/** Throws a {@link UserError} if a folder is not a content folder. */
export function refuseOtherFolders(contentFolder: string): void {
  if (!existsSync(join(contentFolder, "site.yaml"))) {
    throw new UserError(`${contentFolder} is not a content folder: it has no site.yaml`);
  }
  if (lstatSync(resolve(contentFolder)).isSymbolicLink()) {
    throw new UserError(`${contentFolder} is a link; name the folder itself`);
  }
}
