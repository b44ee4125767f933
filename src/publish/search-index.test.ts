import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { archiveOf, articleText } from "../../test/content.ts";
import { createContext } from "../site/context.ts";
import { searchContents } from "../site/search-records.ts";
import type { SearchTable } from "../site/search-table.ts";
import { createSearchFiles, type SearchFile } from "./search-index.ts";

const names = ["Ada", "Bea", "Cyd", "Dee", "Eve", "Flo", "Gil", "Hal"];
const contents = searchContents(
  createContext(
    archiveOf(
      Object.fromEntries(
        names.map((name, index) => [
          `articles/2024/2024-03-0${index + 1}-${name.toLowerCase()}.md`,
          articleText(
            {
              title: `'"${name}" & <i> ]]>'`,
              date: `2024-03-0${index + 1}`,
              company: `${name} Works`,
              people: `${name} Example`,
              topics: index % 2 === 0 ? "policy" : "funding",
            },
            "A lead[^1].\n\n## A section\n\nMore text.\n\n[^1]: A note.",
          ),
        ]),
      ),
    ),
    "https://example.org",
  ),
);

const fragments = (files: readonly SearchFile[]) =>
  files
    .filter(({ path }) => path.endsWith(".pf_fragment"))
    .map(({ path, content }) => ({
      id: path.replace(/^.*\/|\.pf_fragment$/g, ""),
      ...(JSON.parse(gunzipSync(content).subarray(12).toString()) as {
        readonly url: string;
        readonly content: string;
        readonly meta: object;
        readonly filters: object;
        readonly anchors: readonly { readonly element: string; readonly id: string; readonly text: string }[];
      }),
    }));

test("the same contents give the same bytes", async () => {
  const bytes = async () =>
    (await createSearchFiles(contents, "en"))
      .map(({ path, content }) => `${path} ${Buffer.from(content).toString("base64")}`)
      .sort();
  const first = await bytes();
  // What a hash table has put into some order comes in another order sooner or later.
  for (let run = 0; run < 5; run++) expect(await bytes()).toEqual(first);
});

test("every record is in the index under its path, with title, text and sections", async () => {
  const files = await createSearchFiles(contents, "en");
  const found = fragments(files);
  expect(found.map(({ url }) => url).sort()).toEqual(contents.records.map(({ path }) => path).sort());
  const article = found.find(({ url }) => url === "/articles/ada/");
  expect(article).toMatchObject({ meta: { title: "“Ada” & <i> ]]>" }, filters: {} });
  // The footnote's number is no word of the text.
  expect(article?.content).toMatch(/^A lead\. A section\.? More text\. A note\.?\s*$/);
  expect(article?.anchors).toContainEqual(expect.objectContaining({ element: "h2", id: "a-section" }));
});

test("the table names each record by its id, with its values", async () => {
  const files = await createSearchFiles(contents, "en");
  const ids = new Map(fragments(files).map(({ url, id }) => [url as string, id]));
  const file = files.find(({ path }) => path === "/search/table.json");
  const table = JSON.parse(Buffer.from(file?.content ?? []).toString()) as SearchTable;
  expect(table.records.map(([id]) => id)).toEqual(contents.records.map(({ path }) => ids.get(path)));
  const [, note, ...numbers] = table.records.find(([id]) => id === ids.get("/articles/bea/")) ?? [];
  expect(note).toBe("Article · 2 March 2024");
  expect(numbers.map((number) => table.values[number as number]?.slugs[0])).toEqual([
    ...["article", "bea-works", "bea-example", "funding", "2024"],
  ]);
});

test.each([
  ["en", "en"],
  ["de-AT", "de"],
  ["PT-br", "pt"],
  ["nb", "nb"],
  // Pagefind has no stemming of these.
  ["is", "is", null],
  ["he-IL", "he", null],
])("the index of a site in %s is in %s", async (language, expected, stemming: string | null = expected) => {
  const files = await createSearchFiles(contents, language);
  const entry = files.find(({ path }) => path === "/pagefind/pagefind-entry.json");
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? []).toString()) as { readonly languages: object };
  expect(languages).toEqual({ [expected]: expect.objectContaining({ wasm: stemming }) });
});

test("nothing of Pagefind's own interfaces is written", async () => {
  const files = await createSearchFiles(contents, "en");
  const plain = files.map(({ path }) => path).filter((path) => !/\.pf_\w+$|\.pagefind$/.test(path));
  expect(plain.sort()).toEqual(["/pagefind/pagefind-entry.json", "/pagefind/pagefind.js", "/search/table.json"]);
});

test.each([
  ["a picture only", { html: '<p><img src="picture:a.png" alt="A chart"></p>' }, "A title"],
  ["signs only", { html: "<p>…</p>", lines: ["—"] }, "… A title"],
  ["nothing", { html: "" }, "A title"],
  ["a line", { html: "", lines: ["A line"] }, "A line"],
  ["markup in a line", { html: "", lines: ["<i> & co"] }, "<i> & co"],
])("a page with %s is in the index", async (_name, fields, text) => {
  const record = { path: "/articles/a/", title: "A title", note: "", day: undefined, values: [], lines: [] } as const;
  const files = await createSearchFiles({ records: [{ ...record, ...fields }], values: [] }, "en");
  expect(fragments(files).map(({ content }) => content.trim().replace(/\.$/, ""))).toEqual([text]);
});

test("a page without a word is left out", async () => {
  const record = {
    path: "/articles/a/",
    title: "…",
    note: "",
    day: undefined,
    values: [],
    lines: [],
    html: "",
  } as const;
  const files = await createSearchFiles({ records: [record, ...contents.records], values: contents.values }, "en");
  expect(fragments(files)).toHaveLength(contents.records.length);
});
