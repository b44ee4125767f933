import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { removeFolders, runHere, temporaryFolder, writeContent } from "./command.ts";
import { articleText } from "./content.ts";
import { git } from "./git.ts";

afterAll(removeFolders);

const articles = {
  "articles/2024/2024-03-24-old.md": articleText({ title: "Old" }),
  "articles/2024/2024-05-01-other.md": articleText({ title: "Other", date: "2024-05-01" }),
};
const lines = [
  "/ tag:example.org,2020-01-01:/",
  "/articles/old/ tag:example.org,2024-03-24:old",
  "/articles/other/ tag:example.org,2024-05-01:other",
  "/companies/acme/ tag:example.org,2020-01-01:/companies/acme/",
  "/corrections/ tag:example.org,2020-01-01:/corrections/",
  "/weeks/ tag:example.org,2020-01-01:/weeks/",
];
const remembered = `${lines.join("\n")}\n`;
const newPages = [
  "content/addresses.txt: 6 lines added.",
  "New pages, permanent once they are merged; until then a mistaken name is taken back by deleting its line:",
  "  Acme: /companies/acme/",
];
const published = { ...articles, "addresses.txt": remembered };

/** Runs a command on a content folder and gives what it says, the folder called `content`. */
async function run(content: string, command: "check" | "build", ...args: readonly string[]) {
  const output = join(temporaryFolder(), "site");
  const rest = command === "build" ? ["--output", output, "--no-search", "--no-share-images"] : [];
  const { code, stdout, stderr } = await runHere([command, "--content", content, ...rest, ...args]);
  const told = (text: string) => text.replaceAll(content, "content").trimEnd().split("\n").filter(Boolean);
  return { code, said: told(stdout), told: told(stderr), isBuilt: existsSync(output) };
}
const read = (content: string) => readFileSync(join(content, "addresses.txt"), "utf8");
const rename = (content: string, from: string, to: string) => renameSync(join(content, from), join(content, to));

describe("npm run check -- --write", () => {
  test("begins the file, and has nothing to do the second time", async () => {
    const content = writeContent(articles);
    expect(await run(content, "check")).toMatchObject({
      code: 1,
      told: [
        "content/addresses.txt:1:1: there is no such file yet; run npm run check -- --write, and commit the file",
        "1 problem.",
      ],
    });
    expect(await run(content, "check", "--write")).toMatchObject({
      code: 0,
      said: [...newPages, "No problems in 2 articles."],
    });
    expect(read(content)).toBe(remembered);
    expect(await run(content, "check", "--write")).toMatchObject({
      code: 0,
      said: ["content/addresses.txt: nothing to add.", "No problems in 2 articles."],
    });
    expect(readdirSync(dirname(content))).toEqual(["content"]);
  });

  test("adds a new article, of which check tells before", async () => {
    const content = writeContent({
      ...published,
      "articles/2024/2024-06-01-new.md": articleText({ title: "New", date: "2024-06-01" }),
    });
    const missing =
      "content/addresses.txt:1:1: /articles/new/ is not in this list yet; run npm run check -- --write, and commit the file";
    const file = (name: string) => join(content, name);
    const added = file("articles/2024/2024-06-01-new.md");
    const other = file("articles/2024/2024-03-24-old.md");
    const list = file("addresses.txt");
    for (const args of [[], [list], [added, list]]) {
      expect(await run(content, "check", ...args)).toMatchObject({ code: 1, told: [missing, "1 problem."] });
    }
    // Whoever checks one file is still writing it, or leaves the new one out of the commit.
    for (const args of [[added], [other, list]]) {
      expect(await run(content, "check", ...args)).toMatchObject({ code: 0, told: [] });
    }
    expect(await run(content, "check", "--write")).toMatchObject({ code: 0, told: [] });
    expect(read(content)).toBe(
      remembered.replace("/articles/old/", "/articles/new/ tag:example.org,2024-06-01:new\n/articles/old/"),
    );
  });

  test("puts right what a merge of two lists leaves", async () => {
    const content = writeContent({
      ...published,
      "addresses.txt": [...lines.slice(3), ...lines.slice(0, 4), ""].join("\n"),
    });
    expect(await run(content, "check")).toMatchObject({
      code: 1,
      told: [
        "content/addresses.txt:4:1: from here on the lines are not in order; run npm run check -- --write",
        "1 problem.",
      ],
    });
    expect(await run(content, "check", "--write")).toMatchObject({
      code: 0,
      said: ["content/addresses.txt: put in order.", "No problems in 2 articles."],
    });
    expect(read(content)).toBe(remembered);
  });

  test("is all that two branches with a new article each need after their merge", async () => {
    const content = writeContent(published);
    const folder = dirname(content);
    const add = async (name: string, branch: readonly string[]) => {
      git(folder, "checkout", "--quiet", ...branch);
      const text = articleText({ title: name, date: "2024-06-01" });
      writeFileSync(join(content, `articles/2024/2024-06-01-${name}.md`), text);
      expect(await run(content, "check", "--write")).toMatchObject({ code: 0 });
      git(folder, "add", "content");
      git(folder, "commit", "--quiet", "--message", name);
    };
    copyFileSync(".gitattributes", join(folder, ".gitattributes"));
    git(folder, "init", "--quiet", "--initial-branch=main");
    git(folder, "add", ".");
    git(folder, "commit", "--quiet", "--message", "Begin");
    await add("new-one", ["-b", "one"]);
    await add("new-another", ["-b", "another", "main"]);
    git(folder, "merge", "--quiet", "--no-edit", "one");
    expect(await run(content, "check", "--write")).toMatchObject({ code: 0 });
    const [home, ...others] = lines;
    const added = ["another", "one"].map((name) => `/articles/new-${name}/ tag:example.org,2024-06-01:new-${name}`);
    expect(read(content)).toBe([home, ...added, ...others, ""].join("\n"));
  });

  test("leaves out a scheduled article that is gone, and keeps all others", async () => {
    const gone = "/articles/gone/ tag:example.org,2999-01-01:gone\n";
    const content = writeContent({
      ...published,
      "addresses.txt": remembered.replace("/articles/old/", `${gone}/articles/old/`),
    });
    expect(await run(content, "check")).toMatchObject({
      code: 1,
      told: [
        "content/addresses.txt:2:1: this story was gone before its day; run npm run check -- --write",
        "1 problem.",
      ],
    });
    expect(await run(content, "build")).toMatchObject({ code: 0 });
    expect((await run(content, "check", "--write")).said[0]).toBe(
      "content/addresses.txt: 1 of what never appeared left out.",
    );
    expect(read(content)).toBe(remembered);
  });

  test.each([
    ["a fault in an article", { "articles/2024/2024-06-01-new.md": articleText({ title: "New", dat: "2024-06-01" }) }],
    ["a lost address", { "addresses.txt": `${remembered}/articles/z/ tag:example.org,2024-03-24:z\n` }],
    ["a line that is no fact", { "addresses.txt": `${remembered}/articles/new/\n` }],
  ])("writes nothing beside %s", async (_name, fault) => {
    const content = writeContent({ ...published, ...fault });
    const before = read(content);
    const { code, told } = await run(content, "check", "--write");
    expect([code, told[0]]).toEqual([1, "content/addresses.txt is as it was: something else is wrong."]);
    expect(told.length).toBeGreaterThan(2);
    expect(read(content)).toBe(before);
  });

  test("goes by all files", async () => {
    const content = writeContent(published);
    const { code, told } = await run(content, "check", "--write", join(content, "articles/2024/2024-03-24-old.md"));
    expect([code, told]).toEqual([
      1,
      ["--write goes by all files, not by some; leave the files out: npm run check -- --write"],
    ]);
  });

  test("leaves standard output to the problems where a program reads them", async () => {
    const { said, told } = await run(writeContent(articles), "check", "--write", "--json");
    expect([JSON.parse(said.join("\n")), told]).toEqual([[], newPages]);
  });
});

describe("a published address", () => {
  const old = "articles/2024/2024-03-24-old.md";
  const renamed = "articles/2024/2024-03-24-renamed.md";

  test("keeps a rename without an alias from being checked in and built, and says what to write", async () => {
    const content = writeContent(published);
    rename(content, old, renamed);
    const told = [
      'content/addresses.txt:2:1: /articles/old/ would stop answering; if it is /articles/renamed/ now, add "aliases: [old]" to content/articles/2024/2024-03-24-renamed.md; otherwise put the file of this story of 2024-03-24 back, or write "aliases: [its-own-slug, old]" in the story that replaces it; delete this line only if readers have never seen the page',
      "  → aliases: [old]",
    ];
    expect(await run(content, "check")).toMatchObject({ code: 1, told: [...told, "1 problem."] });
    expect(await run(content, "check", join(content, renamed))).toMatchObject({
      code: 1,
      told: [...told, "1 problem."],
    });
    const built = await run(content, "build");
    expect([built.code, built.isBuilt, built.told.slice(0, 2)]).toEqual([1, false, told]);
    writeFileSync(join(content, renamed), articleText({ title: "Old", aliases: "[old]" }));
    expect(await run(content, "build")).toMatchObject({ code: 0 });
    expect((await run(content, "check", "--write")).said[0]).toBe("content/addresses.txt: 1 line added.");
    expect(await run(content, "check")).toMatchObject({ code: 0 });
  });

  test("keeps an article from being deleted", async () => {
    const content = writeContent(published);
    rmSync(join(content, old));
    const { code, told } = await run(content, "build");
    expect([code, told[0]]).toEqual([
      1,
      'content/addresses.txt:2:1: /articles/old/ would stop answering; put the file of this story of 2024-03-24 back, or write "aliases: [its-own-slug, old]" in the story that replaces it; delete this line only if readers have never seen the page',
    ]);
    writeFileSync(
      join(content, "articles/2024/2024-05-01-other.md"),
      articleText({ title: "Other", date: "2024-05-01", aliases: "[other, old]" }),
    );
    expect(await run(content, "build")).toMatchObject({ code: 0 });
    expect(await run(content, "check", "--write")).toMatchObject({ code: 0 });
    expect(await run(content, "check")).toMatchObject({ code: 0 });
  });

  test("is not called lost because its file cannot be read", async () => {
    const content = writeContent({ ...published, [old]: articleText({ titel: "Old" }) });
    expect(await run(content, "check")).toMatchObject({
      told: [`content/${old}:5:1: unknown key "titel"; did you mean "title"?`, "  → title: Old", "1 problem."],
    });
  });
});

describe("content/addresses.txt", () => {
  test.each([
    ["Windows line ends and a byte order mark", `\ufeff${remembered.replaceAll("\n", "\r\n")}`],
    ["nothing but its lines", remembered],
  ])("may have %s", async (_name, text) => {
    const content = writeContent({ ...published, "addresses.txt": text });
    expect(await run(content, "check", "--write")).toMatchObject({
      code: 0,
      said: ["content/addresses.txt: nothing to add.", expect.anything()],
    });
    expect(read(content)).toBe(text);
  });

  test.each(["check", "build"] as const)("that is not UTF-8 stops %s", async (command) => {
    const content = writeContent({ ...published, "addresses.txt": Uint8Array.of(0x2f, 0xff, 0x0a) });
    const { code, told } = await run(content, command);
    expect([code, told[0]]).toEqual([
      1,
      "content/addresses.txt:1:2: this byte is not UTF-8; save the file with the encoding UTF-8",
    ]);
  });

  test("is no link and no folder", async () => {
    const content = writeContent(articles);
    const elsewhere = join(temporaryFolder(), "addresses.txt");
    writeFileSync(elsewhere, "mine\n");
    symlinkSync(elsewhere, join(content, "addresses.txt"));
    const told = (kind: string) => `content/addresses.txt:1:1: ${kind} cannot be content; put the file itself here`;
    expect((await run(content, "check", "--write")).told).toContain(told("a link"));
    expect([readFileSync(elsewhere, "utf8"), lstatSync(join(content, "addresses.txt")).isSymbolicLink()]).toEqual([
      "mine\n",
      true,
    ]);
    rmSync(join(content, "addresses.txt"));
    mkdirSync(join(content, "addresses.txt"));
    expect((await run(content, "check", "--write")).told).toContain(told("a folder"));
    expect((await run(content, "build")).told).toContain(told("a folder"));
  });

  test("is not asked for by a build", async () => {
    expect(await run(writeContent(articles), "build")).toMatchObject({ code: 0 });
    expect(await run(writeContent({ ...articles, "addresses.txt": "" }), "build")).toMatchObject({ code: 0 });
  });
});
