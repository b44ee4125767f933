import fc from "fast-check";
import MarkdownIt from "markdown-it";
import footnote from "markdown-it-footnote";
import { expect, test } from "vitest";
import { makePortable } from "./portable-markdown.ts";

test.each([
  ["a text without any", "Three < four, and <https://a.example/> and <a@b.example>.", undefined],
  ["a tag", "It is <b>bold</b>.", "It is \\<b>bold\\</b>."],
  ["a script", "<script>alert(1)</script>", "\\<script>alert(1)\\</script>"],
  [
    "a comment, a declaration, an instruction",
    "<!-- a --> <!DOCTYPE a> <?php?>",
    "\\<!-- a --> \\<!DOCTYPE a> \\<?php?>",
  ],
  ["a tag over two lines", "<img\nsrc=a>", "\\<img\nsrc=a>"],
  ["in code nothing", "`<b>` <b>\n\n```\n<b>\n```\n\n    <b>", "`<b>` \\<b>\n\n```\n<b>\n```\n\n    <b>"],
  ["code over lines, where one would begin a block", "`a\n<b>\nc`", "`a <b>\nc`"],
  ["what is escaped already", "\\<b> <i> \\\\<u>", "\\<b> \\<i> \\\\\\<u>"],
  ["in quotes and lists", "> - a <b>\n>   <i>", "> - a \\<b>\n>   \\<i>"],
  [
    "in a table",
    "| a <b> | `<i>` <u> |\n|---|---|\n| < <s> | <q> |",
    "| a \\<b> | `<i>` \\<u> |\n|---|---|\n| < \\<s> | \\<q> |",
  ],
  ["in a note", "A.[^1]\n\n[^1]: <script>", "A.[^1]\n\n[^1]: \\<script>"],
  ["in a heading", "## <b>\n\nA.", "## \\<b>\n\nA."],
  ["headings below the title", "# A\n\n## B\n\n```\n# c\n```", "## A\n\n### B\n\n```\n# c\n```"],
  ["underlined headings", "A\n===\n\nText.", "A\n---\n\nText."],
  ["the sixth level stays", "# A\n\n###### B", "## A\n\n###### B"],
  ["headings of the second level stay", "## A\n\n### B", undefined],
])("%s", (_name, source, expected = source) => {
  expect(makePortable(source)).toBe(expected);
});

test("whatever the text, a program that allows HTML finds none", () => {
  const program = new MarkdownIt({ html: true }).use(footnote);
  const tagsOf = (source: string) =>
    program
      .parse(source, {})
      .flatMap((token) => [token, ...(token.children ?? [])])
      .filter(({ type }) => type.startsWith("html_"));
  const pieces = fc.constantFrom(
    ...[
      "<b>",
      "</b>",
      "<!--",
      "-->",
      "<script>",
      "\\",
      "`",
      "``",
      "<",
      "a",
      " ",
      "\n",
      "\n\n",
      "> ",
      "- ",
      "|",
      "\n|-|-|\n",
    ],
    ...[
      "[a](<b>)",
      "[^1]",
      "\n[^1]: ",
      "```\n",
      "    ",
      "# ",
      "*",
      "<https://a.example/>",
      "<?a?>",
      "![<i>](a.png)",
      "&lt;",
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
      expect(tagsOf(makePortable(parts.join("")))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
