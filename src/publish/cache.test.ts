import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Cache, cached, openCache } from "./cache.ts";

const name = `test-${process.pid}`;
const folder = join(".cache", name);
const files = () => (existsSync(folder) ? readdirSync(folder) : []).map((file) => join(folder, file));
const onlyFile = () => files()[0] ?? "";
let cache: Cache;
let made: number;
const make = async () => {
  made++;
  return Buffer.from(`bytes ${made}`);
};
const text = async (key = "key") => Buffer.from(await cached(cache, key, make)).toString();

beforeEach(() => {
  cache = openCache(name, 3);
  made = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what was put is there, under its key alone", () => {
  cache.put("key", "ü");
  cache.put("bytes", new Uint8Array([0, 255]));
  expect(cache.get("key")?.toString()).toBe("ü");
  expect([...(cache.get("bytes") ?? [])]).toEqual([0, 255]);
  expect(cache.get("other")).toBeUndefined();
  cache.put("key", "other");
  expect(cache.get("key")?.toString()).toBe("other");
  expect(files()).toHaveLength(2);
});

test("a value is made once", async () => {
  expect([await text(), await text(), made]).toEqual(["bytes 1", "bytes 1", 1]);
});

test.each([
  ["was cut off", () => truncateSync(onlyFile(), readFileSync(onlyFile()).length - 1)],
  ["is empty", () => truncateSync(onlyFile(), 0)],
  ["is longer", () => writeFileSync(onlyFile(), Buffer.concat([readFileSync(onlyFile()), Buffer.from("1")]))],
  [
    "was altered",
    () => writeFileSync(onlyFile(), readFileSync(onlyFile(), "latin1").replace("bytes", "bites"), "latin1"),
  ],
  ["was written over", () => writeFileSync(onlyFile(), "other")],
  ["is gone", () => rmSync(onlyFile())],
])("one that %s is made again", async (_how, damage) => {
  await text();
  damage();
  expect([await text(), await text(), made]).toEqual(["bytes 2", "bytes 2", 2]);
});

test("of too many, those that were not used for longest are forgotten", () => {
  for (const [age, key] of ["a", "b", "c", "d", "e"].entries()) {
    const before = new Set(files());
    cache.put(key, key);
    const [file = ""] = files().filter((one) => !before.has(one));
    utimesSync(file, age + 1, age + 1);
  }
  cache.get("a");
  const next = openCache(name, 3);
  next.put("f", "f");
  expect(["a", "b", "c", "d", "e", "f"].filter((key) => next.get(key))).toEqual(["a", "e", "f"]);
});

test("a disk that refuses to be written harms nobody", () => {
  writeFileSync(folder, "");
  expect(() => cache.put("key", "value")).not.toThrow();
  expect(cache.get("key")).toBeUndefined();
});
