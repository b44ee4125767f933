import { afterAll, expect, test } from "vitest";
import { removeFolders, writeContent } from "../../test/command.ts";
import { articleText, settings } from "../../test/content.ts";
import type { CalendarDay } from "../calendar/day.ts";
import { loadPreview } from "./inspect-content.ts";

afterAll(removeFolders);

const published = { "articles/2024/2024-03-24-a.md": articleText({ date: "2024-03-24" }) };

test.each([
  ["where all is published", {}, ["/articles/a/"]],
  ["with a draft", { draft: "true" }, ["/articles/a/", "/articles/b/"]],
  ["with an article of a later day", { date: "2024-08-01" }, ["/articles/a/", "/articles/b/"]],
])("a preview %s has every article, at its own address", (_name, fields, expected) => {
  const other = { "articles/2024/2024-03-25-b.md": articleText({ date: "2024-03-25", ...fields }) };
  const texts = { "site.yaml": settings, ...published, ...(expected.length > 1 ? other : {}) };
  const input = { contentFolder: writeContent(texts), buildDay: "2024-06-01" as CalendarDay };
  const { found, problems } = loadPreview({ ...input, siteUrl: "http://localhost:8080/" }, {});
  expect(problems).toEqual([]);
  expect(found?.site.pages.article.map(({ path }) => path).sort()).toEqual(expected);
  expect(found?.site.frame.home).toBe("/");
  expect(found?.site.context.addresses.absolute("/feed.xml")).toBe("http://localhost:8080/feed.xml");
});
