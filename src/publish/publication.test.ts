import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { removeFolders, temporaryFolder } from "../../test/command.ts";
import type { Fingerprint } from "../values/fingerprint.ts";
import { readChecked, writeChecked } from "./checked-file.ts";
import { filesOfFolder } from "./folder-files.ts";
import { type Mark, marker, markerText } from "./marker.ts";
import { beginPublication } from "./publication.ts";

afterEach(removeFolders);

const unexpected = () => {
  throw new Error("no other build was expected");
};
const begin = (output: string) => beginPublication(output, unexpected);

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What an output shows to its readers. */
function read(output: string): Record<string, string> {
  const paths = [...filesOfFolder(output).keys()].filter((path) => path !== marker).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(output, path), "utf8")]));
}

/** What lies beside an output: nothing, once a publication has ended. */
function beside(output: string): string[] {
  return readdirSync(dirname(output)).filter((name) => name.startsWith("."));
}

/** The mark of a build, whose files matter to no test here. */
const mark = (id: string): Mark => ({ id, files: {} });

async function published(files: Readonly<Record<string, string>>, id = "first"): Promise<string> {
  const output = join(temporaryFolder(), "site");
  const publication = await begin(output);
  write(publication.staging, files);
  publication.replace(mark(id), []);
  publication.end();
  return output;
}

const first = { "index.html": "old", "a/index.html": "old a", "b/c/index.html": "old c" };

describe("a publication", () => {
  test("replaces a whole output, and knows next time which build has made it", async () => {
    const output = await published(first);
    const publication = await begin(output);
    expect(publication.present?.id).toBe("first");
    write(publication.staging, { "index.html": "new" });
    publication.replace(mark("second"), []);
    publication.end();
    expect(read(output)).toEqual({ "index.html": "new" });
    expect(beside(output)).toEqual([]);
  });
  test("amends an output: moves what is new, removes what is gone, with the folders that are empty then", async () => {
    const output = await published(first);
    const publication = await begin(output);
    write(publication.staging, { "index.html": "new", "d/index.html": "new d" });
    publication.amend(mark("second"), ["b/c/index.html"]);
    publication.end();
    expect(read(output)).toEqual({ "a/index.html": "old a", "d/index.html": "new d", "index.html": "new" });
    expect(existsSync(join(output, "b"))).toBe(false);
    expect(beside(output)).toEqual([]);
    expect((await begin(output)).present?.id).toBe("second");
  });
  test("that ends without publishing leaves everything as it was", async () => {
    const output = await published(first);
    const publication = await begin(output);
    write(publication.staging, { "index.html": "half" });
    publication.end();
    expect(read(output)).toEqual(first);
    expect(beside(output)).toEqual([]);
  });
});

describe("the next publication after a build that was killed", () => {
  test("forgets what was not ready", async () => {
    const output = await published(first);
    write(join(dirname(output), ".site.next"), { "index.html": "half" });
    (await begin(output)).end();
    expect(read(output)).toEqual(first);
    expect(beside(output)).toEqual([]);
  });
  test.each([
    ["before the first move", ["index.html", "d/index.html"], first],
    ["between two moves", ["d/index.html"], { ...first, "index.html": "new" }],
    ["after the last move", [], { ...first, "index.html": "new", "d/index.html": "new d" }],
    ["after a removal", ["d/index.html"], { "index.html": "new", "a/index.html": "old a" }],
  ])("carries out the journal: %s", async (_when, waiting, present) => {
    const output = await published(present);
    const files: Record<string, string> = { "index.html": "new", "d/index.html": "new d" };
    write(join(dirname(output), ".site.next"), Object.fromEntries(waiting.map((path) => [path, files[path] ?? ""])));
    const journal = { id: "second", moved: Object.keys(files), removed: ["b/c/index.html"] };
    writeChecked(join(dirname(output), ".site.journal"), JSON.stringify(journal));
    const publication = await begin(output);
    expect(publication.present?.id).toBe("second");
    publication.end();
    expect(read(output)).toEqual({ ...files, "a/index.html": "old a" });
    expect(beside(output)).toEqual([]);
  });
  test("trusts neither a damaged journal nor the output it was for", async () => {
    const output = await published(first);
    const journal = join(dirname(output), ".site.journal");
    writeChecked(journal, JSON.stringify({ id: "second", moved: [], removed: ["index.html"] }));
    writeFileSync(journal, readFileSync(journal, "latin1").replace("index", "inbox"), "latin1");
    const publication = await begin(output);
    expect(publication.present?.id).toBe("");
    publication.end();
    expect(read(output)).toEqual(first);
  });
  test("knows after a damaged journal, too, which files builds have written", async () => {
    const output = await published(first);
    writeFileSync(join(output, marker), markerText({ id: "first", files: { "index.html": "hash" as Fingerprint } }));
    writeFileSync(join(dirname(output), ".site.journal"), "damaged");
    expect((await begin(output)).present?.files()).toEqual({ "index.html": "hash" });
  });
  test("completes what was begun where the folder could not be renamed, and has been copied since", async () => {
    const output = await published(first);
    write(join(output, `${marker}.next`), { "index.html": "new" });
    writeChecked(
      join(output, `${marker}.journal`),
      JSON.stringify({ id: "second", moved: ["index.html"], removed: [] }),
    );
    const publication = await begin(output);
    publication.end();
    expect([publication.present?.id, read(output)]).toEqual(["second", { ...first, "index.html": "new" }]);
  });
  test("refuses to delete the old site with a file that no build has recorded", async () => {
    const output = await published(first);
    const previous = join(dirname(output), ".site.previous");
    const text = markerText({ id: "old", files: { "index.html": "hash" as Fingerprint } });
    write(previous, { [marker]: text, "index.html": "older", "notes.txt": "mine" });
    await expect(begin(output)).rejects.toThrow("files that no build has recorded: notes.txt; take out what is yours");
    expect(readFileSync(join(previous, "notes.txt"), "utf8")).toBe("mine");
    rmSync(join(previous, "notes.txt"));
    (await begin(output)).end();
    expect(beside(output)).toEqual([]);
  });
  test("puts the old site back where the new one had not yet taken its place", async () => {
    const output = await published(first);
    write(join(dirname(output), ".site.previous"), { [marker]: "", "index.html": "older" });
    rmSync(output, { recursive: true });
    (await begin(output)).end();
    expect(read(output)).toEqual({ "index.html": "older" });
    expect(beside(output)).toEqual([]);
  });
});

describe("an output that no build has made", () => {
  test.each([
    [
      "a folder with files",
      (output: string) => write(output, { "thesis.txt": "years of work" }),
      /holds files that no build has made/,
    ],
    ["a file", (output: string) => writeFileSync(output, "text"), /is not a folder/],
    ["a link", (output: string) => symlinkSync(temporaryFolder(), output), /is not a folder/],
  ])("is refused: %s", async (_kind, make, message) => {
    const output = join(temporaryFolder(), "site");
    make(output);
    await expect(begin(output)).rejects.toThrow(message);
    expect(beside(output)).toEqual([]);
  });
  test("an empty folder may be used, a folder in none may not", async () => {
    const output = temporaryFolder();
    (await begin(output)).end();
    await expect(begin(join(output, "none", "site"))).rejects.toThrow("make the folder first");
  });
  test("a link inside an output is never followed", async () => {
    const output = await published(first);
    symlinkSync("/", join(output, "root"));
    expect(() => filesOfFolder(output)).toThrow("is a link or a device");
  });
});

describe("two builds of one output", () => {
  test("the second waits until the first has ended, and is called with its process id", async () => {
    const output = await published(first);
    const holding = await begin(output);
    const told: (number | undefined)[] = [];
    let begun = false;
    const second = beginPublication(output, (holder) => told.push(holder)).then((publication) => {
      begun = true;
      return publication;
    });
    await expect.poll(() => told).toEqual([process.pid]);
    expect(begun).toBe(false);
    holding.end();
    (await second).end();
    expect(beside(output)).toEqual([]);
  });
  test("a lock of a process that is gone counts for nothing", async () => {
    const output = await published(first);
    // No process has the largest number that Linux and macOS may give.
    writeFileSync(join(dirname(output), ".site.lock"), `${2 ** 22 + 1}\n`);
    (await begin(output)).end();
    expect(beside(output)).toEqual([]);
  });
});

describe("a file that is checked", () => {
  const file = () => join(temporaryFolder(), "folder", "file.json");
  test("gives what was written", () => {
    const written = file();
    writeChecked(written, "ü1");
    expect(readChecked(written)?.toString()).toBe("ü1");
  });
  test.each([
    ["cut off", (text: string) => text.slice(0, -1)],
    ["altered", (text: string) => text.replace("1", "2")],
    ["empty", () => ""],
    ["with another hash", (text: string) => text.replace(/^./s, (byte) => (byte === "0" ? "1" : "0"))],
  ])("gives nothing when it is %s", (_how, damage) => {
    const written = file();
    writeChecked(written, "ü1");
    writeFileSync(written, damage(readFileSync(written, "latin1")), "latin1");
    expect(readChecked(written)).toBeUndefined();
  });
});
