import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { contentOf } from "../../../test/content.ts";
import { renderBody } from "../../content/markdown.ts";
import { createMentionIndex } from "../../content/mentions.ts";
import { catalogueFor } from "../../language/catalogue.ts";
import { writeArticle, writeBody } from "./article-file.ts";
import { escapeMarkdown } from "./markdown-text.ts";
import { type RawDraft, readRawDraft } from "./raw-draft.ts";

const read = (text: string): RawDraft => {
  const draft = readRawDraft(text);
  if ("message" in draft) throw new Error(draft.message);
  return draft;
};
const render = (body: string) =>
  renderBody(body, {
    path: "a.md",
    firstLine: 1,
    quotes: catalogueFor("en").typography.quotes,
    index: createMentionIndex([]),
    named: new Set(),
  });

/** The text of a page's elements, in order. */
function textOf(node: DefaultTreeAdapterTypes.ChildNode): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
const shown = (body: string) => parseFragment(render(body).body.html).childNodes.map(textOf).join(" ");
/** Words as readers tell them apart: the renderer sets the quotes and primes. */
const wordsOf = (text: string) =>
  text
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‘’‚‹›′]/g, "'")
    .split(/\s+/)
    .filter(Boolean);

describe("escapeMarkdown", () => {
  test.each([
    "*stars* and _lines_ and snake_case and `ticks`",
    "[a link](https://example.org/) and ![a picture](a.png) and [^1] and ^[a note]",
    "<https://example.org/> and <script>alert(1)</script>",
    "AT&T, R&D and &copy; and &#35;",
    "~~gone~~ and ~~~",
    "C:\\.config and \\! and \\#",
    "back\\slash and \\* and \\",
    "# no heading",
    "#hashtag",
    "> no quotation",
    "- no item",
    "+ no item",
    "* no item",
    "12. no item",
    "1) no item",
    "---",
    "- - -",
    "===",
    "***",
    "___",
    "| a | b |",
    "[a]: https://example.org/",
    "https://example.org/~a/b_?c&copy=1, _d_",
    "    no code",
    "a heading #",
    "5 * 3 < 20 > 1",
    "{{ 7 * 7 }} {% raw %}",
  ])("%j is shown as it is", (line) => {
    expect(wordsOf(shown(escapeMarkdown(line.trim())))).toEqual(wordsOf(line));
    // Only an address is more than text: it becomes a link, whose words it is.
    const html = render(escapeMarkdown(line.trim())).body.html.replace(/<a href="([^"]*)">\1<\/a>/g, "$1");
    expect(html).toMatch(/^<p>[^<]*<\/p>\n$/);
    expect(wordsOf(shown(`## ${escapeMarkdown(line.trim())}`))).toEqual(wordsOf(line));
  });

  test("plain text stays as it is", () => {
    const text = "Acme's R&D, a one-off: $8 million (about 5%) – “more” than AT&T's snake_case! #1";
    expect(escapeMarkdown(text)).toBe(text);
  });
});

test("every word of a draft is in its article, in order", () => {
  const marks = [
    "*",
    "_",
    "#1",
    "-",
    "1.",
    ">",
    "`",
    "[x](y)",
    "&amp;",
    "<b>",
    "\\",
    "~~",
    "|",
    '"',
    "—",
    "a_b",
    "+",
    "**a**",
  ];
  const word = fc.oneof(
    fc.constantFrom("Acme", "has", "Folded", "it.", ...marks),
    // Lines of nothing but these are marks of Markdown's own headings, and no words.
    fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 8 })
      .filter((text) => !/[\s\p{Control}\p{Surrogate}]|^[#=-]+$/u.test(text)),
  );
  const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
  const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"));
  const heading = line.map((words) => `### ${words}`);
  fc.assert(
    fc.property(fc.array(fc.oneof(paragraph, heading), { minLength: 1, maxLength: 6 }), (parts) => {
      const draft = read(["date 2024-03-24", "Acme folds.", ...parts].join("\n\n"));
      const words = parts.map((part) => part.replace(/^### /, ""));
      expect(wordsOf(`${draft.title ?? ""} ${shown(writeBody(draft))}`)).toEqual(
        wordsOf(["Acme folds.", ...words].join(" ")),
      );
    }),
    { numRuns: 500 },
  );
});

describe("writeArticle", () => {
  const draft = read(
    "date 2024-03-24 Acme has folded.\n\nTurning: Tides\n\nIt had *no* money.\n\n## Marked\n\nThe end.",
  );
  const found = { registered: true, slip: undefined, count: 3, bySurname: 0, inLead: true, introduction: undefined };
  const findings = {
    draft,
    title: { value: "Acme: folded", basis: "the lead" },
    summary: { value: "# No comment", basis: "the lead" },
    names: [
      { ...found, kind: "company" as const, name: "Acme" },
      { ...found, kind: "company" as const, name: "Yes", registered: false, slip: "Yse", count: 1, inLead: false },
      {
        ...found,
        kind: "person" as const,
        name: "Ada Example",
        bySurname: 2,
        introduction: { role: "founder", company: "Acme", words: "Ada Example, founder of Acme" },
      },
    ],
  };

  test("the whole file", () => {
    expect(writeArticle(findings, "issue\n\u202e1.txt").split("\n")).toEqual([
      "---",
      '# From "issue 1.txt". Check each guess, then delete these comments and "draft: true".',
      "# guess: the lead",
      'title: "Acme: folded"',
      '# guess: "date 2024-03-24" at the start of the draft',
      "date: 2024-03-24",
      "company:",
      "  # guess: registered; named 3 times, first in the lead",
      "  - Acme",
      '  # guess: not registered; the text writes "Yse"; named once',
      "  - Yes",
      '# guess: registered; named 3 times in full and twice by the last name, first in the lead; "Ada Example, founder of Acme"',
      "people: Ada Example",
      "# guess: the lead",
      'summary: "# No comment"',
      '# guess: "Turning: Tides" is a heading: a short line by itself that does not end as a sentence',
      "draft: true",
      "---",
      "",
      "Acme has folded.",
      "",
      "## Turning: Tides",
      "",
      "It had \\*no\\* money.",
      "",
      "## Marked",
      "",
      "The end.",
      "",
    ]);
  });

  test("the check has nothing to say of it", () => {
    const content = contentOf({ "articles/2024/2024-03-24-a.md": writeArticle(findings, "issue.txt") });
    expect(content.articles[0]).toMatchObject({ title: "Acme: folded", draft: true, summary: "# No comment" });
  });

  test("an article about people alone has no company", () => {
    const people = findings.names.filter(({ kind }) => kind === "person");
    const text = writeArticle({ ...findings, names: people }, "issue.txt");
    expect(text).not.toContain("company:");
    expect(contentOf({ "articles/2024/2024-03-24-a.md": text }).articles[0]?.people).toHaveLength(1);
  });

  test("an article that names nobody says so", () => {
    expect(
      writeArticle({ ...findings, names: [] }, "issue.txt")
        .split("\n")
        .slice(6, 8),
    ).toEqual([
      '# guess: none; the text names no company or person that could be told, so write a name here, or "topics" instead',
      "company: Unnamed company",
    ]);
  });
});
