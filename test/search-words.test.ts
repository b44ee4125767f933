import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { splitExcerpt } from "../src/browser/excerpt.ts";
import { openIndex, type SearchIndex } from "../src/browser/search-index.ts";
import { searchWords } from "../src/browser/search-query.ts";
import { createSearchFiles } from "../src/publish/search-index.ts";
import type { SitePath } from "../src/site/addresses.ts";
import type { SearchRecord } from "../src/site/search-records.ts";
import { removeFolders, temporaryFolder } from "./command.ts";

// What is found by which words, by Pagefind's own script, without a browser.

const text =
  "Ada O’Shaughnessy of 01.AI and C3.ai went from Łódź to Søren Müller’s Straße with A100/H100, B200-H200 and GPT-4o. Microsoft/OpenAI paid $1.5bn – €3bn/£2bn – in 2019–2024 for 50% of AT&amp;T, C++, R&D and l’intelligence. ChatGPT—the model—has input/output, 3,000 GPUs and &lt;b&gt;.";
let index: SearchIndex;

const record = (path: SitePath, title: string, html: string): SearchRecord => ({
  ...{ path, title, html, note: "Article", day: undefined, values: [], lines: [] },
});

beforeAll(async () => {
  const output = temporaryFolder();
  const records = [
    record("/articles/words/", "Łódź and A100/H100", `<p>${text}</p>`),
    record("/title/", "Ørsted and Q7/R8", "<p>Nothing.</p>"),
  ];
  for (const { path, content } of await createSearchFiles({ records, values: [] }, "en")) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), content);
  }
  vi.stubGlobal("location", new URL("https://example.org/search/"));
  vi.stubGlobal("window", { location });
  vi.stubGlobal("document", { currentScript: null, querySelector: () => ({ getAttribute: () => "en" }) });
  vi.stubGlobal("fetch", async (address: string) => {
    const path = String(address).replace(/^file:\/\/|\?.*$/g, "");
    return new Response(readFileSync(path.startsWith(output) ? path : join(output, path)));
  });
  index = await openIndex(pathToFileURL(join(output, "pagefind/pagefind.js")).href, join(output, "search/table.json"));
});
afterAll(() => {
  vi.unstubAllGlobals();
  removeFolders();
});

const marked = async (words: string) => {
  const found = [...(await index.find(searchWords(words))).values()];
  const texts = await Promise.all(found.map((read) => read()));
  return texts
    .filter(({ url }) => url.endsWith("/articles/words/"))
    .flatMap(({ excerpt, meta }) => {
      const { title, rest } = splitExcerpt(excerpt, meta.title);
      return [...title, ...rest].filter((part) => part.found).map((part) => part.text);
    });
};

test.each<[string, string]>([
  ["H100", "A100/H100,"],
  ["A100", "A100/H100,"],
  ["A100/H100", "A100/H100,"],
  ["H200", "B200-H200"],
  ["Lodz", "Łódź"],
  ["Łódź", "Łódź"],
  ["Soren", "Søren"],
  ["Mueller", "Müller’s"],
  ["Muller", "Müller’s"],
  ["Strasse", "Straße"],
  ["$1.5bn", "$1.5bn"],
  ["1.5bn", "$1.5bn"],
  ["€3bn", "€3bn/£2bn"],
  ["£2bn", "€3bn/£2bn"],
  ["2024", "2019–2024"],
  ["OpenAI", "Microsoft/OpenAI"],
  ["Microsoft/OpenAI", "Microsoft/OpenAI"],
  ["Shaughnessy", "O’Shaughnessy"],
  ["O'Shaughnessy", "O’Shaughnessy"],
  ["01.AI", "01.AI"],
  ["C3.ai", "C3.ai"],
  ["GPT-4o", "GPT-4o."],
  ["4o", "GPT-4o."],
  ["AT&T", "AT&T,"],
  ["C++", "C++,"],
  ["R&D", "R&D"],
  ["intelligence", "l’intelligence."],
  ["ChatGPT", "ChatGPT—the"],
  ["output", "input/output,"],
  ["3,000", "3,000"],
])("%s finds %s", async (words, found) => {
  expect(await marked(words)).toContain(found);
});

test.each(["Orsted", "R8", "Q7/R8"])("%s finds a title, which is shown as it is", async (words) => {
  const found = await Promise.all([...(await index.find(words)).values()].map((read) => read()));
  expect(found.map(({ meta }) => meta.title)).toEqual(["Ørsted and Q7/R8"]);
});

test("what readers are shown has no hidden words", async () => {
  const [read] = (await index.find("H100")).values();
  const found = await read?.();
  const { title, rest } = splitExcerpt(found?.excerpt ?? "", found?.meta.title ?? "");
  expect(title.map((part) => part.text).join("")).toBe("Łódź and A100/H100");
  expect(rest.map((part) => part.text).join("")).toMatch(
    /^Ada O’Shaughnessy of .* went from Łódź to Søren Müller’s Straße with A100\/H100, B200-H200 and GPT-4o\./,
  );
});
