import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { archiveOf, articleText } from "../../test/content.ts";
import { drawPicture } from "../../test/pictures.ts";
import { findBrokenPictures, pictureFiles } from "./pictures.ts";

const folder = mkdtempSync(join(tmpdir(), "pictures-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a picture that is decoded at another size than its header says is a problem of checks and of builds", async () => {
  const lie = Buffer.from(await drawPicture("avif", 400, 300));
  lie.set([0, 0, 0, 16, 0, 0, 0, 16], lie.indexOf("ispe") + 8);
  const path = join(folder, "a.avif");
  writeFileSync(path, lie);
  const files = { "articles/2024/2024-03-24-a.md": articleText({}, "![A](a.avif)"), "articles/2024/a.avif": lie };
  const articles = archiveOf(files).articles.map((article) => ({
    ...article,
    pictures: article.pictures.map((picture) => ({ ...picture, path })),
  }));
  const message = "the picture a.avif cannot be read; the file may be cut off or of another format: save it again";
  expect(await findBrokenPictures(articles)).toMatchObject([{ line: 7, column: 6, message }]);
  await expect(pictureFiles(articles)[0]?.bytes()).rejects.toThrow();
});
