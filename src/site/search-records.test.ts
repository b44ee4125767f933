import { describe, expect, test } from "vitest";
import { archiveOf, articleText } from "../../test/content.ts";
import { createContext } from "./context.ts";
import { type SearchRecord, searchContents } from "./search-records.ts";

const archive = archiveOf(
  {
    "articles/2024/2024-03-24-first.md": articleText(
      { title: "Acme's first", company: "[Acme, Other]", people: "Ada Example", topics: "policy" },
      "A lead.\n\n## A section\n\nText.",
    ),
    "articles/2024/2024-12-30-second.md": articleText({ title: "Second", date: "2024-12-30", company: "Old Works" }),
    "articles/2025/2025-01-05-third.md": articleText({ title: "Third", date: "2025-01-05", company: "Other" }),
    "articles/2025/2025-02-01-later.md": articleText({ title: "Later", date: "2025-02-01", company: "Veiled" }),
    "companies/acme.md":
      "---\nname: Acme\naliases: [Acme Ltd]\nformerNames: [Old Works]\nkind: lab\ncountry: France\n---\n\nAcme makes things.\n",
    "companies/unused.md": "---\nname: Unused\n---\n\nNo story yet.\n",
    "people/ada-example.md":
      "---\nname: Ada Example\nroles: [{ company: Acme, title: chief executive, from: 2019 }]\n---\n\nAda runs Acme.\n",
    "weeks/2024-w12.md": "---\ntitle: A letter\n---\n\nDear reader.\n",
  },
  "2025-01-15",
);
const { records, values } = searchContents(createContext(archive, "https://example.org/news/"));
const recordAt = (path: string) => records.find((record) => record.path === path) as SearchRecord;
const namesOf = (path: string) => recordAt(path).values.map(({ filter, text }) => `${filter} ${text}`);

test("articles, companies, people and weeks are found, newest first, and nothing of later days", () => {
  expect(records.map(({ path, day }) => `${path} ${day ?? ""}`.trim())).toEqual([
    "/articles/third/ 2025-01-05",
    "/companies/other/ 2025-01-05",
    "/weeks/2025-W01/ 2025-01-05",
    "/articles/second/ 2024-12-30",
    "/companies/acme/ 2024-12-30",
    "/articles/first/ 2024-03-24",
    "/people/ada-example/ 2024-03-24",
    "/weeks/2024-W12/ 2024-03-24",
    "/companies/unused/",
  ]);
});

describe("a record", () => {
  test.each([
    ["/articles/first/", "Acme’s first", "Article · 24 March 2024", []],
    ["/companies/acme/", "Acme", "Company · 2 stories", ["Acme Ltd", "Old Works", "lab", "France"]],
    ["/companies/other/", "Other", "Company · 2 stories", []],
    ["/companies/unused/", "Unused", "Company · 0 stories", []],
    ["/people/ada-example/", "Ada Example", "Person · 1 story", ["chief executive, Acme"]],
    ["/weeks/2024-W12/", "A letter: week 12 of 2024", "Week · 18–24 March 2024", ["18–24 March 2024"]],
    [
      "/weeks/2025-W01/",
      "Week 1 of 2025",
      "Week · 30 December 2024 – 5 January 2025",
      ["30 December 2024 – 5 January 2025"],
    ],
  ])("of %s has its title, note and lines", (path, title, note, lines) => {
    expect(recordAt(path)).toMatchObject({ title, note, lines });
  });

  test.each([
    [
      "/articles/first/",
      ["kind Articles", "company Acme", "company Other", "person Ada Example", "topic Policy", "year 2024"],
    ],
    ["/companies/acme/", ["kind Companies", "company Acme"]],
    ["/people/ada-example/", ["kind People", "person Ada Example"]],
    ["/weeks/2025-W01/", ["kind Weeks", "year 2025", "year 2024"]],
  ])("of %s has its values", (path, names) => {
    expect(namesOf(path)).toEqual(names);
  });

  test("has the text with its anchors", () => {
    expect(recordAt("/articles/first/").html).toContain('<h2 id="a-section">A section</h2>');
    expect(recordAt("/weeks/2024-W12/").html).toContain("Dear reader.");
    expect(recordAt("/companies/other/").html).toBe("");
  });
});

test("values come in the order of the archive, with their former slugs", () => {
  expect(values.map(({ filter, slugs }) => `${filter} ${slugs}`)).toEqual([
    ...["kind article", "kind company", "kind person", "kind week"],
    ...["company acme,old-works", "company other", "company unused"],
    ...["person ada-example", "topic policy", "year 2025", "year 2024"],
  ]);
});
