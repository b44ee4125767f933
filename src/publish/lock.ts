import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { UserError } from "../values/user-error.ts";

/** How long a build waits for another one to end, and how often it polls, in milliseconds. */
const longestWait = 10 * 60_000;
const interval = 200;

/**
 * Acquires a lock, so that only one build at a time writes an output: a second one waits until the first has ended, in
 * whatever way. The lock file contains the process id; the lock of a process that no longer runs is stale.
 *
 * Libraries without native code do not free a lock at once after a SIGKILL: they wait until it looks old.
 *
 * @param file the path of the lock file.
 * @param waiting called once if another process holds the lock.
 * @returns a function that releases the lock.
 */
export async function takeLock(file: string, waiting: (holder: number) => void): Promise<() => void> {
  const own = `${file}.${process.pid}`;
  const began = Date.now();
  let told = false;
  for (;;) {
    // Creating a link is atomic: a lock file is never read half written.
    let taken: boolean;
    try {
      writeFileSync(own, `${process.pid}\n`);
      taken = tryTo(() => linkSync(own, file), "EEXIST");
    } finally {
      rmSync(own, { force: true });
    }
    if (taken) return () => rmSync(file, { force: true });
    const holder = holderOf(file);
    if (holder === undefined) continue;
    if (!isRunning(holder)) {
      breakLock(file, own, holder);
      continue;
    }
    if (!told) waiting(holder);
    told = true;
    if (Date.now() - began > longestWait) {
      throw new UserError(`another build (process ${holder}) has not ended; if it is none, delete ${file}`);
    }
    await wait(interval);
  }
}

/** The process that holds a lock; undefined if the lock has just been released. */
function holderOf(file: string): number | undefined {
  let text = "";
  return tryTo(() => {
    text = readFileSync(file, "utf8");
  }, "ENOENT")
    ? Number(text)
    : undefined;
}

function isRunning(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ <= 0) return false;
  // EPERM means that the process exists but belongs to another user.
  return tryTo(() => process.kill(process_, 0), "ESRCH");
}

/** Removes a stale lock; of several processes that try to, one succeeds. */
function breakLock(file: string, own: string, dead: number): void {
  const taken = `${own}.dead`;
  if (!tryTo(() => renameSync(file, taken), "ENOENT")) return;
  // Another process may have replaced the stale lock with its own in the meantime: then that one is put back.
  if (holderOf(taken) !== dead) tryTo(() => linkSync(taken, file), "EEXIST");
  rmSync(taken, { force: true });
}

/** Runs a file operation; returns false if it failed with the expected error code. */
function tryTo(act: () => unknown, expected: string): boolean {
  try {
    act();
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === expected) return false;
    if (code === "EPERM" && expected === "ESRCH") return true;
    throw error;
  }
}
