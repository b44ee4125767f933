import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { UserError } from "../values/user-error.ts";

/** How long a build waits for another one to end, and how often it looks. */
const longestWait = 10 * 60_000;
const interval = 200;

/**
 * Makes sure that only one build at a time writes an output: the second waits until the first has ended, however it
 * ended. A lock names its process; one whose process is gone, because it was killed, counts for nothing.
 *
 * No library for this frees a lock at once after a SIGKILL without native code: they wait until it looks old.
 *
 * @param file where the lock lies.
 * @param waiting is told once, where another process holds the lock.
 * @returns a function that gives the lock back.
 */
export async function takeLock(file: string, waiting: (holder: number) => void): Promise<() => void> {
  const own = `${file}.${process.pid}`;
  const began = Date.now();
  let told = false;
  for (;;) {
    // A link is made with its content or not at all: nobody ever reads half a lock.
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

/** The process that holds a lock; undefined where the lock has just been given back. */
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
  // Somebody else's process may not be signalled, but it runs.
  return tryTo(() => process.kill(process_, 0), "ESRCH");
}

/** Takes a dead lock away; of several processes that try it, one succeeds. */
function breakLock(file: string, own: string, dead: number): void {
  const taken = `${own}.dead`;
  if (!tryTo(() => renameSync(file, taken), "ENOENT")) return;
  // Another process may have broken it and taken it in the meantime: then it gets its lock back.
  if (holderOf(taken) !== dead) tryTo(() => linkSync(taken, file), "EEXIST");
  rmSync(taken, { force: true });
}

/** Whether something could be done; false where it failed in the expected way. */
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
