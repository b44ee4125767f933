import { expect, test } from "vitest";
import { archiveOf, articleText } from "../../test/content.ts";
import { drawPicture, movingGif } from "../../test/pictures.ts";
import { resolveHtml } from "./body-html.ts";
import { filesOf, planPicture } from "./pictures.ts";

const archive = async (file: string, bytes: Uint8Array, text = `![A](${file})`) => {
  const files = { "articles/2024/2024-03-24-a.md": articleText({}, text), [`articles/2024/${file}`]: bytes };
  const [article] = archiveOf(files).articles;
  const [picture] = article?.pictures ?? [];
  if (!article || !picture) throw new Error("no picture");
  return { article, plan: planPicture(article.slug, picture) };
};
const withoutHash = (path: string) => path.replace(/-[0-9a-f]{8}\./, "-#.");

test.each([
  ["chart.png", "png", 2000, 1000, [480, 800, 1280]],
  ["chart.jpg", "jpeg", 1000, 500, [480, 800, 1000]],
  ["chart.webp", "webp", 900, 450, [480, 900]],
  ["chart.gif", "gif", 40, 20, [40]],
] as const)("%s, %s, %i pixels wide", async (file, format, width, height, widths) => {
  const { plan } = await archive(file, await drawPicture(format, width, height));
  expect([plan.width, plan.height]).toEqual([widths.at(-1), (widths.at(-1) ?? 0) / 2]);
  expect(filesOf(plan).map(({ path }) => withoutHash(path))).toEqual([
    `/articles/a/${file}`,
    ...widths.map((step) => `/articles/a/chart-${step}-#.avif`),
    ...widths.map((step) => `/articles/a/chart-${step}-#.webp`),
  ]);
});

test("a picture that moves goes on moving", async () => {
  const { plan } = await archive("a.gif", movingGif);
  expect(plan.sources.map(({ type, files }) => [type, files.length])).toEqual([["image/webp", 1]]);
});

test("names follow from what is in a picture", async () => {
  const paths = async (width: number) =>
    filesOf((await archive("a.png", await drawPicture("png", width, 20))).plan).map(({ path }) => path);
  expect(await paths(40)).toEqual(await paths(40));
  expect((await paths(40))[1]?.replace("-40-", "-41-")).not.toBe((await paths(41))[1]);
});

test("markup offers the files, gives the size, and lets all pictures but the first wait", async () => {
  const { article, plan } = await archive("a.png", await drawPicture("png", 40, 20), '![A](a.png "T")\n\n![B](a.png)');
  const finish = (pictures: Map<string, typeof plan>) =>
    resolveHtml(article.body.html, { resolve: (path) => `/news${path}`, article: article.slug, pictures }).trim();
  const [avif = "", webp = ""] = plan.sources.map(({ files }) => files[0]?.path);
  const offers = [
    `<source type="image/avif" srcset="/news${avif} 40w" sizes="(min-width: 42rem) 39rem, 100vw">`,
    `<source type="image/webp" srcset="/news${webp} 40w" sizes="(min-width: 42rem) 39rem, 100vw">`,
  ].join("");
  const img = (alt: string, lazy: string) =>
    `<img src="/news/articles/a/a.png" alt="${alt}" width="40" height="20"${lazy} decoding="async">`;
  const html = (before: string, after: string) =>
    `<figure>${before}${img("A", "")}${after}<figcaption>T</figcaption>\n</figure>\n<figure>${before}${img("B", ' loading="lazy"')}${after}</figure>`;
  expect(finish(new Map([["a.png", plan]]))).toBe(html(`<picture>${offers}`, "</picture>"));
  expect(finish(new Map([["a.png", { ...plan, sources: [] }]]))).toBe(html("", ""));
});
