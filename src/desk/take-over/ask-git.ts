import { spawnSync } from "node:child_process";
import { basename, dirname } from "node:path";

/**
 * Asks git for the files of a folder that it could not bring back, because their contents are not in the last commit,
 * by their paths in the checkout; undefined outside a checkout, or without git.
 */
export function findUncommitted(folder: string): readonly string[] | undefined {
  const { status, stdout } = spawnSync(
    "git",
    [
      "status",
      "--porcelain",
      "-z",
      "--no-renames",
      "--untracked-files=all",
      "--ignored=matching",
      "--",
      basename(folder),
    ],
    { cwd: dirname(folder), encoding: "utf8", maxBuffer: Number.POSITIVE_INFINITY },
  );
  if (status !== 0) return undefined;
  const lines = stdout.split("\0").filter((line) => line !== "");
  // A file that was only deleted is in the last commit.
  return lines.filter((line) => !/^( D|D ) /.test(line)).map((line) => line.slice("XY ".length));
}
