import { expect, test } from "vitest";
import { catalogueFor } from "../language/catalogue.ts";
import { renderBody } from "./markdown.ts";
import { createMentionIndex } from "./mentions.ts";

const render = (source: string) =>
  renderBody(source, {
    path: "a.md",
    firstLine: 1,
    quotes: catalogueFor("en").typography.quotes,
    index: createMentionIndex([]),
    named: new Set(),
  }).body;
const a = '<img src="picture:a.png" alt="A">';

test.each([
  ["a picture", "![A](a.png)", `<figure>${a}</figure>`],
  [
    "a caption, with its quotes set",
    `![A](a.png "It's <b>")`,
    `<figure>${a}<figcaption>It’s &lt;b&gt;</figcaption>\n</figure>`,
  ],
  [
    "several pictures on lines of their own",
    "![A](a.png)\n![B](b.png)",
    `<figure>${a}</figure>\n<figure><img src="picture:b.png" alt="B"></figure>`,
  ],
  ["a picture in a quote", "> ![A](a.png)", `<blockquote>\n<figure>${a}</figure>\n</blockquote>`],
  ["a picture among words", '![A](a.png "T") and', '<p><img src="picture:a.png" alt="A" title="T"> and</p>'],
  ["a picture in a link", "[![A](a.png)](/b/)", `<p><a href="/b/">${a}</a></p>`],
  ["a picture in a short list", "- ![A](a.png)", `<ul>\n<li>${a}</li>\n</ul>`],
])("%s", (_name, source, html) => {
  expect(render(source).html.trim()).toBe(html);
});

test("the first paragraph is the first with words", () => {
  expect(render("![A](a.png)\n\nWords.").excerpt).toBe("Words.");
});
