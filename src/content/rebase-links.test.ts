import { expect, test } from "vitest";
import { rebaseLinks } from "./rebase-links.ts";

const rebase = (source: string) => rebaseLinks(source, (target) => `https://example.org${target}`);

test.each([
  ["a link", "See [it](/a/).", "See [it](https://example.org/a/)."],
  ["a link with a title", 'See [it](/a/ "A title").', 'See [it](https://example.org/a/ "A title").'],
  ["a link in angle brackets", "See [it](</a/>).", "See [it](<https://example.org/a/>)."],
  ["an anchor", "See [below](#below).", "See [below](https://example.org#below)."],
  ["two links on one line", "[a](/a/) and [a](/a/)", "[a](https://example.org/a/) and [a](https://example.org/a/)"],
  ["a picture", "![Alt](a.png)", "![Alt](https://example.orga.png)"],
  ["a picture in a link", "[![Alt](a.png)](/a/)", "[![Alt](https://example.orga.png)](https://example.org/a/)"],
  ["a link over two lines", "[a\nb](/a/) c", "[a\nb](https://example.org/a/) c"],
  [
    "a link in a table",
    "| a | b |\n|---|---|\n| [a](/a/) | [b](/b/) |",
    "| a | b |\n|---|---|\n| [a](https://example.org/a/) | [b](https://example.org/b/) |",
  ],
  ["a link in a list and a quote", "- > [a](/a/)", "- > [a](https://example.org/a/)"],
  ["a link in a footnote", "Text[^1].\n\n[^1]: See [a](/a/).", "Text[^1].\n\n[^1]: See [a](https://example.org/a/)."],
  ["a definition", "[a][it]\n\n[it]: /a/", "[a][it]\n\n[it]: https://example.org/a/"],
])("%s is rebased", (_name, source, expected) => {
  expect(rebase(source)).toBe(expected);
});

test.each([
  ["a link to another host", "[a](https://example.com/a/) [b](mailto:a@example.com)"],
  ["code", "`[a](/a/)` and\n\n```\n[a](/a/)\n[a]: /a/\n```\n\n    [a]: /a/"],
  ["an escaped bracket", "\\[a](/a/)"],
  ["typographic signs, tables and hard breaks", 'It\'s *so* "quoted" — \\\nnext  \n| a |\n|---|\n| b |\n'],
])("%s stays as it is", (_name, source) => {
  expect(rebase(source)).toBe(source);
});

test("code before a link that looks like it is left alone", () => {
  expect(rebase("`[a](/a/)` [a](/a/)")).toBe("`[a](/a/)` [a](https://example.org/a/)");
});
