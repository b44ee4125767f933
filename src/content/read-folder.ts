import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { join, relative, sep } from "node:path";
import { compareText, type Problem } from "./problem.ts";
import { type ContentFile, largestFile } from "./text-file.ts";

/** The largest picture that is copied: 20 MiB. */
const largestPicture = 20 * 1024 * 1024;

/**
 * Reads every file of a content folder, in the order of their names.
 * Anything but plain files and folders (links, devices, pipes) is a problem and is never opened.
 */
export function readContentFolder(folder: string): {
  readonly files: readonly ContentFile[];
  readonly problems: readonly Problem[];
} {
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  const visit = (inside: string) => {
    for (const entry of readdirSync(join(folder, inside)).sort(compareText)) {
      const name = inside === "" ? entry : `${inside}/${entry}`;
      const location = join(folder, name);
      const path = displayPath(location);
      const refuse = (message: string) => problems.push({ path, line: 1, column: 1, message });
      const stats = lstatSync(location);
      if (stats.isDirectory()) visit(name);
      else if (!stats.isFile()) refuse(`${kindOf(stats)} cannot be content; put the file itself here`);
      else if (stats.size > (name.endsWith(".md") || name.endsWith(".yaml") ? largestFile : largestPicture)) {
        refuse(
          name.endsWith(".md") || name.endsWith(".yaml")
            ? "the file is larger than 1 MiB; split it or shorten it"
            : "the file is larger than 20 MiB; make it smaller",
        );
      } else files.push({ path, name, bytes: readFileSync(location) });
    }
  };
  visit("");
  return { files, problems };
}

/** A path as people type it: from the current folder where it lies inside, with forward slashes. */
export function displayPath(location: string): string {
  const fromHere = relative(process.cwd(), location);
  return (fromHere.startsWith("..") ? location : fromHere).split(sep).join("/");
}

function kindOf(stats: Stats): string {
  return stats.isSymbolicLink() ? "a link" : "a device or a pipe";
}
