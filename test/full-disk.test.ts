import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { buildQuickly } from "./build.ts";
import { hashTree, removeFolders, runCommand, temporaryFolder, writeContent } from "./command.ts";
import { articleText, settings } from "./content.ts";

// The disk is full from some moment of a build on: `FAULTS=100 npx vitest run test/full-disk.test.ts` tries
// a hundred moments of each build.

const faults = Number(process.env["FAULTS"] ?? 2);

afterAll(removeFolders);

const buildDay = "2024-06-01";
const article = "articles/2024/2024-03-24-a.md";
const texts = {
  "site.yaml": settings,
  [article]: articleText({ company: "Acme", people: "Ada Example" }, "What the story says."),
  "articles/2024/2024-03-18-b.md": articleText({ date: "2024-03-18", company: "Acme" }, "Another story."),
  "companies/acme.md": "---\nname: Acme\n---\n\nAcme makes the things.\n",
};

test.each([
  // What is left to do after an edit is in a journal; a whole site takes the place of the last one.
  ["after an edit", article, "ENOSPC", "the disk is full; make room and run the command again"],
  ["of a whole site", "site.yaml", "ENOSPC", "the disk is full; make room and run the command again"],
  ["of a whole site", "site.yaml", "EROFS", "the disk cannot be written; choose a folder on another one"],
])(
  "a build %s (%s: %s) on a disk that refuses to be written leaves a whole site",
  async (_build, name, code, advice) => {
    const content = writeContent(texts);
    const output = join(temporaryFolder(), "site");
    const beside = (kind: string) => join(dirname(output), `.${basename(output)}.${kind}`);
    const fault = pathToFileURL(resolve("test/full-disk.mjs")).href;
    const buildWithFault = (environment: Readonly<Record<string, string>>) =>
      runCommand(["build", "--content", content, "--output", output, "--no-search", "--no-share-images"], {
        BUILD_DATE: buildDay,
        NODE_OPTIONS: `--import=${fault}`,
        ...environment,
      });
    const buildWhole = async () => {
      await buildQuickly(content, output, { buildDay });
      return hashTree(output);
    };
    const file = join(content, name);
    const text = readFileSync(file, "utf8");
    const edited = text.replaceAll("the", "any").replace(/^name: .*/m, "name: Another name");
    const before = await buildWhole();
    const counted = join(temporaryFolder(), "calls");
    writeFileSync(file, edited);
    expect(await buildWithFault({ FAULT_CALLS: counted })).toMatchObject({ code: 0, stderr: "" });
    const after = hashTree(output);
    const calls = Number(readFileSync(counted, "utf8"));
    expect(calls).toBeGreaterThan(faults);
    for (let number = 1; number <= faults; number++) {
      writeFileSync(file, text);
      expect(await buildWhole()).toEqual(before);
      writeFileSync(file, edited);
      const at = `${Math.round((calls * number) / faults)}`;
      const refused = await buildWithFault({ FAULT_CODE: code, FAULT_AT: at });
      // What comes last only tidies the cache, and may fail.
      if (refused.code !== 0 || refused.stderr !== "") {
        expect({ at, ...refused }).toMatchObject({ code: 1, stderr: expect.stringContaining(advice) });
        expect(refused.stderr.trim().split("\n")).toHaveLength(1);
        // Half an edit has a journal; between two renames the last site lies beside its place. The next build knows
        // both.
        const rest = ["journal", "previous"].filter((kind) => existsSync(beside(kind)));
        if (rest.length === 0) expect(hashTree(output)).toEqual(before);
      }
      expect(await buildWhole()).toEqual(after);
      expect(["journal", "previous", "next", "lock"].filter((kind) => existsSync(beside(kind)))).toEqual([]);
    }
  },
  3_600_000,
);
