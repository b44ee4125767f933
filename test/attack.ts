import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { hashTree, type Outcome, runCommand, temporaryFolder, writeContent } from "./command.ts";
import { articleText } from "./content.ts";

/** Something that a stranger may send. */
interface Attack {
  readonly what: string;
  /** The file that the command has to name, by its path in the content folder. */
  readonly file: string;
  /** What is in it; where it is left out, {@link Attack.arrange} makes it. */
  readonly text?: string | Uint8Array;
  readonly arrange?: (content: string, file: string) => void;
  /** What the command has to say of it: `line:column: message` for each problem; more may follow a "…" at its end. */
  readonly says: readonly string[];
}

/** An article as it should be, in every folder that is attacked. */
export const good = { "articles/2024/2024-03-24-a.md": articleText({}) };

/** A file that exists only after an attack has run code. */
const marker = join(temporaryFolder(), "marker");
/** JavaScript that makes it. */
export const payload = `require("node:fs").writeFileSync(${JSON.stringify(marker)}, "")`;

let folder: string;
let site: Map<string, string>;

/** Makes a good site, which no attack may change. */
export async function buildGoodSite(): Promise<void> {
  folder = temporaryFolder();
  const outcome = await build(writeContent(good));
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  site = hashTree(join(folder, "site"));
}

/** Builds a content folder into the place of the good site. */
export function build(content: string): Promise<Outcome> {
  const output = join(folder, "site");
  return runCommand(["build", "--no-search", "--no-share-images", "--content", content, "--output", output]);
}

/** Expects of a build that it has told what is wrong, and that nothing else came of it. */
export function expectRefused({ code, stdout, stderr }: Outcome): void {
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).not.toMatch(/^\s+at |node:internal|Error:/m);
  expect(stderr).not.toMatch(/[^\P{Control}\n]/u);
  expect(existsSync(marker)).toBe(false);
  expect(hashTree(join(folder, "site"))).toEqual(site);
}

/** Puts attacks into one content folder, builds it, and looks for what the command says of each. */
export function describeRefused(name: string, attacks: readonly Attack[]): void {
  describe(name, () => {
    let outcome: Outcome;
    let told: readonly string[];
    beforeAll(async () => {
      const texts = attacks.flatMap(({ file, text }) => (text === undefined ? [] : [[file, text] as const]));
      const content = writeContent({ ...good, ...Object.fromEntries(texts) });
      for (const { arrange, file } of attacks) arrange?.(content, file);
      outcome = await build(content);
      told = outcome.stderr.split("\n").flatMap((line) => {
        return line.startsWith(`${content}/`) ? [line.slice(content.length + 1)] : [];
      });
    });
    test.each(attacks)("$what", ({ file, says }) => {
      const expected = says.map((text) => {
        const line = `${file}:${text}`;
        return line.endsWith("…") ? expect.stringContaining(line.slice(0, -1)) : line;
      });
      expect(told.filter((line) => line.startsWith(`${file}:`))).toEqual(expected);
    });
    test("nothing else is reported, and nothing is built, run or written", () => {
      expectRefused(outcome);
      expect(told).toHaveLength(attacks.reduce((sum, { says }) => sum + says.length, 0));
    });
  });
}

/** Makes attacks of articles; each is a file of its own. */
export function articleAttacks(
  rows: readonly (readonly [what: string, text: string | Uint8Array, ...says: readonly string[]])[],
): Attack[] {
  return rows.map(([what, text, ...says], index) => {
    return { what, file: `articles/2024/2024-05-01-attack-${index}.md`, text, says };
  });
}
