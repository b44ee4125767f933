import { describe, expect, test } from "vitest";
import { articleText, contentOf } from "../../../test/content.ts";
import { drawPicture } from "../../../test/pictures.ts";
import { weekOf } from "../../calendar/week.ts";
import { formatProblem } from "../../content/problem.ts";
import { entityId } from "../../content/registry.ts";
import { findArchiveWarnings, findUnused } from "./archive-warnings.ts";
import { findArticleWarnings } from "./article-warnings.ts";

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
      article({ summary: "Short." }, "Acme. Zeta once.\n\n## A\n\n### B\n\n## C\n\n[a](https://e.org/?p=1)"),
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
