import { execFileSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { removeFolders, temporaryFolder } from "../../test/command.ts";
import { takeLock } from "./lock.ts";

afterEach(() => {
  vi.restoreAllMocks();
  removeFolders();
});

const place = () => join(temporaryFolder(), ".site.lock");
const never = () => {
  throw new Error("there was nothing to wait for");
};
/** No process has the largest number that Linux and macOS may give. */
const nobody = 2 ** 22 + 1;
const age = (file: string) => lutimesSync(file, 1, 1);

describe("a lock is taken over at once", () => {
  test.each<[string, (file: string) => void]>([
    ["of a process that is gone", (file) => writeFileSync(file, `${nobody}\n`)],
    ["of an earlier process with the number of this one", (file) => writeFileSync(file, `${process.pid}\n`)],
    [
      "that is old, of a number that another process has now",
      (file) => aged(file, () => writeFileSync(file, `${process.ppid}\n`)),
    ],
    [
      "that is old, of another machine",
      (file) => aged(file, () => writeFileSync(file, `${process.ppid} elsewhere some-id\n`)),
    ],
    ["that is old and empty", (file) => aged(file, () => writeFileSync(file, ""))],
    ["that is old and garbage", (file) => aged(file, () => writeFileSync(file, "\0garbage".repeat(1000)))],
    ["that is old and a link", (file) => aged(file, () => symlinkSync("/etc/hostname", file))],
    ["that is old and a link to itself", (file) => aged(file, () => symlinkSync(file, file))],
    ["that is old and a pipe, which nobody opens", (file) => aged(file, () => execFileSync("mkfifo", [file]))],
    ["that is an empty folder", (file) => mkdirSync(file)],
  ])("%s", async (_what, make) => {
    const file = place();
    make(file);
    const release = await takeLock(file, never);
    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^${process.pid} `));
    release();
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  function aged(file: string, make: () => void) {
    make();
    age(file);
  }
});

describe("a lock is waited for, and told of, until it has not been touched for half a minute", () => {
  test.each<[string, string, number | undefined]>([
    ["of a process that runs", `${process.ppid}\n`, process.ppid],
    ["of another machine", `${nobody} elsewhere some-id\n`, nobody],
    ["that says nothing", "garbage", undefined],
  ])("%s", async (_what, text, holder) => {
    const file = place();
    writeFileSync(file, text);
    // The clock of another machine may be ahead.
    utimesSync(file, Date.now() / 1000 + 3600, Date.now() / 1000 + 3600);
    const told: (number | undefined)[] = [];
    const { now } = Date;
    let later = 0;
    vi.spyOn(Date, "now").mockImplementation(() => now() + later);
    const taken = takeLock(file, (by) => told.push(by));
    await expect.poll(() => told).toEqual([holder]);
    later = 31_000;
    (await taken)();
    expect(existsSync(file)).toBe(false);
  });
});

test("a folder with files in the place of a lock is named", async () => {
  const file = place();
  mkdirSync(join(file, "mine"), { recursive: true });
  await expect(takeLock(file, never)).rejects.toThrow(`${file} is a folder, and a build needs this name for its lock`);
});

test("a lock is touched while its build is busy", async () => {
  const file = place();
  const release = await takeLock(file, never);
  age(file);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5000);
  expect(Date.now() - lstatSync(file).mtimeMs).toBeLessThan(5000);
  release();
});

test("a lock that was taken over is left to its new owner", async () => {
  const file = place();
  const release = await takeLock(file, never);
  writeFileSync(file, `${process.ppid}\n`);
  release();
  expect(existsSync(file)).toBe(true);
});
