import { describe, expect, test } from "vitest";
import { contentOf } from "../../../test/content.ts";
import type { CalendarDay } from "../../calendar/day.ts";
import { type ArticleOrder, draftArticle } from "./draft-article.ts";
import { createNewsroom } from "./newsroom.ts";

const newsroom = createNewsroom(
  contentOf({
    "companies/acme.md": "---\nname: Acme Works\naliases: [Acme]\nformerNames: [Ace Industries]\n---\n",
    "companies/apex.md": "---\nname: Apex\n---\n",
    "people/ada.md": "---\nname: Ada Exämple\n---\n",
  }),
  "2024-06-30" as CalendarDay,
);
const order: ArticleOrder = {
  title: "A title",
  date: undefined,
  companies: ["Apex"],
  people: [],
  topics: [],
  draft: false,
};

describe("a new article", () => {
  test.each<[Partial<ArticleOrder>, string, readonly string[]]>([
    [{}, "articles/2024/2024-06-30-a-title.md", ["title: A title", "date: 2024-06-30", "company: Apex"]],
    [{ date: "2023-01-02" }, "articles/2023/2023-01-02-a-title.md", ["date: 2023-01-02"]],
    [
      // The file is named after the day in the zone of the site.
      { date: "2023-12-31T20:00:00-05:00" },
      "articles/2024/2024-01-01-a-title.md",
      ["date: 2023-12-31T20:00:00-05:00"],
    ],
    [{ title: "  Ada's\n“new”   job: " }, "articles/2024/2024-06-30-adas-new-job.md", ['title: "Ada\'s “new” job:"']],
    [
      { companies: ["acme", "Ace Industries"] },
      "articles/2024/2024-06-30-a-title.md",
      ["company: [Acme Works, Acme Works]"],
    ],
    [{ people: ["ada example"] }, "articles/2024/2024-06-30-a-title.md", ["people: Ada Exämple"]],
    [{ companies: [" New \n Company"] }, "articles/2024/2024-06-30-a-title.md", ["company: New Company"]],
    [{ topics: ["funding"], draft: true }, "articles/2024/2024-06-30-a-title.md", ["topics: funding", "draft: true"]],
  ])("of %j", (change, name, lines) => {
    const drafted = draftArticle({ ...order, ...change }, newsroom);
    const file = "file" in drafted ? drafted.file : { name: "", text: drafted.mistakes.join("\n") };
    expect(file.name).toBe(name);
    expect(file.text.split("\n")).toEqual(expect.arrayContaining([...lines, "Write the lead here."]));
  });

  test.each<[Partial<ArticleOrder>, string]>([
    [{ topics: ["policy"] }, "topics: policy"],
    [{ people: ["ada example"] }, "people: Ada Exämple"],
  ])("about no company, but %j", (change, line) => {
    const drafted = draftArticle({ ...order, companies: [], ...change }, newsroom);
    const { text } = "file" in drafted ? drafted.file : { text: drafted.mistakes.join("\n") };
    expect(text.split("\n").slice(0, 4)).toEqual(["---", "title: A title", "date: 2024-06-30", line]);
    expect(text).toContain("\n# company: # The company");
  });

  test("in a newsletter without topics, needs a company or a person", () => {
    const settings = { ...newsroom.settings, topics: [] };
    expect(draftArticle({ ...order, companies: [] }, { ...newsroom, settings })).toEqual({
      mistakes: ['the article is about nothing; name a company with --company "Name" or a person with --person "Name"'],
    });
  });

  test("has the slug that its language makes", () => {
    const german = { ...newsroom, settings: { ...newsroom.settings, language: "de" } };
    expect(draftArticle({ ...order, title: "Neue Züge für Köln" }, german)).toMatchObject({
      file: { name: "articles/2024/2024-06-30-neue-zuege-fuer-koeln.md" },
    });
  });

  test.each<[Partial<ArticleOrder>, readonly string[]]>([
    [{ title: " " }, ['the article has no title; write one: npm run new -- "Title" --company "Name"']],
    [
      { title: "百度" },
      [
        'the title "百度" leaves nothing for an address; use letters or digits of the Latin alphabet here, and change the title in the file',
      ],
    ],
    [{ date: "2024-3-24" }, ['the date is "2024-3-24"; write 2024-03-24']],
    [{ date: "2024-02-30" }, ['the date is "2024-02-30"; it has to be a day, written 2024-03-24']],
    [
      { companies: [] },
      [
        'the article is about nothing; name a company with --company "Name" or a person with --person "Name", or a topic with --topic; the topics are funding, policy',
      ],
    ],
    [{ companies: [], topics: ["fundng"] }, ['"fundng" is not a topic of site.yaml; the topics are funding, policy']],
    [{ companies: [""] }, ["the name of a company is empty; write it or leave out --company"]],
    [
      { companies: ["Acme Worsk"], people: ["Ada Exampel"] },
      [
        '"Acme Worsk" is close to a registered name; did you mean Acme Works? If it is another company, start its entry first: npm run new -- --company-entry "Acme Worsk"',
        '"Ada Exampel" is close to a registered name; did you mean Ada Exämple? If it is another person, start its entry first: npm run new -- --person-entry "Ada Exampel"',
      ],
    ],
    [{ topics: ["funding", "fundng"] }, ['"fundng" is not a topic of site.yaml; the topics are funding, policy']],
  ])("is refused for %j", (change, mistakes) => {
    expect(draftArticle({ ...order, ...change }, newsroom)).toEqual({ mistakes });
  });
});
