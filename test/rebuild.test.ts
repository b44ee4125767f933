import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BuildResult } from "../src/eleventy/build-site.ts";
import { filesOfFolder } from "../src/publish/folder-files.ts";
import { buildQuickly } from "./build.ts";
import { hashTree, readTree, removeFolders, runCommand, temporaryFolder, writeContent } from "./command.ts";
import { articleText } from "./content.ts";

// A site is built, its content is edited, and it is built again into the same folder: what comes out has to be what a
// build into an empty folder gives, and whatever has not changed has to be the very same file.

const article = (number: number, company: string, text: string, fields: Record<string, string> = {}) => {
  const date = `2024-0${1 + Math.floor(number / 3)}-1${number % 3}`;
  const name = `articles/2024/${date}-a${number}.md`;
  return { [name]: articleText({ date, title: `Story ${number}`, company, topics: "funding", ...fields }, text) };
};

const texts = {
  ...article(0, "Acme", "Acme text of zero."),
  ...article(1, "Acme", "Text of one."),
  ...article(2, "Zeta Labs", "Text of two."),
  ...article(3, "Zeta Labs", "Text of three."),
  ...article(4, "[Acme, Zeta Labs]", "Text of four.", { people: "Ada Example" }),
  ...article(5, "[Acme, Zeta Labs]", "Text of five."),
  ...article(6, "Omega", "Text of six."),
  "companies/acme.md": "---\nname: Acme\n---\n\nAcme makes things.\n",
  "weeks/2024-w02.md": "---\ntitle: A letter\n---\n\nDear readers.\n",
  "pages/about.md": "---\ntitle: About\n---\n\nAbout us.\n",
};

const buildDay = "2024-06-01";
let content = "";
let output = "";

function build(into = output): Promise<BuildResult> {
  return buildQuickly(content, into, { buildDay });
}

/** What a build gives that has nothing to go by. */
async function cleanTree(): Promise<Map<string, string>> {
  const clean = join(temporaryFolder(), "site");
  await build(clean);
  return hashTree(clean);
}

/** Changes a file of the content. */
function edit(name: string, change: (text: string) => string): void {
  const file = join(content, name);
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

/** The paths of the files that are new or other than before, and of those that are gone. */
function changes(before: ReadonlyMap<string, unknown>): { written: string[]; removed: string[] } {
  const after = filesOfFolder(output);
  return {
    written: [...after]
      .filter(([path, state]) => JSON.stringify(before.get(path)) !== JSON.stringify(state))
      .map(([path]) => path),
    removed: [...before.keys()].filter((path) => !after.has(path)),
  };
}

beforeAll(async () => {
  content = writeContent(texts);
  output = join(temporaryFolder(), "site");
  expect((await build()).written).toBeGreaterThan(0);
});

afterAll(removeFolders);

describe("a second build", () => {
  test("of the same content writes nothing at all", async () => {
    const before = filesOfFolder(output);
    expect(await build()).toMatchObject({ written: 0, removed: 0 });
    expect(changes(before)).toEqual({ written: [], removed: [] });
  });

  test("after an edit writes the pages that show it, and no others", async () => {
    const before = filesOfFolder(output);
    edit("articles/2024/2024-02-11-a4.md", (text) => text.replace("Text of four.", "Words of four, and more."));
    await build();
    const { written, removed } = changes(before);
    expect(removed).toEqual([]);
    const feeds = (scope: string) => ["atom.xml", "feed.json", "feed.xml"].map((name) => `${scope}${name}`);
    expect(written.sort()).toEqual(
      [
        ".tidemark",
        ...feeds(""),
        // Its number of words is part of the data, its first paragraph of the lists that show summaries.
        "api/articles.json",
        "api/recent.json",
        "articles/a4/index.html",
        "articles/a4/index.md",
        ...feeds("companies/acme/"),
        "companies/acme/index.html",
        "companies/acme/with/zeta-labs/index.html",
        ...feeds("companies/zeta-labs/"),
        "companies/zeta-labs/index.html",
        "llms.txt",
        ...feeds("people/ada-example/"),
        "people/ada-example/index.html",
        ...feeds("topics/funding/"),
        "topics/funding/index.html",
        ...feeds("weeks/"),
        "weeks/2024-W06/index.html",
        "weeks/2024-W06/index.txt",
      ].sort(),
    );
    expect(hashTree(output)).toEqual(await cleanTree());
  });

  test.each<[string, () => void]>([
    [
      "a renamed article, whose old address redirects",
      () => edit("articles/2024/2024-02-12-a5.md", (text) => text.replace("---\n", "---\nslug: five\naliases: [a5]\n")),
    ],
    ["a deleted article", () => rmSync(join(content, "articles/2024/2024-03-10-a6.md"))],
    ["a new article, and a new year", () => writeArticle("2023-12-30", "old")],
    [
      "an entry of its own for a company",
      () =>
        writeFileSync(join(content, "companies/zeta-labs.md"), "---\nname: Zeta Labs\naliases: [Zero]\n---\n\nZeta.\n"),
    ],
    ["another name for the newsletter", () => edit("site.yaml", (text) => text.replace("The Test", "The Trial"))],
    ["a letter that is gone", () => rmSync(join(content, "weeks/2024-w02.md"))],
  ])("after another edit is what a clean build is: %s", async (_edit, change) => {
    change();
    await build();
    expect(hashTree(output)).toEqual(await cleanTree());
  });

  function writeArticle(date: string, slug: string) {
    mkdirSync(join(content, "articles", date.slice(0, 4)), { recursive: true });
    writeFileSync(join(content, `articles/${date.slice(0, 4)}/${date}-${slug}.md`), articleText({ date, title: slug }));
  }

  test("on another day, or for another address, is what a clean build is", async () => {
    for (const change of [{ buildDay: "2024-02-11" }, { siteUrl: "https://example.net/news/" }]) {
      const clean = join(temporaryFolder(), "site");
      for (const into of [output, clean]) await buildQuickly(content, into, { buildDay, ...change });
      expect(hashTree(output)).toEqual(hashTree(clean));
    }
    await build();
    expect(hashTree(output)).toEqual(await cleanTree());
  });
});

describe("what somebody has done to the output", () => {
  const page = () => join(output, "articles/a1/index.html");
  test.each<[string, () => void]>([
    ["a page that was cut off", () => truncateSync(page(), 100)],
    [
      "a page with other words of the same length",
      () => writeFileSync(page(), readFileSync(page(), "utf8").replace("one", "two")),
    ],
    ["a page that was deleted, with its folder", () => rmSync(join(output, "articles/a1"), { recursive: true })],
    ["a page that was only touched", () => utimesSync(page(), 1, 1)],
    ["no marker", () => writeFileSync(join(output, ".tidemark"), "")],
  ])("is put right: %s", async (_what, damage) => {
    const before = hashTree(output);
    damage();
    await build();
    expect(hashTree(output)).toEqual(before);
  });
});

describe("an output that overlaps the content is refused, and nothing is lost", () => {
  test.each<[string, (folder: string) => readonly [content: string, output: string]]>([
    ["content inside the output", (folder) => [join(folder, "content"), folder]],
    ["content inside the output by way of a link", (folder) => [join(folder, "content"), `${folder}-link`]],
    ["output inside the content", (folder) => [join(folder, "content"), join(folder, "content", "site")]],
    ["both the same", (folder) => [join(folder, "content"), join(folder, "content")]],
  ])("%s", async (_case, place) => {
    const folder = temporaryFolder();
    cpSync(content, join(folder, "content"), { recursive: true });
    writeFileSync(join(folder, ".tidemark"), "a build");
    symlinkSync(folder, `${folder}-link`);
    const [inner, outer] = place(folder);
    const before = readTree(folder);
    const options = ["--content", inner, "--output", outer, "--no-search", "--no-share-images"];
    const { code, stdout, stderr } = await runCommand(["build", ...options], { BUILD_DATE: buildDay });
    rmSync(`${folder}-link`);
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining(`${outer} and ${inner} overlap`)]);
    expect(readTree(folder)).toEqual(before);
  });
});

describe("a cache that is damaged", () => {
  const files = () =>
    [".cache/texts", ".cache/output"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    );
  const damageAll = (damage: (file: string) => void) => {
    for (const file of files()) {
      try {
        damage(file);
      } catch {
        // Another test has a cache in the same place, and tidies it.
      }
    }
  };
  test.each<[string, (file: string) => void]>([
    ["cut off", (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
    ["altered", (file) => writeFileSync(file, readFileSync(file, "latin1").replaceAll("Text of", "Lies on"), "latin1")],
    ["longer", (file) => appendFileSync(file, "{}")],
    ["empty", (file) => writeFileSync(file, "")],
    ["gone", (file) => rmSync(file)],
  ])("is never trusted: %s", async (_how, damage) => {
    await build();
    const before = hashTree(output);
    damageAll(damage);
    edit("articles/2024/2024-01-10-a0.md", (text) => text.replace(/zero\.*/, "zero."));
    await build();
    expect(hashTree(output)).toEqual(before);
    damageAll(damage);
    expect(hashTree(output)).toEqual(await cleanTree());
  });
});
