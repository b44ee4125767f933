import { spawnSync } from "node:child_process";
import { plainEnvironment } from "./environment.ts";

const identity = ["-c", "user.name=Ada Example", "-c", "user.email=ada@example.org"];

/** Runs git in a folder as a fictional person; hooks run with the environment. */
export function runGit(folder: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return spawnSync("git", [...identity, ...args], {
    cwd: folder,
    env: plainEnvironment(environment),
    encoding: "utf8",
  });
}

/** Runs git where it has to succeed, and gives what it says. */
export function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = runGit(folder, args);
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stdout}${stderr}`);
  return stdout;
}
