import { hash, randomUUID } from "node:crypto";
import { linkSync, lstatSync, readFileSync, renameSync, rmdirSync, rmSync, type Stats, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { errorCode } from "../values/error-code.ts";
import { UserError } from "../values/user-error.ts";

/** How long a build waits for another one to end, and how often it polls, in milliseconds. */
const longestWait = 10 * 60_000;
const interval = 200;

/** How often a build touches its lock, and after how long without that the lock is stale, in milliseconds. */
const beat = 2000;
const patience = 30_000;

/** The largest lock file that is read, in bytes. */
const largest = 1000;

/** What stands at the place of a lock. */
interface Found {
  readonly stats: Stats;
  /** The process that holds the lock; undefined if the file cannot be read or says nothing. */
  readonly holder: number | undefined;
  /** Whether a process of this machine is said to hold it, and none with this number runs. */
  readonly isDead: boolean;
}

/** The locks of this process, by their text. */
const held = new Set<string>();

/**
 * Acquires a lock, so that only one build at a time writes an output: a second one waits until the first has ended, in
 * whatever way. The lock of a process that no longer runs is stale at once. So is, after half a minute, whatever else
 * stands there and is not touched: garbage, a link, the lock of a process whose number another one has now, or that of
 * another machine or container.
 *
 * Libraries without native code touch their locks on the main thread, which a build keeps busy for longer than they
 * wait, and they do not free a lock at once after a SIGKILL.
 *
 * @param file the path of the lock file.
 * @param waiting called once if another process holds the lock; with its number if it is known.
 * @returns a function that releases the lock.
 */
export async function takeLock(file: string, waiting: (holder: number | undefined) => void): Promise<() => void> {
  const text = `${process.pid} ${machine} ${randomUUID()}\n`;
  const began = Date.now();
  let told = false;
  let last: { readonly state: string; readonly since: number } | undefined;
  while (!create(file, text)) {
    const found = look(file);
    if (!found) continue;
    if (found.stats.isDirectory()) {
      removeFolder(file);
      continue;
    }
    const state = stateOf(found.stats);
    // Clocks of machines differ: what has not changed for as long as this one has been looking is stale, too.
    if (last?.state !== state) last = { state, since: Date.now() };
    const age = Math.max(Date.now() - found.stats.mtimeMs, Date.now() - last.since);
    if (found.isDead || age > patience) {
      breakLock(file, state);
      continue;
    }
    if (!told) waiting(found.holder);
    told = true;
    if (Date.now() - began > longestWait) {
      const who = found.holder === undefined ? "" : ` (process ${found.holder})`;
      throw new UserError(`another build${who} has not ended; if it is none, delete ${file}`);
    }
    await wait(interval);
  }
  held.add(text);
  const stopBeating = keepBeating(file);
  return () => {
    stopBeating();
    held.delete(text);
    if (read(file) === text) rmSync(file, { force: true });
  };
}

/** The machine or container in which a process number has a meaning. */
const machine = hash("sha256", hostname()).slice(0, 12);

/** Creates a lock file; false if something stands in its place, even a link to nowhere. */
function create(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    // On a full disk, a file with a part of the text is left.
    if (text.startsWith(read(file) ?? "?")) rmSync(file, { force: true });
    throw error;
  }
}

/** Looks at what stands at the place of a lock; undefined if it has just been released. */
function look(file: string): Found | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats) return undefined;
  // Anything but a file is not opened: a pipe would wait for ever.
  const text = stats.isFile() && stats.size <= largest ? (read(file) ?? "") : "";
  const [, number, where = machine] = /^(\d{1,10})(?: (\S+) \S+)?\n$/.exec(text) ?? [];
  const holder = Number(number) || undefined;
  const isHere = holder !== undefined && where === machine;
  const isDead = isHere && (holder === process.pid ? !held.has(text) : !isRunning(holder));
  return { stats, holder, isDead };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function isRunning(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    // EPERM means that the process exists but belongs to another user.
    return errorCode(error) === "EPERM";
  }
}

/** Removes a stale lock; of several processes that try to, one succeeds. */
function breakLock(file: string, state: string): void {
  const taken = `${file}.${randomUUID()}`;
  try {
    renameSync(file, taken);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw error;
  }
  // Another process may have replaced the stale lock with its own in the meantime: then that one is put back.
  if (stateOf(lstatSync(taken)) !== state) putBack(taken, file);
  rmSync(taken, { force: true });
}

/** Removes an empty folder that stands in the place of a lock; one with files is somebody's. */
function removeFolder(file: string): void {
  try {
    rmdirSync(file);
  } catch {
    throw new UserError(`${file} is a folder, and a build needs this name for its lock; move it away`);
  }
}

function putBack(taken: string, file: string): void {
  try {
    linkSync(taken, file);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  }
}

/** Identifies a lock and the moment when it was touched last. */
function stateOf({ ino, mtimeMs }: Stats): string {
  return `${ino} ${mtimeMs}`;
}

/**
 * Touches a lock while this process runs, on a thread of its own: the main one may be busy for a minute.
 *
 * @returns a function that ends it.
 */
function keepBeating(file: string): () => void {
  const beating = new Worker(
    `const { utimesSync } = require("node:fs");
    const { workerData } = require("node:worker_threads");
    setInterval(() => {
      try {
        utimesSync(workerData.file, new Date(), new Date());
      } catch {}
    }, workerData.beat);`,
    { eval: true, execArgv: [], workerData: { file, beat } },
  );
  beating.unref();
  // Without a thread the lock lasts for half a minute.
  beating.on("error", () => undefined);
  return () => void beating.terminate();
}
