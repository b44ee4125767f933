import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, sep } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { Mark } from "./marker.ts";
import { beginPublication } from "./publication.ts";

// An output that cannot be renamed: a volume of a container, a folder in one that cannot be written.

/** What the disk refuses, by the code of its error. */
const disk = vi.hoisted(() => ({
  refuses: (_call: string, _from: string, _to: string): string | undefined => undefined,
}));

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const guard = (call: string, from: string, to = "") => {
    const code = disk.refuses(call, from, to);
    if (code) throw Object.assign(new Error(code), { code, syscall: call, path: from });
  };
  return {
    ...fs,
    renameSync: (from: string, to: string) => {
      guard("rename", from, to);
      fs.renameSync(from, to);
    },
    accessSync: (path: string, mode: number) => {
      guard("access", path);
      fs.accessSync(path, mode);
    },
    writeFileSync: (path: string, ...rest: [string]) => {
      guard("write", path);
      fs.writeFileSync(path, ...rest);
    },
    mkdirSync: (path: string, options: object) => {
      guard("write", path);
      return fs.mkdirSync(path, options);
    },
  };
});

const folder = mkdtempSync(join(tmpdir(), "tidemark-"));
const output = join(folder, "site");
const mark = (id: string): Mark => ({ id, files: {} });
const isIn = (path: string) => path.startsWith(output + sep);
const never = () => {
  throw new Error("no other build was expected");
};

beforeEach(() => {
  disk.refuses = () => undefined;
  rmSync(output, { recursive: true, force: true });
  mkdirSync(join(output, "lost+found"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const readOnly = (code: string) => (call: string, path: string) =>
  (call === "access" && path === folder) || (call !== "access" && dirname(path) === folder && path !== output)
    ? code
    : undefined;

test.each<[string, typeof disk.refuses]>([
  [
    "that is a mount point",
    (call, from, to) => {
      if (call !== "rename") return undefined;
      if (from === output || to === output) return "EBUSY";
      return isIn(from) === isIn(to) ? undefined : "EXDEV";
    },
  ],
  ["that is in use", (call, from) => (call === "rename" && from === output ? "EPERM" : undefined)],
  ["on a layer of a container", (call, from) => (call === "rename" && from === output ? "EXDEV" : undefined)],
  ["in a folder that may not be written", readOnly("EACCES")],
  ["in a folder that cannot be written", readOnly("EROFS")],
  [
    "with a mount point inside",
    (call, from, to) =>
      call === "rename" && (from === output || (to === join(output, "a/index.html") && dirname(from) !== dirname(to)))
        ? "EXDEV"
        : undefined,
  ],
])("an output %s is published file by file", async (_kind, refuses) => {
  disk.refuses = refuses;
  for (const [id, removed] of [
    ["first", []],
    ["second", ["old.html"]],
  ] as const) {
    const publication = await beginPublication(output, never);
    mkdirSync(join(publication.staging, "a"), { recursive: true });
    writeFileSync(join(publication.staging, "a/index.html"), id);
    if (id === "first") writeFileSync(join(publication.staging, "old.html"), id);
    publication.replace(mark(id), removed);
    publication.end();
    expect(readFileSync(join(output, "a/index.html"), "utf8")).toBe(id);
    expect(existsSync(join(output, "old.html"))).toBe(id === "first");
  }
  expect(readdirSync(output).sort()).toEqual([".tidemark", "a", "lost+found"]);
  expect(readdirSync(join(output, "a"))).toEqual(["index.html"]);
  expect(readdirSync(folder)).toEqual(["site"]);
  const next = await beginPublication(output, never);
  next.end();
  expect(next.present?.id).toBe("second");
});

test("a build of it that was interrupted is completed by the next one", async () => {
  disk.refuses = readOnly("EACCES");
  const publication = await beginPublication(output, never);
  mkdirSync(publication.staging);
  for (const name of ["a.html", "b.html"]) writeFileSync(join(publication.staging, name), "new");
  disk.refuses = (call, from, to) =>
    call === "rename" && to === join(output, "b.html") ? "EIO" : readOnly("EACCES")(call, from);
  expect(() => publication.replace(mark("new"), [])).toThrow("EIO");
  publication.end();
  disk.refuses = readOnly("EACCES");
  const next = await beginPublication(output, never);
  expect(next.present?.id).toBe("new");
  next.end();
  expect(readdirSync(output).sort()).toEqual([".tidemark", "a.html", "b.html", "lost+found"]);
});
