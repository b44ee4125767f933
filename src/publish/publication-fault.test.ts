import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { beginPublication } from "./publication.ts";

// The staging folder cannot be moved, as where a virus scanner holds one of its files open.
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return {
    ...fs,
    renameSync: (from: string, to: string) => {
      if (from.endsWith(".next")) throw Object.assign(new Error("EPERM"), { code: "EPERM", path: from });
      fs.renameSync(from, to);
    },
  };
});

const folder = mkdtempSync(join(tmpdir(), "tidemark-"));

afterAll(() => rmSync(folder, { recursive: true }));

test("a site that cannot be moved to its place leaves the last one there", async () => {
  const output = join(folder, "site");
  mkdirSync(output);
  writeFileSync(join(output, ".tidemark"), "");
  writeFileSync(join(output, "a.html"), "the last site");
  const publication = await beginPublication(output, () => undefined);
  mkdirSync(publication.staging);
  expect(() => publication.replace({ id: "new", files: {} }, [])).toThrow("EPERM");
  publication.end();
  expect(readFileSync(join(output, "a.html"), "utf8")).toBe("the last site");
});
