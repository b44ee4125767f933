import { expect, test } from "vitest";
import { articleText, contentOf } from "../../../test/content.ts";
import { formatProblem } from "../../content/problem.ts";
import { findNameWarnings } from "./name-warnings.ts";

type Fields = Readonly<Record<string, string | undefined>>;

const entries = {
  "companies/openai.md": "---\nname: OpenAI\n---\n",
  "people/sam-altman.md": "---\nname: Sam Altman\naliases: [sama]\n---\n",
};
const warningsOf = (...articles: readonly Fields[]) => {
  const files = articles.map((fields, number) => [
    `articles/2024/2024-03-2${number}-a${number}.md`,
    articleText({ company: undefined, topics: "policy", ...fields }),
  ]);
  const content = contentOf({ ...entries, ...Object.fromEntries(files) });
  return findNameWarnings(content).map((problem) =>
    formatProblem(problem)
      .replace("content/articles/2024/2024-03-2", "")
      .replace(/-a\d\.md/, "")
      .replace(" warning:", ""),
  );
};
const several = (name: string, list: string) =>
  `"${name}" looks like several names; if it is, write a list: [${list}]; if it is one name, an entry ends this warning`;

test.each<[string, Fields, string]>([
  [
    "people with a comma",
    { people: "Ada Byron, Carl Gauss" },
    several("Ada Byron, Carl Gauss", "Ada Byron, Carl Gauss"),
  ],
  ["people with and", { people: "Jane Doe and John Roe" }, several("Jane Doe and John Roe", "Jane Doe, John Roe")],
  ["people with und", { people: "Jane Doe und John Roe" }, several("Jane Doe und John Roe", "Jane Doe, John Roe")],
  ["a couple", { people: "Jane and John Doe" }, several("Jane and John Doe", "Jane, John Doe")],
  ["companies with a semicolon", { company: "Acme; Zeta" }, several("Acme; Zeta", "Acme, Zeta")],
  ["companies with a slash", { company: "Acme/Zeta" }, several("Acme/Zeta", "Acme, Zeta")],
  ["one that is known", { company: "OpenAI & Zeta" }, several("OpenAI & Zeta", "OpenAI, Zeta")],
  [
    "a company among the people",
    { people: "OpenAI" },
    'OpenAI is a company elsewhere; name it in "company", or give it an entry if it is another',
  ],
  [
    "a person among the companies",
    { company: "Sam Altman" },
    'Sam Altman is a person elsewhere; name it in "people", or give it an entry if it is another',
  ],
  [
    "a last name",
    { people: "Altman" },
    "Altman may be Sam Altman; write the full name, or give Altman an entry if it is another person",
  ],
  [
    "a first name",
    { people: "Sam" },
    "Sam may be Sam Altman; write the full name, or give Sam an entry if it is another person",
  ],
])("%s", (_name, fields, message) => {
  expect(warningsOf(fields)).toEqual([expect.stringMatching(/^0:\d:\d+: /)]);
  expect(warningsOf(fields)[0]?.replace(/^[\d:]+ /, "")).toBe(message);
});

test.each<[string, ...Fields[]]>([
  ["companies with one name", { company: '["Smith & Wesson", AT&T, "Johnson, Inc.", "Acme, Ltd.", "A/B Labs"]' }],
  ["people with one name", { people: '["Robert Downey, Jr.", "Ortega y Gasset", "Ada Byron, Ph.D."]' }],
  ["a name that others have too", { company: '"Booz, Allen"' }, { company: '"Booz, Allen"' }],
  ["registered names", { company: "OpenAI", people: "sama" }],
  ["a last name of two", { people: "Altman" }, { people: "Jane Altman" }],
  ["a name of a company and of a person", { company: "Claude", people: "Claude" }],
])("no warning of %s", (_name, ...articles) => {
  expect(warningsOf(...articles)).toEqual([]);
});

test("a company that other articles name as one", () => {
  expect(warningsOf({ company: "Zeta" }, { company: "Zeta" }, { people: "Zeta" })).toEqual([
    '2:5:9: Zeta is a company elsewhere; name it in "company", or give it an entry if it is another',
  ]);
});
