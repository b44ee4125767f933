import { describe, expect, test } from "vitest";
import { problemsOf } from "../../test/content.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { fieldsOf, jsonSchemas } from "./json-schemas.ts";
import { writeFrontMatter } from "./new-front-matter.ts";
import { siteSchema } from "./schemas.ts";

const settings = siteSchema.parse({
  name: "The Test",
  tagline: "week by week",
  description: "A newsletter for tests.",
  url: "https://example.org",
  language: "en",
  timeZone: "UTC",
  authority: "example.org",
  since: "2020-01-01",
  author: "The Test",
  topics: [
    { slug: "funding", name: "Funding" },
    { slug: "policy", name: "Policy" },
  ],
});
const schemas = jsonSchemas(settings);
const known = { title: "A title", date: "2024-03-24", company: ["Acme"] };

test("what is known stands first, the rest are comments with their descriptions", () => {
  expect(writeFrontMatter(fieldsOf(schemas.article), { ...known, topics: ["funding", "policy"] })).toBe(
    `---
title: A title
date: 2024-03-24
company: Acme
topics: [funding, policy]
# To use a key below, delete the "# " before it and write its value; delete the others.
# people: # The person or the list of people that the article is about, by name.
# summary: # One sentence for lists, feeds and search engines; the first paragraph otherwise.
# sources: # Where the facts come from; shown under the article.
#   - publisher: # Who published it: Reuters, Stability AI.
#     title: # The title of the piece.
#     url: # Its address, with https:// or http://.
# updated: # The day of the last change that readers should know of.
# corrections: # Corrections, shown on the article and on /corrections/.
#   - date: # The day of the correction.
#     text: # What was wrong and what is right.
# draft: # true keeps the article out of the site.
# slug: # The last part of the address; the file name without its date otherwise.
# aliases: # Earlier slugs, the oldest first: they redirect here, and the oldest stays the id in feeds.
---
`,
  );
});

test("a list of choices is named in the comment", () => {
  expect(writeFrontMatter(fieldsOf(schemas.article), known)).toContain(
    "\n# topics: # Topics from the list in site.yaml. They are funding, policy.\n",
  );
});

test("a company that is not given is a comment like the other keys", () => {
  const { company: _company, ...others } = known;
  expect(writeFrontMatter(fieldsOf(schemas.article), { ...others, topics: ["policy"] })).toContain(
    `
topics: policy
# To use a key below, delete the "# " before it and write its value; delete the others.
# company: # The company or the list of companies that the article is about, by name; may be left out where people or topics are given.
# people: #`,
  );
});

test("every comment becomes a key once it has a value", () => {
  const values: Readonly<Record<string, string>> = {
    people: "Ada Example",
    summary: "A sentence.",
    topics: "funding",
    publisher: "A paper",
    title: "A piece",
    url: "https://example.org/piece",
    updated: "2024-03-25",
    date: "2024-03-26",
    text: "It was 7 and not 8.",
    draft: "true",
    slug: "a-slug",
    aliases: "[an-alias]",
    formerNames: "Old Name",
    formerSlugs: "old-slug",
    homepage: "https://example.org",
    sameAs: "https://example.org/ada",
    kind: "lab",
    country: "France",
    founded: "2019",
    company: "Acme",
    from: "2019",
    to: "2024-03",
  };
  const filledIn = (text: string) =>
    text
      .split("\n")
      .filter((line) => !line.startsWith("# To use"))
      .map((line) => line.replace(/^# /, "").replace(/(\w+): #/, (_, key) => `${key}: ${values[key] ?? ""} #`))
      .join("\n");
  const article = filledIn(writeFrontMatter(fieldsOf(schemas.article), known));
  expect(article).toContain("\n  - publisher: A paper # Who");
  expect(
    problemsOf({
      "articles/2024/2024-03-24-a.md": `${article}\nSome text.\n`,
      "companies/acme.md": filledIn(writeFrontMatter(fieldsOf(schemas.company), { name: "Acme" })).replace(
        "a-slug",
        "acme",
      ),
      "people/ada.md": filledIn(writeFrontMatter(fieldsOf(schemas.person), { name: "Ada Example" })),
    }),
  ).toEqual([]);
});

describe("text is in quotes where YAML needs them", () => {
  test.each([
    "Plain words",
    "One: two",
    "# a hash",
    "A hash #2 inside",
    "\"Quoted\" and 'quoted'",
    "[brackets], {braces}",
    "2024",
    "true",
    "null",
    "- a dash",
    "*star* & ampersand",
    "@at `ticks` %percent",
    "Ends with a colon:",
    "Back\\slash",
    "é 😀 ü",
    `${"long words ".repeat(15)}end`,
  ])("%s", (text) => {
    const written = writeFrontMatter(fieldsOf(schemas.article), {
      title: text,
      company: [text, "Acme"],
      people: [text],
    });
    const split = splitFrontMatter("a.md", written);
    expect("value" in split && split.value.data).toEqual({ title: text, company: [text, "Acme"], people: text });
  });
});
