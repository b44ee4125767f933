import { expect, test } from "vitest";
import { parseContent } from "../src/content/parse-content.ts";
import { rebaseLinks } from "../src/content/rebase-links.ts";
import { articleText, contentFiles } from "./content.ts";

// Texts that make parsers try again and again what they have tried before, each a third of the largest file.

const length = 300_000;
/**
 * How much of the processor each may take, in milliseconds, whatever else the machine does: most take a tenth of a
 * second, and what grows by the square takes minutes.
 */
const longest = 10_000;

const fill = (piece: string) => piece.repeat(Math.floor(length / piece.length));
const halves = (one: string, middle: string, other: string) =>
  one.repeat(length / 2 / one.length) + middle + other.repeat(length / 2 / other.length);
const count = (piece: (number: number) => string, upTo = length) => {
  const pieces: string[] = [];
  for (let size = 0; size < upTo; size += pieces.at(-1)?.length ?? 0) pieces.push(piece(pieces.length));
  return pieces.slice(0, -1).join("");
};

const texts: Readonly<Record<string, string>> = {
  "open brackets": fill("["),
  "nested brackets": halves("[", "a", "]"),
  "nested links": halves("[", "a", "](/weeks/)"),
  "nested pictures": halves("![", "a", "](a)"),
  "half pictures": fill("!["),
  "half links": fill("[a]("),
  "half links in angles": fill("[a](<b"),
  "half titles": fill('[a](/b "'),
  "brackets in an address": `[a](${fill("(")}`,
  "references to nothing": fill("[a][b] "),
  "back ticks of every length": count((number) => `${"`".repeat(number + 1)} `),
  "back ticks": fill("`a``"),
  emphasis: fill("*a **a _a __a "),
  "closed emphasis": fill("a* a** "),
  "nested emphasis": halves("*a ", "", " a*"),
  "emphasis by threes": fill("a**b*c*"),
  stars: fill("*"),
  "struck through": fill("~~a "),
  quotes: fill(`"'`),
  "quotes of words": fill('"a '),
  "a long table": `a|b\n-|-\n${fill("a|b\n")}`,
  "a table that grows": `${"a|".repeat(200)}\n${"-|".repeat(200)}\n${fill("|\n")}`,
  "tables of heads": fill("a|b\n"),
  "deep quotes": fill("> "),
  "deep quotes line by line": count((number) => `${">".repeat(number % 200)} a\n`),
  "deep lists": fill("- "),
  "deep lists line by line": count((number) => `${" ".repeat(2 * number)}- a\n`),
  "lists in quotes": fill("> - "),
  "a long list": fill("- a\n"),
  "less than": fill("<"),
  "half tags": fill("<a "),
  "half comments": fill("<!-- "),
  "half CDATA": fill("<![CDATA["),
  "half addresses": fill("<http://a"),
  "half entities": fill("&#1"),
  entities: fill("&amp;"),
  "back slashes": fill("\\*"),
  "definitions and their use": `${count((number) => `[a${number}]: /b${number}/\n`, length / 2)}\n${count((number) => `[a${number}]\n`, length / 2)}`,
  "definitions on one line": `${count((number) => `[a${number}]: /b${number}/\n`, length / 2)}\n${count((number) => `[a${number}] `, length / 2)}`,
  "one definition": `[a]: /weeks/\n\n${fill("[a]\n")}`,
  "half definitions": fill("[a\n"),
  "a definition without an end": `[a]: /b "${fill("a\n")}`,
  "footnotes in the text": fill("^[a]"),
  "half footnotes": fill("^["),
  footnotes: `${count((number) => `[^${number}] `, length / 2)}\n\n${count((number) => `[^${number}]: x\n`, length / 2)}`,
  "footnotes of footnotes": `[^0]\n\n${count((number) => `[^${number}]: [^${number + 1}]\n\n`)}`,
  "one footnote": `${fill("[^1]")}\n\n[^1]: a`,
  "a footnote of itself": `[^1]\n\n[^1]: ${fill("[^1]")}`,
  headings: fill("## a\n\n"),
  "headings by lines": fill("a\n-\n"),
  "a heading of hashes": `## ${fill("#")}`,
  fences: fill("~~~a\n"),
  lines: fill("a\n"),
  "no lines": fill("\n"),
  spaces: `a${fill(" ")}b`,
  tabs: `a${fill("\t")}b`,
  "one line": fill("a"),
  "one line of letters of another script": fill("א").slice(0, length / 2),
  "accents on a letter": `a${fill("\u0301").slice(0, length / 2)}`,
  links: count((number) => `[a](/a${number}/)\n`),
  "a long link": `[a](https://a.example/${fill("a")})`,
  "a long picture": `![a](${fill("a")}.png)`,
  "links on one line": count((number) => `[a](/a${number}/) `),
  anchors: count((number) => `[a](#a${number})\n`),
  pictures: count((number) => `![](a${number}.png)\n`),
  "pictures on one line": count((number) => `![](a${number}.png) `),
  "pictures from elsewhere": count((number) => `![](/a${number}.png)\n\n`),
  names: fill("Acme "),
  "names by lines": fill("Acme\n"),
  "names of names": fill("Acme Acme Acm "),
};

// Texts that begin each of the names at many words.
const manyNames: readonly [string, string][] = [
  ["that are never completed", "Harbour Works of the North "],
  ["that are completed", "Harbour Works of the North 700, "],
  ["that begin at every word", "Harbour "],
];

test.each(manyNames)("80 companies of 100 names that begin alike, %s", (_what, piece) => {
  const names = (number: number) =>
    Array.from(
      { length: 100 },
      (_, other) => `${"Harbour ".repeat(other % 9)}Harbour Works of the North ${number * 100 + other}`,
    );
  const companies = Array.from({ length: 80 }, (_, number) => [
    `companies/company-${number}.md`,
    `---\nname: Company ${number}\naliases: [${names(number).join(", ")}]\n---\n`,
  ]);
  const files = contentFiles({
    "articles/2024/2024-03-24-a.md": articleText({}, piece.repeat(500_000 / piece.length)),
    ...Object.fromEntries(companies),
  });
  const before = process.cpuUsage();
  const result = parseContent(files);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(longest);
  expect("content" in result).toBe(true);
});

test.each(Object.keys(texts))("%s", (name) => {
  const files = contentFiles({
    "articles/2024/2024-03-24-a.md": articleText({}, `Text.\n\n${texts[name]}`),
    "companies/acme.md": "---\nname: Acme\naliases: [Acme Acme Acme]\n---\n",
  });
  const before = process.cpuUsage();
  const result = parseContent(files);
  rebaseLinks(texts[name] ?? "", (target) => target);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(longest);
  expect("content" in result || result.problems.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
});
