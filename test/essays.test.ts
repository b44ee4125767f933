import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildQuickly } from "./build.ts";
import { readTree, removeFolders, temporaryFolder, writeContent } from "./command.ts";
import { articleText, contentOf } from "./content.ts";
import { type ParsedPage, parsePage, textOf } from "./html.ts";
import { jsonLd } from "./json-ld.ts";
import { outputsOfContent } from "./one-article-site.ts";

// A small newsletter with articles about no company: an essay on a topic, and one about a person.

const onRules = articleText(
  { title: "On rules", date: "2024-03-19", company: undefined, topics: "policy" },
  "Rules are written by those who keep them. Acme is one.",
);
const content = {
  "articles/2024/2024-03-19-on-rules.md": onRules,
  "articles/2024/2024-03-20-a-life.md": articleText(
    { title: "A life", date: "2024-03-20", company: undefined, people: "Ada Example" },
    "Ada Example has worked on tides for forty years.",
  ),
  "articles/2024/2024-03-21-news.md": articleText(
    { title: "Acme hires", date: "2024-03-21", people: "Ada Example", topics: "policy" },
    "Acme hires Ada Example.",
  ),
  "companies/acme.md": "---\nname: Acme\n---\n\nAcme makes things.\n",
  "people/ada-example.md":
    "---\nname: Ada Example\nroles: [{ company: Acme, title: chief, from: 2019 }]\n---\n\nAda.\n",
};
let files: Map<string, Buffer>;
const text = (path: string) => files.get(path)?.toString() ?? "";
const page = (path: string) => parsePage(text(`${path}index.html`));
const titles = (parsed: ParsedPage) => parsed.all("h2").map(textOf);
const articlesIn = (feed: string): string[] =>
  JSON.parse(text(feed)).items.map(({ title }: { title: string }) => title);

beforeAll(async () => {
  const output = join(temporaryFolder(), "site");
  await buildQuickly(writeContent(content), output, { buildDay: "2024-04-01" });
  files = readTree(output);
});
afterAll(removeFolders);

describe("the page of an article without companies", () => {
  const labels = (parsed: ParsedPage) => parsed.all("dt").map(textOf);
  const structured = (path: string) => {
    const [script] = page(path)
      .all("script")
      .filter(({ attrs }) => attrs.some(({ value }) => value === "application/ld+json"));
    const things = jsonLd.parse(JSON.parse(script ? textOf(script) : ""))["@graph"];
    return things.find((thing) => thing["@type"] === "NewsArticle");
  };

  test("about a topic lists no facts, and says nothing of companies", () => {
    const essay = page("/articles/on-rules/");
    expect([essay.errors, labels(essay), essay.all("dl")]).toEqual([[], [], []]);
    expect(text("/articles/on-rules/index.html")).toContain('Topics: <a href="/topics/policy/">Policy</a>');
    expect(structured("/articles/on-rules/")).toMatchObject({ keywords: ["Policy"] });
    expect(structured("/articles/on-rules/")).not.toHaveProperty("about");
    expect(titles(essay)).not.toContain("Related");
  });

  test("about a person lists the person, and is related to other articles about them", () => {
    const essay = page("/articles/a-life/");
    expect([essay.errors, labels(essay)]).toEqual([[], ["People"]]);
    expect(structured("/articles/a-life/")).toMatchObject({ about: [{ "@type": "Person", name: "Ada Example" }] });
    expect(text("/articles/a-life/index.html")).toContain("also Ada Example");
  });

  test("one about companies is as before", () => {
    expect(labels(page("/articles/news/"))).toEqual(["Company", "People, and what they were on that day"]);
  });

  test("links the companies that its text mentions", () => {
    expect(text("/articles/on-rules/index.html")).toContain('<a href="/companies/acme/">Acme</a> is one.');
  });
});

test("it is in its week, in its topic or with its people, and with no company", () => {
  expect(titles(page("/weeks/2024-W12/")).slice(0, 3)).toEqual(["Acme hires", "A life", "On rules"]);
  expect(text("/topics/policy/index.html")).toContain("/articles/on-rules/");
  expect(text("/people/ada-example/index.html")).toContain("/articles/a-life/");
  expect(text("/companies/acme/index.html")).not.toMatch(/articles\/(on-rules|a-life)/);
  // In lists, a name after the day.
  expect(text("/weeks/2024-W12/index.html")).toMatch(/20 March 2024<\/time> · <a href="\/people\/ada-example\/">/);
  expect(text("/weeks/2024-W12/index.html")).toMatch(/19 March 2024<\/time><\/p>/);
});

test("feeds have it, with the categories that it has", () => {
  expect(articlesIn("/feed.json")).toEqual(["Acme hires", "A life", "On rules"]);
  expect(articlesIn("/topics/policy/feed.json")).toEqual(["Acme hires", "On rules"]);
  expect(articlesIn("/people/ada-example/feed.json")).toEqual(["Acme hires", "A life"]);
  expect(articlesIn("/companies/acme/feed.json")).toEqual(["Acme hires"]);
  const items = JSON.parse(text("/feed.json")).items as { readonly tags: readonly string[] }[];
  expect(items.map(({ tags }) => tags)).toEqual([["Acme", "Ada Example", "Policy"], ["Ada Example"], ["Policy"]]);
});

test("the data for programs has empty lists, and the Markdown no line", () => {
  const { articles } = JSON.parse(text("/api/articles.json"));
  expect(articles.map((article: Record<string, unknown[]>) => [article["companies"], article["people"]])).toMatchObject(
    [
      [[{ slug: "acme" }], [{ slug: "ada-example" }]],
      [[], [{ slug: "ada-example" }]],
      [[], []],
    ],
  );
  expect(text("/articles/on-rules/index.md")).toContain("- Published: 2024-03-19\n- Topics: [Policy](");
  expect(text("/articles/a-life/index.md")).toContain("- Published: 2024-03-20\n- People: [Ada Example](");
  expect(text("/llms.txt")).toContain(
    "- [On rules](https://example.org/articles/on-rules/index.md): 2024-03-19. Rules",
  );
});

test("a newsletter may be about no company at all", () => {
  const outputs = outputsOfContent(contentOf({ "articles/2024/2024-03-19-on-rules.md": onRules }));
  const pages = outputs.filter(({ path }) => path.endsWith("/"));
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["/companies/", "/map/", "/articles/on-rules/"]),
  );
  for (const { path, text } of pages) {
    const parsed = parsePage(text());
    expect([path, parsed.errors, parsed.all("dl").filter((list) => textOf(list) === "")]).toEqual([path, [], []]);
  }
});
