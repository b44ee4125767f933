import { afterAll, expect, test } from "vitest";
import { inspectContent } from "../src/permanence/inspect-content.ts";
import { removeFolders, writeContent } from "../test/command.ts";
import { articleFile, changeWord, contentFiles, makeArchive } from "./make-archive.ts";
import { eleventyFiles, hugoFiles } from "./peer-content.ts";

afterAll(removeFolders);

const archive = makeArchive(60);

test("an archive is the same each time, and without problems", () => {
  expect(makeArchive(60)).toEqual(archive);
  const contentFolder = writeContent(Object.fromEntries(contentFiles(archive)));
  const { problems, found } = inspectContent({ contentFolder, buildDay: undefined, siteUrl: undefined });
  expect(problems).toEqual([]);
  expect(found?.archive.articles.length).toBe(60);
});

test("a word of an article changes, and nothing else", () => {
  for (const { text } of archive.articles) {
    const changed = changeWord(text, "edited1");
    const differing = changed.split(" ").filter((word, index) => word !== text.split(" ")[index]);
    expect(differing.map((word) => word.slice(0, 8))).toEqual(["edited1."]);
    expect(changed.split(" ").length).toBe(text.split(" ").length);
  }
});

test("the others build the same articles, with what Tidemark derives written out", () => {
  const [article] = archive.articles;
  if (!article) throw new Error("no article");
  expect(articleFile(article)).toBe(`articles/2016/2016-01-04-${article.slug}.md`);
  const name = `articles/2016-01-04-${article.slug}.md`;
  const text = hugoFiles(archive).get(name) ?? "";
  expect(text).toMatch(/^---\nslug: [a-z0-9-]+\nweeks: \[2016-w01\]\nyears: \["2016"\]\ntitle: /);
  expect(text.split("\n---\n")[1]).toBe(article.text.split("\n---\n")[1]);
  expect(eleventyFiles(archive).get(name)).toBe(text);
});
