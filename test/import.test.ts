import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Outcome,
  readTree,
  removeFolders,
  runCommand,
  runHere,
  temporaryFolder,
  writeContent,
} from "./command.ts";
import { articleText } from "./content.ts";

afterAll(removeFolders);

// An older issue in the form in which they exist: the day, the lead on its line, headings by their look alone.
const draft = ` date 2024-03-24 Ada Example, founder and chief executive of Acme Robotics, has stepped down from her role, shifting attention to the makers of machines. Example's departure ends a week of changes: "C3" robots, for one, *will* not be sold.

Turning Tides at the Top

Acme Robotics's board has asked Cy Case, head of research at Carbon Labs, to take over. Case said [in a letter] that he would.

What it costs

The company spent $8 million a month & more. As Example leaves, Bolt Works watches.`;
const body = `Ada Example, founder and chief executive of Acme Robotics, has stepped down from her role, shifting attention to the makers of machines. Example's departure ends a week of changes: "C3" robots, for one, \\*will\\* not be sold.

## Turning Tides at the Top

Acme Robotics's board has asked Cy Case, head of research at Carbon Labs, to take over. Case said \\[in a letter\\] that he would.

## What it costs

The company spent $8 million a month & more. As Example leaves, Bolt Works watches.
`;
const frontMatter = `# From "issue.txt". Check each guess, then delete these comments and "draft: true".
# guess: the first clause of the lead
title: "Ada Example, founder and chief executive of Acme Robotics, has stepped down from her role"
# guess: "date 2024-03-24" at the start of the draft
date: 2024-03-24
company:
  # guess: registered; named twice, first in the lead
  - Acme Robotics
  # guess: not registered; named once
  - Carbon Labs
  # guess: registered; named once
  - Bolt Works
people:
  # guess: registered; named once in full and twice by the last name, first in the lead; "Ada Example, founder and chief executive of Acme Robotics"
  - Ada Example
  # guess: not registered; named once in full and once by the last name; "Cy Case, head of research at Carbon Labs"
  - Cy Case
# guess: the first sentence of the lead
summary: "Ada Example, founder and chief executive of Acme Robotics, has stepped down from her role, shifting attention to the makers of machines."
# guess: "Turning Tides at the Top" is a heading: a short line by itself that does not end as a sentence
# guess: "What it costs" is a heading: a short line by itself that does not end as a sentence
draft: true
`;
const article =
  "articles/2024/2024-03-24-ada-example-founder-and-chief-executive-of-acme-robotics-has-stepped-down-from-her-role.md";
const registry = {
  "companies/acme-robotics.md": "---\nname: Acme Robotics\naliases: [Acme]\n---\n\nAcme Robotics makes machines.\n",
  "companies/bolt-works.md": "---\nname: Bolt Works\n---\n\nBolt Works makes bolts.\n",
  "people/ada-example.md":
    "---\nname: Ada Example\nroles: [{ company: Acme Robotics, title: founder, from: 2019 }]\n---\n\nAda Example founded Acme.\n",
};

/** Writes drafts into a new folder and gives it. */
function writeDrafts(texts: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, file), text);
  return folder;
}

function importInto(content: string, ...args: string[]): Promise<Outcome> {
  return runHere(["import", "--content", content, ...args]);
}

describe("an older issue", () => {
  let content: string;
  let drafts: string;
  let first: Outcome;
  beforeAll(async () => {
    content = writeContent(registry);
    drafts = writeDrafts({ "issue.txt": draft });
    first = await importInto(content, join(drafts, "issue.txt"));
  });

  test("becomes an article with a comment for each guess", () => {
    expect([first.code, first.stderr]).toEqual([0, ""]);
    expect(readFileSync(join(content, article), "utf8")).toBe(`---\n${frontMatter}---\n\n${body}`);
  });

  test("is reported as a table of what was found, with the entries that could be written", () => {
    const lines = first.stdout.replaceAll(content, "content").replaceAll(drafts, "drafts").split("\n");
    const cells = lines.map((line) => line.trim().split(/ {2,}/));
    expect(lines[0]).toBe(`drafts/issue.txt became content/${article}`);
    expect(cells).toContainEqual(["date", "2024-03-24", '"date 2024-03-24" at the start of the draft']);
    expect(cells).toContainEqual(["company", "Carbon Labs", "not registered; named once"]);
    expect(cells).toContainEqual(["heading", "What it costs", "a short line, not ended as a sentence"]);
    expect(cells).toContainEqual(["text", "3 paragraphs, 84 words", "every word is kept"]);
    expect(cells).toContainEqual(["entry", "name: Carbon Labs", "proposed for content/companies/carbon-labs.md"]);
    expect(cells).toContainEqual(["entry", "name: Cy Case", "proposed for content/people/cy-case.md"]);
    expect(cells).toContainEqual(["entry", "roles: [{ company: Carbon Labs, title: head of research }]"]);
    expect(lines.at(-2)).toBe(
      '1 article written. Check each guess in the comments, then take them out with "draft: true".',
    );
  });

  test("passes the check as it is, and strictly once its guesses are settled; then it stays as it is", async () => {
    expect(await runHere(["check", "--write", "--content", content])).toMatchObject({ code: 0 });
    // Its title was made of a whole first sentence.
    const settled = readFileSync(join(content, article), "utf8")
      .replace(/^(\s*# .*|draft: true)\n/gm, "")
      .replace(/^title: .*/m, "title: Acme Robotics loses its founder");
    writeFileSync(join(content, article), settled);
    expect(await runHere(["check", "--write", "--content", content])).toMatchObject({ code: 0 });
    expect(await runHere(["check", "--strict", "--content", content])).toMatchObject({
      code: 0,
      stdout: "No problems in 1 articles.\n",
      stderr: "",
    });
    const again = await importInto(content, join(drafts, "issue.txt"));
    expect(again.code).toBe(0);
    expect(again.stdout.split("\n").filter(Boolean)).toEqual([
      `${join(drafts, "issue.txt")}: imported already as ${join(content, article)}; nothing changed`,
      "0 articles written, 1 there already.",
    ]);
    expect(readFileSync(join(content, article), "utf8")).toBe(settled);
  });
});

test("a dry run tells the same and writes nothing", async () => {
  const content = writeContent(registry);
  const drafts = writeDrafts({ "issue.txt": draft });
  const before = readTree(content);
  const { code, stdout } = await importInto(content, join(drafts, "issue.txt"), "--dry-run");
  expect(code).toBe(0);
  expect(stdout).toContain(`issue.txt would become ${join(content, article)}`);
  expect(stdout).toContain("\n1 article would be written.\n");
  expect(readTree(content)).toEqual(before);
});

test("what cannot be read is reported, and the others are imported", async () => {
  const content = writeContent({
    ...registry,
    "articles/2024/2024-03-23-other.md": articleText({}, "[a](/nowhere/)"),
    "companies/c.md": "---\nname: C\n---\n\nC is a company.\n",
  });
  const drafts = writeDrafts({
    "a.txt": "\nAcme has folded.",
    "b.txt": "",
    "c.txt": Uint8Array.from([0x64, 0xff]),
    "d.txt": "date 2024-03-24 Acme has\u202e folded.",
    "e.txt": "\ufeffDate: 24 March 2024\r\n\r\nBolt Works has folded.\r\n\r\n## Marked\r\n\r\nThe end.\r\n",
    "f.txt": "March 24, 2024 Bolt Works has folded.\n\nThis is “another” story – of the same day.",
    "g.txt": "March 24, 2024 Bolt Works has folded.\n\nThis is “another” story – of the same day.",
  });
  writeFileSync(join(drafts, "h.txt"), "date 2024-03-24 Ada Example, founder of C++, left.");
  mkdirSync(join(drafts, "folder"));
  const names = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt", "g.txt", "h.txt", "folder", "none.txt"];
  const { code, stdout, stderr } = await importInto(content, ...names.map((name) => join(drafts, name)));
  expect(code).toBe(1);
  expect(stderr.replaceAll(drafts, "drafts").replaceAll(content, "content").split("\n")).toEqual([
    'drafts/a.txt:2:1: no day can be read from the first line, "Acme has folded."; begin the file with "date 2024-03-24"',
    "drafts/b.txt:1:1: the file is empty",
    "drafts/c.txt:1:2: this byte is not UTF-8; save the file with the encoding UTF-8",
    "drafts/d.txt:1:25: the character U+202E changes the direction of the text unseen; delete it",
    "drafts/folder:1:1: this is a folder; name the drafts in it: drafts/folder/*.txt",
    "drafts/none.txt:1:1: there is no such file",
    "6 problems.",
    "",
  ]);
  expect(stdout).toContain("3 articles written, 1 there already.");
  const written = [...readTree(content).keys()].filter((name) => name.includes("bolt-works-has"));
  expect(written).toEqual([
    "/articles/2024/2024-03-24-bolt-works-has-folded-2.md",
    "/articles/2024/2024-03-24-bolt-works-has-folded.md",
  ]);
  expect(readFileSync(join(content, written[1] ?? ""), "utf8")).toMatch(
    /\n---\n\nBolt Works has folded\.\n\n## Marked\n\nThe end\.\n$/,
  );
});

test("an issue that names people only has no company", async () => {
  const content = writeContent(registry);
  const drafts = writeDrafts({ "issue.txt": "date 2024-03-24 Ada Example has won a prize.\n\nShe was glad." });
  const { code, stdout, stderr } = await importInto(content, join(drafts, "issue.txt"));
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^ {2}person +Ada Example +registered/m);
  expect(stdout).not.toMatch(/^ {2}company/m);
  const [name = ""] = [...readTree(content).keys()].filter((path) => path.startsWith("/articles/"));
  const text = readFileSync(join(content, name), "utf8");
  expect(text).toContain("\npeople: Ada Example\n");
  expect(text).not.toContain("company:");
  expect(await runHere(["check", "--write", "--content", content])).toMatchObject({ code: 0 });
});

test("an issue that names nobody is kept all the same", async () => {
  const content = writeContent(registry);
  const drafts = writeDrafts({ "2024.txt": "date 2024-03-24 百度。\n\n百度。百度。" });
  const { code, stdout, stderr } = await importInto(content, join(drafts, "2024.txt"));
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("Unnamed company");
  expect(await runHere(["check", "--write", "--content", content])).toMatchObject({ code: 0 });
});

describe("mistakes", () => {
  const importNothing = async (content: string, ...args: string[]) => {
    const { code, stdout, stderr } = await importInto(content, ...args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).not.toMatch(/^\s+at /m);
    return stderr.replaceAll(content, "content").split("\n");
  };

  test("no draft", async () => {
    const { code, stderr } = await runCommand(["import", "--content", writeContent({})]);
    expect([code, stderr.split("\n")[0]]).toEqual([1, "error: missing required argument 'files'"]);
  });
  test("no content folder", async () => {
    expect(await importNothing("no-such-folder", "a.txt")).toEqual([
      "content is not a content folder: it has no site.yaml",
      "",
    ]);
  });
  test("an entry with a problem, whose names would be missed", async () => {
    const content = writeContent({ "companies/acme.md": "---\nname: Acme\nkynd: lab\n---\n" });
    const lines = await importNothing(content, join(writeDrafts({ "issue.txt": draft }), "issue.txt"));
    expect(lines[0]).toBe('content/companies/acme.md:3:1: unknown key "kynd"; did you mean "kind"?');
    expect(lines.at(-2)).toBe("1 problem. Nothing was imported.");
  });
});

test("it explains itself", async () => {
  const { code, stdout } = await runCommand(["import", "--help"]);
  expect(code).toBe(0);
  expect(stdout).toContain("npm run import -- drafts/issue-12.txt --dry-run");
});
