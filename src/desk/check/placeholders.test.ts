import { expect, test } from "vitest";
import { contentFiles, contentOf, settings } from "../../../test/content.ts";
import type { CalendarDay } from "../../calendar/day.ts";
import { formatProblem } from "../../content/problem.ts";
import { draftArticle } from "../new/draft-article.ts";
import { createNewsroom } from "../new/newsroom.ts";
import { createFirstContent } from "../take-over/first-content.ts";
import { findPlaceholders } from "./placeholders.ts";

const today = "2024-06-30" as CalendarDay;
const content = contentOf({});
const warningsOf = (texts: Readonly<Record<string, string>>) =>
  findPlaceholders(contentFiles(texts), content.settings).map(formatProblem);

test("a new article has the lead to write, and its comments are none", () => {
  const order = { title: "A title", date: undefined, companies: ["Acme"], people: [], topics: [], draft: false };
  const drafted = draftArticle(order, createNewsroom(content, today));
  const text = "file" in drafted ? drafted.file.text : "";
  const line = text.split("\n").length - 1;
  expect(warningsOf({ "articles/2024/a.md": text })).toEqual([
    `content/articles/2024/a.md:${line}:1: warning: "Write the lead here." is a placeholder; write your own words in its place`,
  ]);
  // Both "#" of each key deleted.
  const keys = text.split("\n").filter((each) => /^# [ -]*[a-zA-Z]+: # /.test(each)).length;
  const published = text.replaceAll(/^# ([ -]*[a-zA-Z]+: )# /gm, "$1");
  expect(warningsOf({ "articles/2024/a.md": published })).toHaveLength(keys + 1);
});

test("a new newsletter has its first article, its page and its description to write", () => {
  const answers = { name: "N", url: "https://e.org/", language: "en", timeZone: "UTC", authority: "e.org" };
  const { files } = createFirstContent(answers, today);
  const found = warningsOf(Object.fromEntries(files.map(({ name, text }) => [name, text])));
  expect(found.map((warning) => warning.replace(/:\d+:\d+: warning: (".*?").*/, " $1"))).toEqual([
    'content/site.yaml "Say here in one sentence what it is about."',
    'content/articles/2024/2024-06-30-first-article.md "title: The first article"',
    'content/articles/2024/2024-06-30-first-article.md "This article is an example"',
    'content/pages/about.md "This page is an example"',
  ]);
});

test("other words are none", () => {
  expect(
    warningsOf({ "site.yaml": settings, "pages/a.md": "---\ntitle: The title of the page, read\n---\n\nWrite!\n" }),
  ).toEqual([]);
});
