import { expect, test } from "vitest";
import { articleText, contentFiles } from "../../test/content.ts";
import type { Content } from "./content.ts";
import { parseContent } from "./parse-content.ts";
import type { CachedFolder, TextCache } from "./text-cache.ts";

const story = "articles/2024/2024-03-24-story.md";
const texts: Readonly<Record<string, string>> = {
  [story]: articleText({ company: "SAI" }, "Stability grows, and Zeta Labs with it."),
  "articles/2023/2023-03-24-older.md": articleText({ date: "2023-03-24" }, "Nobody is named here."),
  "companies/stability-ai.md": "---\nname: Stability AI\naliases: [Stability]\n---\n\nStability AI makes models.\n",
};

/** Reads some files, and tells which folders were cached again. */
function read(files: Readonly<Record<string, string>>, known: ReadonlyMap<string, CachedFolder> = new Map()) {
  const now = new Map(known);
  const put: string[] = [];
  const cache: TextCache = {
    get: (folder) => now.get(folder),
    set: (folder, cached) => {
      put.push(folder);
      now.set(folder, cached);
    },
  };
  const parsed = parseContent(contentFiles(files), cache);
  return { content: "content" in parsed ? parsed.content : undefined, put, cache: now };
}

const htmlOf = (content: Content | undefined) => content?.articles.map(({ body }) => body.html);

test("what is the same is not read again", () => {
  const { cache } = read(texts);
  const marked = [...cache].map(([folder, { names, texts }]): [string, CachedFolder] => [
    folder,
    {
      names,
      texts: new Map([...texts].map(([name, text]) => [name, { ...text, body: { ...text.body, html: "cached" } }])),
    },
  ]);
  const { content, put } = read(texts, new Map(marked));
  expect(htmlOf(content)).toEqual(["cached", "cached"]);
  expect(put).toEqual([]);
});

test("an edit reads one text again, and caches its folder", () => {
  const edited = { ...texts, [story]: articleText({ company: "SAI" }, "Other words.") };
  const { content, put } = read(edited, read(texts).cache);
  expect(htmlOf(content)).toEqual(["<p>Other words.</p>\n", "<p>Nobody is named here.</p>\n"]);
  expect(put).toEqual(["articles/2024"]);
});

test.each<[string, Readonly<Record<string, string>>]>([
  ["a new name", { "companies/zeta-labs.md": "---\nname: Zeta Labs\n---\n" }],
  // An everyday word is a link only where the front matter names its company.
  [
    "a name that the front matter has already",
    { "companies/stability-ai.md": "---\nname: Stability AI\naliases: [Stability, SAI]\n---\n\nText.\n" },
  ],
  [
    "a name that is no more",
    { "companies/stability-ai.md": "---\nname: Instability\nslug: stability-ai\n---\n\nText.\n" },
  ],
])("a text is read again for %s", (_what, changes) => {
  const before = read(texts);
  const after = read({ ...texts, ...changes }, before.cache);
  const fresh = read({ ...texts, ...changes });
  expect(htmlOf(fresh.content)).toBeDefined();
  expect(htmlOf(after.content)).toEqual(htmlOf(fresh.content));
});

test("of a file with a problem nothing is cached", () => {
  const { content, cache } = read({ ...texts, [story]: articleText({}, "![Away](https://example.com/a.png)") });
  expect(content).toBeUndefined();
  expect([...cache.keys()]).toEqual(["companies", "articles/2023"]);
});
