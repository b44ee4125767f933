import { describe, expect, test } from "vitest";
import { articleText, contentOf } from "../../../test/content.ts";
import { drawPicture } from "../../../test/pictures.ts";
import { buildArchive } from "../../archive/build-archive.ts";
import type { CalendarDay } from "../../calendar/day.ts";
import { weekOf } from "../../calendar/week.ts";
import { formatProblem } from "../../content/problem.ts";
import { entityId } from "../../content/registry.ts";
import { findArchiveWarnings, findTextWarnings, findUnused } from "./archive-warnings.ts";
import { findArticleWarnings } from "./article-warnings.ts";
import { findHabitWarnings } from "./habit-warnings.ts";
import { findWeekWarnings } from "./week-warnings.ts";

const name = "articles/2024/2024-03-24-a.md";
const entry = (lines: string) => `---\n${lines}\n---\n\nText.\n`;
const acme = { "companies/acme.md": entry("name: Acme"), "companies/zeta.md": entry("name: Zeta") };

const warningsOf = (texts: Record<string, string | Uint8Array>) => {
  const content = contentOf(texts);
  const registered = new Map(
    [...content.companies, ...content.people].map((known) => [entityId(known.kind, known.slug), known]),
  );
  const weeks = new Set(content.articles.map(({ date }) => weekOf(date.day)));
  return {
    ofArticles: content.articles.flatMap((article) => findArticleWarnings(article, registered)).map(formatProblem),
    ofArchive: findArchiveWarnings(content).map(formatProblem),
    unused: findUnused(content, weeks).map(formatProblem),
    ofTexts: findTextWarnings(content).map(formatProblem),
    ofHabits: findHabitWarnings(content).map(formatProblem),
    ofWeeksOn: (day: string) => findWeekWarnings(buildArchive(content, day as CalendarDay)).map(formatProblem),
  };
};
const article = (fields: Record<string, string>, body?: string) =>
  warningsOf({ ...acme, [name]: articleText(fields, body) }).ofArticles;

describe("in one article", () => {
  test.each<[string, Record<string, string>, string, string]>([
    [
      "the date of the file name",
      { date: "2024-03-25" },
      "Acme.",
      "3:7: warning: the file name says 2024-03-24; rename the file or correct the date",
    ],
    [
      "a long title",
      { title: "x".repeat(70) },
      "Acme.",
      "2:8: warning: the title has 70 characters; lists show fewer than 70 well",
    ],
    [
      "a remark behind a publisher",
      { sources: "[{ publisher: The Paper via Another, url: https://e.org/ }]" },
      "Acme.",
      '5:52: warning: a publisher is only a name; write "The Paper"',
    ],
    [
      "a remark in brackets",
      { sources: "[{ publisher: The Paper (copy at Another) }]" },
      "Acme.",
      '5:11: warning: a publisher is only a name; write "The Paper"',
    ],
    [
      "a long summary",
      { summary: "x".repeat(201) },
      "Acme.",
      "5:10: warning: the summary has 201 characters; lists and feeds show 200 well",
    ],
    [
      "a skipped level",
      {},
      "Acme.\n\n## A\n\n#### B",
      '11:1: warning: this heading skips a level; begin it with "###"',
    ],
    [
      "a skipped level below #",
      {},
      "Acme.\n\n# A\n\n## B\n\n#### C",
      '13:1: warning: this heading skips a level; begin it with "###"',
    ],
    ["a skipped first level", {}, "Acme.\n\n### A", '9:1: warning: this heading skips a level; begin it with "##"'],
    [
      "a company left out",
      {},
      "Acme and Zeta.\n\nZeta again.",
      '7:10: warning: the text names Zeta 2 times; add it to "company"',
    ],
    [
      "a company never named",
      { company: "[Acme, Zeta]" },
      "Acme alone.",
      "4:17: warning: the text never names Zeta; name it there or take it out here",
    ],
    [
      "tracking in a link",
      {},
      "Acme [a](https://e.org/?a=1&utm_source=x).",
      '7:10: warning: "utm_source" in this address tracks the reader; cut the address before it',
    ],
    [
      "tracking in a source",
      { sources: "[{ publisher: P, url: https://e.org/?fbclid=1 }]" },
      "Acme.",
      '5:32: warning: "fbclid" in this address tracks the reader; cut the address before it',
    ],
  ])("%s", (_name, fields, body, warning) => {
    expect(article(fields, body)).toEqual([`content/${name}:${warning}`]);
  });

  test("a picture that says nothing to those who do not see it", async () => {
    const chart = { "articles/2024/chart.png": await drawPicture("png", 4, 4) };
    const texts = { ...acme, [name]: articleText({}, "Acme.\n\n![](chart.png)"), ...chart };
    expect(warningsOf(texts).ofArticles).toEqual([
      `content/${name}:9:5: warning: say what the picture shows: ![what it shows](chart.png)`,
    ]);
  });

  test("nothing to say of a sound article", () => {
    expect(
      article(
        { title: "x".repeat(69), summary: "Short.", sources: "[{ publisher: Via Satellite }]" },
        "Acme. Zeta once.\n\n## A\n\n### B\n\n## C\n\n[a](https://e.org/?p=1)",
      ),
    ).toEqual([]);
  });
});

describe("roles on the day of the article", () => {
  const person = (roles: string) => ({ "people/ada.md": entry(`name: Ada Example\nroles: ${roles}`) });
  const warnings = (roles: string, company = "Acme") =>
    warningsOf({
      ...acme,
      ...person(roles),
      [name]: articleText({ company, people: "Ada Example" }, `${company} and Ada Example.`),
    }).ofArticles;
  test.each([
    ["[{ company: Zeta, title: chief, from: 2019 }]", true],
    ["[{ company: Zeta, title: chief, from: 2024-03, to: 2024-03 }]", true],
    ["[{ company: Zeta, title: chief, from: 2019, to: 2024-02 }]", false],
    ["[{ company: Zeta, title: chief, from: 2024-04 }]", false],
    ["[{ company: Zeta, title: adviser }]", false],
    ["[{ company: Unknown Works, title: chief, from: 2019 }]", false],
    ["[{ company: Zeta, title: chief, from: 2019 }, { company: Acme, title: director, from: 2020 }]", false],
    ["[{ company: Zeta, title: chief, from: 2019 }, { company: Acme, title: founder }]", false],
  ])("%s", (roles, expected) => {
    const message = `content/${name}:5:9: warning: on 2024-03-24 Ada Example was at Zeta, which "company" leaves out`;
    expect(warnings(roles)).toEqual(expected ? [message] : []);
  });
  test("an article that is about no company at all leaves none out", () => {
    const roles = "[{ company: Zeta, title: chief, from: 2019 }]";
    const text = articleText({ company: undefined, people: "Ada Example" }, "Ada Example.");
    expect(warningsOf({ ...acme, ...person(roles), [name]: text }).ofArticles).toEqual([]);
  });
});

describe("between articles", () => {
  const other = (slug: string) => `articles/2024/2024-03-25-${slug}.md`;
  test("a title that was used before", () => {
    const texts = {
      ...acme,
      [name]: articleText({ title: "News" }),
      [other("b")]: articleText({ title: "news", date: "2024-03-25" }),
    };
    expect(warningsOf(texts).ofArchive).toEqual([
      `content/${other("b")}:2:8: warning: content/${name} has this title already`,
    ]);
  });

  test("a summary that was used before", () => {
    const texts = {
      ...acme,
      [name]: articleText({ title: "One", summary: "News." }),
      [other("b")]: articleText({ title: "Two", summary: "news.", date: "2024-03-25" }),
      [other("c")]: articleText({ title: "Three", date: "2024-03-25" }),
      [other("d")]: articleText({ title: "Four", date: "2024-03-25" }),
    };
    expect(warningsOf(texts).ofArchive).toEqual([
      `content/${other("b")}:5:10: warning: content/${name} has this summary already`,
    ]);
  });

  test("a name without an entry in five articles, where others have one", () => {
    const texts = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, number) => [
          other(`n${number}`),
          articleText({ title: `T${number}`, date: "2024-03-25", company: "Omega" }),
        ]),
      );
    expect(warningsOf({ ...acme, ...texts(6) }).ofArchive).toEqual([
      `content/${other("n4")}:4:10: warning: 6 articles name Omega, which has no entry; npm run new -- --company-entry "Omega"`,
    ]);
    expect(warningsOf({ ...acme, ...texts(4) }).ofArchive).toEqual([]);
    expect(warningsOf(texts(6)).ofArchive).toEqual([]);
  });

  test("an address that stands in two articles within 25", () => {
    const source = { sources: "[{ publisher: P, url: https://e.org/ }]" };
    const texts = (between: number) => ({
      ...Object.fromEntries(
        Array.from({ length: between }, (_, number) => [
          other(`n${number}`),
          articleText({ title: `T${number}`, date: "2024-03-25" }),
        ]),
      ),
      [name]: articleText({ title: "First", ...source }),
      "articles/2024/2024-03-26-c.md": articleText({ title: "Last", date: "2024-03-26", ...source }),
    });
    expect(warningsOf(texts(23)).ofArchive).toEqual([
      `content/articles/2024/2024-03-26-c.md:5:32: warning: content/${name} has this address too; is it the same story?`,
    ]);
    expect(warningsOf(texts(24)).ofArchive).toEqual([]);
  });

  test("two names without entries that nearly match", () => {
    const texts = {
      [name]: articleText({ title: "One", company: "Fictional Labs", people: "Ada Example" }),
      [other("b")]: articleText({
        title: "Two",
        date: "2024-03-25",
        company: "[Fictonal Labs, Other]",
        people: "Ada Exampel",
      }),
    };
    expect(warningsOf(texts).ofArchive).toEqual([
      `content/${other("b")}:4:11: warning: Fictonal Labs is close to Fictional Labs (content/${name}:4); if it is another, give one of them an entry`,
      `content/${other("b")}:5:9: warning: Ada Exampel is close to Ada Example (content/${name}:5); if it is another, give one of them an entry`,
    ]);
  });

  test("entries and letters that nothing uses", () => {
    const texts = {
      ...acme,
      [name]: articleText({}),
      "weeks/2024-w11.md": entry("title: A"),
      "weeks/2024-w12.md": entry("title: B"),
    };
    expect(warningsOf(texts).unused).toEqual([
      "content/companies/zeta.md:2:7: warning: no article is about Zeta",
      "content/weeks/2024-w11.md:1:1: warning: no article is from 2024-W11, so this letter has no page",
    ]);
  });
});

test("tags of HTML in texts of every kind", () => {
  const texts = {
    [name]: articleText({}, "Some <b>text."),
    "companies/acme.md": "---\nname: Acme\n---\n\n<br>\n",
    "people/ada.md": "---\nname: Ada Example\n---\n\n<br>\n",
    "weeks/2024-w12.md": "---\ntitle: A\n---\n\n<br>\n",
    "pages/about.md": "---\ntitle: A\n---\n\n<br>\n",
  };
  const tag = 'is shown as it is written, since texts have no HTML; use Markdown, or write "\\<" if that is meant';
  expect(warningsOf(texts).ofTexts).toEqual([
    `content/${name}:7:6: warning: <b> ${tag}`,
    ...["companies/acme", "people/ada", "weeks/2024-w12", "pages/about"].map(
      (file) => `content/${file}.md:5:1: warning: <br> ${tag}`,
    ),
  ]);
});

describe("what is otherwise than most", () => {
  const body = `${"Acme ".repeat(30)}\n\n## A section`;
  const sound = { summary: "A sentence.", topics: "funding", sources: "[{ publisher: The Paper }]" };
  const file = (number: number) => `articles/2024/2024-03-24-n${number}.md`;
  const texts = (count: number, fields: Record<string, string>, odd: Record<string, string>, oddBody = body) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, number) => [
        file(number),
        number === 0
          ? articleText({ title: "Odd", ...odd }, oddBody)
          : articleText({ title: `T${number}`, ...fields }, body),
      ]),
    );
  const without = (key: keyof typeof sound): Record<string, string> => {
    const { [key]: _left, ...rest } = sound;
    return rest;
  };

  test.each<[string, Record<string, string>, string, string]>([
    [
      "no source",
      without("sources"),
      body,
      '1:1: warning: this article names no source, and most here do; add "sources"',
    ],
    [
      "no topic",
      without("topics"),
      body,
      '1:1: warning: this article has no topic, and most here have one; add "topics"',
    ],
    [
      "no section",
      sound,
      "Acme ".repeat(30),
      '1:1: warning: this text has no section, and most here have some; begin one with "##"',
    ],
    [
      "half a summary",
      { ...sound, summary: "A sentence that" },
      body,
      "5:10: warning: this summary does not end like a sentence, and most here do",
    ],
    [
      "a short text",
      sound,
      "Acme.\n\n## A section",
      "1:1: warning: this text has 3 words, where about 32 are usual here; is it finished?",
    ],
  ])("%s", (_what, odd, oddBody, warning) => {
    expect(warningsOf(texts(5, sound, odd, oddBody)).ofHabits).toEqual([`content/${file(0)}:${warning}`]);
    // Drafts are not finished, and among few nothing is usual.
    expect(warningsOf(texts(6, sound, { ...odd, draft: "true" }, oddBody)).ofHabits).toEqual([]);
    expect(warningsOf(texts(4, sound, odd, oddBody)).ofHabits).toEqual([]);
  });

  test("nothing to say where nobody writes sources, topics and summaries", () => {
    expect(warningsOf(texts(5, {}, { ...sound, summary: "Whole" })).ofHabits).toEqual([]);
  });

  test.each(["A sentence!", "“A sentence.”", "A question?", "And so on…", "これは文です。"])(
    "%s is whole",
    (summary) => {
      expect(warningsOf(texts(5, sound, { ...sound, summary })).ofHabits).toEqual([]);
    },
  );

  test("entries without what others have", () => {
    const role = "roles: [{ company: Acme, title: chief }]";
    const people = Object.fromEntries(
      ["Ada", "Bob", "Cyd", "Dan", "Eve"].map((given) => [
        `people/${given.toLowerCase()}.md`,
        `---\nname: ${given} Example\n${given === "Eve" ? "" : `${role}\n`}---\n${given === "Dan" ? "" : "\nText.\n"}`,
      ]),
    );
    expect(warningsOf(people).ofHabits).toEqual([
      "content/people/dan.md:2:7: warning: this entry has no introduction, and most here have one; write it below the front matter",
      'content/people/eve.md:2:7: warning: this person has no role, and most here have one; add "roles"',
    ]);
  });
});

describe("weeks that are over", () => {
  /** Articles and letters of five weeks and more from 2024-W10: `2L` is a week with two stories and a letter. */
  const weeks = (...plans: string[]) => {
    const texts: Record<string, string> = {};
    for (const [index, plan] of plans.entries()) {
      const monday = Date.parse("2024-03-04") + index * 7 * 86_400_000;
      const stories = Array.from({ length: Number(plan[0]) }, (_, number) => {
        const date = new Date(monday + number * 86_400_000).toISOString().slice(0, 10);
        texts[`articles/2024/${date}-s.md`] = articleText({ title: date, date, slug: `s-${date}` });
        return `/articles/s-${date}/`;
      });
      const linked = plan.includes("P") ? stories.slice(1) : plan.includes("N") ? [] : stories;
      const body = linked.map((story) => `[a](${story})`).join(" ");
      if (plan.length > 1) texts[`weeks/2024-w${10 + index}.md`] = `---\ntitle: A letter\n---\n\nHello. ${body}\n`;
    }
    return warningsOf(texts);
  };
  const later = "2024-12-31";
  const noLetter = (day: string, week: string) =>
    `content/articles/2024/${day}-s.md:3:7: warning: 2024-W${week} is over and has no letter; write content/weeks/2024-w${week}.md`;

  test.each<[string, string[], string, string[]]>([
    ["all with a letter", ["2L", "2L", "2L", "2L", "2L"], later, []],
    ["one without, among others", ["2L", "2L", "2", "2L", "2L"], later, [noLetter("2024-03-18", "12")]],
    ["the last without", ["2L", "2L", "2L", "2L", "2"], later, [noLetter("2024-04-01", "14")]],
    ["the last is not over", ["2L", "2L", "2L", "2L", "2"], "2024-04-07", []],
    ["the last has just ended", ["2L", "2L", "2L", "2L", "2"], "2024-04-08", [noLetter("2024-04-01", "14")]],
    ["letters were given up", ["2L", "2L", "2L", "2L", "2", "2", "2"], later, [noLetter("2024-04-01", "14")]],
    ["letters came late", ["2", "2", "2", "2L", "2L", "2L", "2L", "2L"], later, []],
    ["letters are rare", ["2L", "2", "2", "2L", "2", "2", "2L"], later, []],
    ["no letters", ["2", "2", "2", "2", "2", "2"], later, []],
    ["no stories", [], later, []],
  ])("letters: %s", (_name, plans, day, expected) => {
    expect(weeks(...plans).ofWeeksOn(day)).toEqual(expected);
  });

  test("a letter that leaves out a story", () => {
    const message = "this letter links to other stories of its week and leaves out /articles/s-2024-03-04/";
    expect(weeks("3P").ofWeeksOn(later)).toEqual([`content/weeks/2024-w10.md:1:1: warning: ${message}`]);
    expect(weeks("3P").ofWeeksOn("2024-03-10")).toEqual([]);
    expect(weeks("3N").ofWeeksOn(later)).toEqual([]);
    expect(weeks("3L").ofWeeksOn(later)).toEqual([]);
  });

  test.each<[string, string[], string, string[]]>([
    [
      "the last one",
      ["3", "2", "3", "4", "1"],
      later,
      ["content/articles/2024/2024-04-01-s.md:3:7: warning: 2024-W14 has one story, where about 3 are usual here"],
    ],
    ["one that is not over", ["3", "2", "3", "4", "3", "1"], "2024-04-14", []],
    ["an earlier one", ["3", "2", "3", "1", "3"], later, []],
    ["where one is usual", ["1", "2", "1", "1", "1"], later, []],
    ["in a young newsletter", ["3", "1"], later, []],
  ])("a thin week: %s", (_name, plans, day, expected) => {
    expect(weeks(...plans).ofWeeksOn(day)).toEqual(expected);
  });
});
