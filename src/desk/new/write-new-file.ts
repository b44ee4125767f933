import { lstatSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseContent } from "../../content/parse-content.ts";
import { formatProblem } from "../../content/problem.ts";
import { displayPath } from "../../content/read-folder.ts";
import type { Inspection } from "../../permanence/inspect-content.ts";
import { UserError } from "../../values/user-error.ts";
import type { NewFile } from "./newsroom.ts";

/**
 * Writes a new file unless it exists already or would have problems, and returns its path as shown to editors.
 * Problems of the other content are ignored.
 */
export function writeNewFile(contentFolder: string, before: Inspection, { name, text }: NewFile): string {
  const location = join(contentFolder, name);
  const path = displayPath(location);
  if (lstatSync(location, { throwIfNoEntry: false })) throw new UserError(`${path} exists already; it stays as it is`);
  const after = parseContent([...before.folder.files, { path, name, bytes: new TextEncoder().encode(text) }]);
  const known = new Set(before.problems.map(formatProblem));
  const problems = "problems" in after ? after.problems.filter((problem) => !known.has(formatProblem(problem))) : [];
  if (problems.length > 0) {
    // The place of a problem in a file that was never written would only confuse.
    const lines = problems.map((problem) => (problem.path === path ? problem.message : formatProblem(problem)));
    throw new UserError([`The check would refuse ${path}:`, ...lines, "Nothing was written."].join("\n"));
  }
  mkdirSync(dirname(location), { recursive: true });
  writeFileSync(location, text, { flag: "wx" });
  return path;
}
