import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { archiveOf, articleText, contentFiles } from "../../test/content.ts";
import type { CalendarDay } from "../calendar/day.ts";
import { parseContent } from "../content/parse-content.ts";
import { buildArchive } from "./build-archive.ts";

const file = (date: string, slug: string) => `articles/${date.slice(0, 4)}/${date}-${slug}.md`;
const article = (date: string, slug: string, fields: Record<string, string> = {}) => ({
  [file(date, slug)]: articleText({ date, title: slug, ...fields }),
});

describe("buildArchive", () => {
  test("articles come newest first; on one day a later time first, then by slug", () => {
    const { articles } = archiveOf({
      ...article("2024-03-24", "b"),
      ...article("2024-03-24", "a"),
      ...article("2024-03-24", "late", { date: "2024-03-24T10:00:00Z" }),
      ...article("2024-03-25", "new"),
    });
    expect(articles.map(({ slug }) => slug)).toEqual(["new", "late", "a", "b"]);
  });

  test("the order of the files does not matter", () => {
    const files = contentFiles({
      ...article("2024-03-24", "a", { company: "[Zeta, Acme]" }),
      ...article("2024-03-24", "b", { company: "ZETA" }),
      ...article("2023-01-01", "c", { company: "zeta" }),
    });
    const build = (order: typeof files) => {
      const result = parseContent(order);
      if ("problems" in result) throw new Error("unexpected problems");
      const { articles, companies } = buildArchive(result.content, "2024-12-31" as CalendarDay);
      const names = companies.map(({ name, slug, articles }) => [name, slug, ...articles.map(({ slug }) => slug)]);
      return JSON.stringify([articles.map(({ slug }) => slug), names]);
    };
    const expected = build(files);
    const orders = fc.shuffledSubarray(files, { minLength: files.length });
    fc.assert(fc.property(orders, (order) => build(order) === expected));
  });

  test("drafts and later days leave no trace, not even in a spelling or an address", () => {
    const texts = {
      ...article("2024-03-24", "now", { company: "Zeta Labs" }),
      ...article("2024-03-26", "later", { company: "[ZetaLabs, Future]", people: "Ada Example", topics: "funding" }),
      ...article("2024-03-20", "draft", { company: "[Zetalabs, Hidden]", draft: "true" }),
    };
    const archive = archiveOf(texts, "2024-03-25");
    expect(archive.articles.map(({ slug }) => slug)).toEqual(["now"]);
    expect(archive.companies.map(({ name, slug }) => [name, slug])).toEqual([["Zeta Labs", "zeta-labs"]]);
    expect([archive.people, archive.topics, archive.weeks.map(({ id }) => id)]).toEqual([[], [], ["2024-W12"]]);
    expect(archiveOf(texts, "2024-03-26").articles).toHaveLength(2);
  });

  test("spellings of one name are one company, shown as most articles write it, at its oldest address", () => {
    const archive = archiveOf({
      ...article("2024-01-01", "a", { company: "Open-Brain" }),
      ...article("2024-01-02", "b", { company: "OpenBrain" }),
      ...article("2024-01-03", "c", { company: "OpenBrain" }),
    });
    expect(archive.companies.map(({ name, slug, articles }) => [name, slug, articles.length])).toEqual([
      ["OpenBrain", "open-brain", 3],
    ]);
  });

  test("the most used spelling is shown with typographic quotes; of equally used ones the first by alphabet", () => {
    const archive = archiveOf({
      ...article("2024-01-01", "a", { company: "OReilly" }),
      ...article("2024-01-02", "b", { company: "O'Reilly" }),
      ...article("2024-01-03", "c", { people: "Ada Example", company: "O’Reilly" }),
    });
    expect(
      archive.companies.map(({ name, slug, formerSlugs, firstSlug }) => [name, slug, formerSlugs, firstSlug]),
    ).toEqual([["O’Reilly", "oreilly", [], "oreilly"]]);
  });

  test("a role leads to its company, which may have an entry or be known from articles alone", () => {
    const ada =
      "name: Ada Example\nroles: [{ company: ACME, title: a }, { company: zeta, title: b }, { company: No, title: c }]";
    const archive = archiveOf({
      "companies/acme.md": "---\nname: Acme\n---\nText.\n",
      "people/ada.md": `---\n${ada}\n---\nText.\n`,
      ...article("2024-03-24", "a", { company: "Zeta" }),
    });
    const [acme, zeta] = archive.companies;
    expect(archive.people[0]?.roles.map(({ companyName, company }) => [companyName, company])).toEqual([
      ["ACME", acme],
      ["zeta", zeta],
      ["No", undefined],
    ]);
  });

  test("an entry keeps its former slugs and the first one", () => {
    const archive = archiveOf({ "companies/acme.md": "---\nname: Acme\nformerNames: Old Acme\n---\nText.\n" });
    expect(archive.companies).toMatchObject([{ slug: "acme", formerSlugs: ["old-acme"], firstSlug: "old-acme" }]);
  });

  test("a week without articles is left out; its neighbours are neighbours", () => {
    const { weeks } = archiveOf({
      ...article("2024-12-30", "a"),
      ...article("2024-12-15", "b"),
      ...article("2020-12-31", "c"),
    });
    expect(weeks.map(({ id }) => id)).toEqual(["2025-W01", "2024-W50", "2020-W53"]);
  });

  test("an article is found by its companies, people, week, topics and year", () => {
    const archive = archiveOf({
      ...article("2024-12-30", "a", {
        company: "[Acme, Zeta]",
        people: "[Ada Example, Bo Sample]",
        topics: "[policy, funding]",
      }),
      ...article("2024-12-29", "b", { company: "Zeta", topics: "funding" }),
    });
    const slugs = (list: readonly { readonly articles: readonly { readonly slug: string }[] }[]) =>
      list.map(({ articles }) => articles.map(({ slug }) => slug));
    expect(archive.companies.map(({ name }) => name)).toEqual(["Acme", "Zeta"]);
    expect(slugs(archive.companies)).toEqual([["a"], ["a", "b"]]);
    expect(slugs(archive.people)).toEqual([["a"], ["a"]]);
    expect(archive.topics.map(({ slug }) => slug)).toEqual(["funding", "policy"]);
    expect(slugs(archive.topics)).toEqual([["a", "b"], ["a"]]);
    expect(slugs(archive.weeks)).toEqual([["a"], ["b"]]);
    expect(slugs(archive.years)).toEqual([["a", "b"]]);
  });

  test("people are sorted by their last names, companies by their first words", () => {
    const { people, companies } = archiveOf(
      article("2024-03-24", "a", {
        company: "[Alexandria, Alex Ko, Zeta]",
        people: "[Zoe Able, Ada Example, Élan Dot]",
      }),
    );
    expect(people.map(({ name }) => name)).toEqual(["Zoe Able", "Élan Dot", "Ada Example"]);
    expect(companies.map(({ name }) => name)).toEqual(["Alex Ko", "Alexandria", "Zeta"]);
  });

  test("the last change is an update or a correction that is past", () => {
    const fields = {
      updated: "2024-03-26",
      corrections: "[{ date: 2024-03-28, text: A }, { date: 2024-05-01, text: B }]",
    };
    const [changed] = archiveOf(article("2024-03-24", "a", fields), "2024-04-01").articles;
    expect(changed?.changed).toBe("2024-03-28T00:00:00+00:00");
    expect(changed?.published).toBe("2024-03-24T00:00:00+00:00");
  });
});
