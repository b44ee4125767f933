import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogueFor } from "../language/catalogue.ts";
import type { BodyContext } from "./body.ts";
import { renderBody } from "./markdown.ts";
import { createMentionIndex } from "./mentions.ts";
import type { Slug } from "./names.ts";
import { formatProblem } from "./problem.ts";
import { entityId, nameForms } from "./registry.ts";

const acme = { ...nameForms("Acme"), kind: "company", slug: "acme" as Slug, aliases: [], formerNames: [] } as const;
const context: BodyContext = {
  path: "a.md",
  firstLine: 10,
  quotes: catalogueFor("en").typography.quotes,
  index: createMentionIndex([acme]),
  named: new Set(),
};
const render = (source: string) => renderBody(source, context);
const html = (source: string) => render(source).body.html.trim();
const problems = (source: string) => render(source).problems.map(formatProblem);

describe("what an article may contain", () => {
  test.each([
    ["raw HTML is text", "<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
    ["quotes are typographic", `"It's"`, "<p>“It’s”</p>"],
    [
      "short years are no quotes",
      "In the '90s, *the* '23 `'n'`.",
      "<p>In the ’90s, <em>the</em> ’23 <code>'n'</code>.</p>",
    ],
    [
      "quotes of several paragraphs",
      `He: "A a.\n\n"B b.\n\n"C," he said.`,
      "<p>He: “A a.</p>\n<p>“B b.</p>\n<p>“C,” he said.</p>",
    ],
    ["so are single ones", "'A a.\n\n'C,' he said.", "<p>‘A a.</p>\n<p>‘C,’ he said.</p>"],
    [
      "those of a quotation",
      '> "A *a*.\n>\n> *"C,"* he said.',
      "<blockquote>\n<p>“A <em>a</em>.</p>\n<p><em>“C,”</em> he said.</p>\n</blockquote>",
    ],
    ["a quote that stays alone", 'A "a.\n\nB.', "<p>A &quot;a.</p>\n<p>B.</p>"],
    ["other replacements are not made", "(c) +- ...", "<p>(c) +- ...</p>"],
    ["headings have anchors", "## What's new?", '<h2 id="whats-new">What’s new?</h2>'],
    ["anchors begin with a letter", "## 94% for 40%", '<h2 id="section-94-for-40">94% for 40%</h2>'],
    ["no heading has the anchor of a footnote", "## Fn1", '<h2 id="section-fn1">Fn1</h2>'],
    ["headings in other scripts too", "## 百度", '<h2 id="section">百度</h2>'],
    ["a template is text", "{{ 7 * 7 }} {% raw %} $\u007bx}", "<p>{{ 7 * 7 }} {% raw %} $\u007bx}</p>"],
    ["a full link", "[a](https://example.org/?a=1&b=2)", '<p><a href="https://example.org/?a=1&amp;b=2">a</a></p>'],
    ["a link of this site", "[a](/weeks/)", '<p><a href="/weeks/">a</a></p>'],
    ["a mail address", "[a](mailto:a@example.org)", '<p><a href="mailto:a@example.org">a</a></p>'],
    ["a script is no link", "[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>"],
    ["a hidden script is no link", "[a](&#x6A;avascript:alert(1))", "<p>[a](javascript:alert(1))</p>"],
    ["another host without a scheme is no link", "[a](//example.org)", "<p>[a](//example.org)</p>"],
    ["an unknown scheme is no link", "[a](company:acme)", "<p>[a](company:acme)</p>"],
    ["data is no picture", "![a](data:image/svg+xml,x)", "<p>![a](data:image/svg+xml,x)</p>"],
  ])("%s", (_name, source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test("a column of a table is set by a class, never by a style", () => {
    const table = html("| a | b | c | d |\n|---|:-:|--:|:--|\n| 1 | 2 | 3 | 4 |");
    expect(table).toContain('<td>1</td>\n<td class="align-center">2</td>\n<td class="align-right">3</td>\n<td>4</td>');
    expect(table).not.toContain("style");
  });

  test("tables and footnotes", () => {
    expect(html("| a |\n|---|\n| b |")).toContain("<td>b</td>");
    expect(html("Text.[^1]\n\n[^1]: A note.")).toContain('<li id="fn1" class="footnote-item">');
  });
});

describe("mentions", () => {
  test("the first one is linked, outside of links, headings, code and quotes", () => {
    const source = "## Acme\n\n> Acme\n\n`Acme` and [Acme](/weeks/) and **Acme** and Acme.";
    expect(html(source)).toContain('<strong><a href="company:acme">Acme</a></strong> and Acme.');
    expect(html(source).match(/company:acme/g)).toHaveLength(1);
    expect(render(source).body.mentions.get(entityId("company", acme.slug))).toEqual({
      count: 4,
      place: { path: "a.md", line: 12, column: 3 },
    });
  });
  test("quotes around a name stay quotes", () => {
    expect(html(`"Acme" said`)).toBe('<p>“<a href="company:acme">Acme</a>” said</p>');
  });
  test("an introduction does not link to itself", () => {
    expect(
      renderBody("Acme is a company.", { ...context, self: entityId("company", acme.slug) }).body.html,
    ).not.toContain("<a");
  });
});

describe("problems", () => {
  test.each([
    ["# Top", 'a.md:10:1: a section begins with "##"; the one "#" of the page is its title'],
    [
      "One\ntwo [a](other.md).",
      'a.md:11:9: the link "other.md" leads nowhere; write an address of this site (/articles/words/) or a full one (https://…)',
    ],
    ["[a](#nowhere)", "a.md:10:5: no heading of this text has the anchor #nowhere"],
    [
      "![a](https://example.org/a.png)",
      'a.md:10:6: the picture "https://example.org/a.png" is not part of this site; put the file beside the article and write its name',
    ],
    [
      "![a](/a.png)",
      'a.md:10:6: the picture "/a.png" is not part of this site; put the file beside the article and write its name',
    ],
    [
      "![a](../a.png)",
      'a.md:10:6: the picture "../a.png" has to lie beside the article, with a name of a-z, 0-9 and "-" that ends in .jpg, .png, .webp, .avif or .gif',
    ],
    [
      "![a](a.svg)",
      'a.md:10:6: the picture "a.svg" has to lie beside the article, with a name of a-z, 0-9 and "-" that ends in .jpg, .png, .webp, .avif or .gif',
    ],
  ])("%s", (source, message) => {
    expect(problems(source)).toEqual([message]);
  });
  test("an anchor of the same text is none", () => {
    expect(problems("[a](#here)\n\n## Here")).toEqual([]);
  });
});

test("the excerpt is the first paragraph as plain text", () => {
  const { body } = render("## Heading\n\nA *first*\nparagraph of [Acme](/weeks/).\n\nA second.");
  expect(body.excerpt).toBe("A first paragraph of Acme.");
  expect(body.words).toBe(8);
  expect(body.headings).toEqual([
    { level: 2, id: "heading", text: "Heading", place: { path: "a.md", line: 10, column: 1 } },
  ]);
});

test("whatever the text, HTML holds only the tags of Markdown and the addresses that are allowed", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "](",
      "[a](",
      "![a](",
      "javascript:",
      "//",
      "&#x6A;",
      "`",
      "*",
      "\n",
      ' href="',
      "company:x",
      "picture:x",
      "/",
      "#",
      "Acme",
      "\\",
    ),
    fc.string({ unit: "grapheme", maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { html } = render(pieces.join("")).body;
      expect(html).not.toMatch(/<(script|iframe|style|svg|object|form|[^a-z/])/i);
      for (const [, value] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
        expect(value).toMatch(/^(https?:\/\/[^/]|mailto:|company:acme$|picture:|\/(?!\/)|#|[^:]*$)/i);
      }
    }),
    { numRuns: 1000 },
  );
});
