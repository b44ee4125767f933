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
    ["headings in other scripts too", "## 日本語の見出し", '<h2 id="日本語の見出し">日本語の見出し</h2>'],
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

describe("anchors", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["do not depend on those before", ["新しい見出し", "日本語の見出し"], ["新しい見出し", "日本語の見出し"]],
    [
      "have the letters of their script",
      ["Привет, мир!", "한국어 제목", "עברית"],
      ["привет-мир", "한국어-제목", "עברית"],
    ],
    ["keep marks and both scripts", ["हिन्दी", "OpenAIの新モデル"], ["हिन्दी", "openaiの新モデル"]],
    ["begin with a letter", ["2024年の展望", "2024 outlook"], ["section-2024年の展望", "section-2024-outlook"]],
    [
      "stay as they were in Latin",
      ["A & B / C", "“Quoted”", "The α release"],
      ["a-and-b-c", "quoted", "the-a-release"],
    ],
    ["are made of signs where there is no letter", ["🎉", "?!"], ["section-1f389", "section-3f-21"]],
    ["are numbered where they are equal", ["A", "百", "A", "百", "A"], ["a", "百", "a-1", "百-1", "a-2"]],
    ["take none that another has by its words", ["A", "A", "A 1"], ["a", "a-2", "a-1"]],
  ])("%s", (_name, headings, anchors) => {
    const source = headings.map((heading) => `## ${heading}`).join("\n\n");
    expect(render(source).body.headings.map(({ id }) => id)).toEqual(anchors);
  });
  test("are found as they are and percent-encoded", () => {
    expect(problems("[a](#日本語) [b](#%E6%97%A5%E6%9C%AC%E8%AA%9E)\n\n## 日本語")).toEqual([]);
  });
});

describe("bare addresses become links", () => {
  const link = (url: string, text = url) => `<a href="${url}">${text}</a>`;
  test.each([
    ["See https://e.org/a.", `See ${link("https://e.org/a")}.`],
    ["(https://e.org/Claude_(AI))", `(${link("https://e.org/Claude_(AI)")})`],
    ['"https://e.org/it\'s"', `“${link("https://e.org/it's")}”`],
    ["*https://e.org/*, http://e.org/?", `<em>${link("https://e.org/")}</em>, ${link("http://e.org/")}?`],
    ["<https://e.org/'90s>", link("https://e.org/'90s")],
    ["`https://e.org/`", "<code>https://e.org/</code>"],
    ["[https://e.org/](https://e.org/a)", link("https://e.org/a", "https://e.org/")],
    ["e.org a@e.org ftp://e.org //e.org https://… https://", "e.org a@e.org ftp://e.org //e.org https://… https://"],
    ["https://e.org/Acme Acme", `${link("https://e.org/Acme")} <a href="company:acme">Acme</a>`],
  ])("%s", (source, expected) => {
    expect(html(source)).toBe(`<p>${expected}</p>`);
    expect(problems(source)).toEqual([]);
  });
  test("and are one word", () => {
    expect(render("See https://e.org/a/b-c and <https://e.org/d>.").body.words).toBe(4);
  });
});

test("tags of HTML are warnings", () => {
  const source =
    "A <b>b</b><br/>\n<iframe src='https://e.org/'\nwidth=1></iframe>\n\n<!-- c --> \\<b> `<b>` <name> a <b";
  expect(
    render(source).body.warnings.map(({ line, column, message }) => [line, column, message.split(" is ")[0]]),
  ).toEqual([
    [10, 3, "<b>"],
    [10, 7, "</b>"],
    [10, 11, "<br/>"],
    [11, 1, "<iframe src='https://e.org/' width=1>"],
    [12, 9, "</iframe>"],
    [14, 1, "<!--"],
  ]);
});

describe("a text that grows too large", () => {
  const tooLarge = "the text is more than 8 times as long when it is rendered, most of it from here on";
  test.each([
    [
      "a long title used often",
      `Text.\n\n${"[a] ".repeat(1000)}\n\n[a]: /weeks/ "${"t".repeat(900_000)}"`,
      "12:1",
      "; shorten it",
    ],
    ["in a picture", `Text.\n\n${"![a] ".repeat(1000)}\n\n[a]: a.png "${"t".repeat(90_000)}"`, "12:1", "; shorten it"],
    [
      "characters that are escaped",
      `Text.\n\n${"[a] ".repeat(1000)}\n\n[a]: /weeks/ "${"<".repeat(9000)}"`,
      "12:1",
      "; shorten it",
    ],
    [
      "a wide table",
      `Text.\n\n${"|a".repeat(10_000)}\n${"|-".repeat(10_000)}\n${"|\n".repeat(10_000)}`,
      "12:1",
      "; make the table smaller",
    ],
    [
      "many tables",
      `Text.\n\n${`${"|a".repeat(100)}\n${"|-".repeat(100)}\n${"|\n".repeat(600)}\n`.repeat(30)}`,
      "/",
      "; make the table smaller",
    ],
    ["deep quotations", `Text.\n\n${`${">".repeat(90)} a\n\n`.repeat(900)}`, "12:1", "; shorten it"],
  ])("%s", (_name, source, place, way) => {
    const { body, problems } = render(source);
    expect(problems.map(formatProblem)[0]).toContain(place === "/" ? tooLarge : `a.md:${place}: ${tooLarge}${way}`);
    expect(body.html.length).toBeLessThan(8 * source.length + 256 * 1024);
    expect(body.words).toBeGreaterThan(0);
  });
  test("an ordinary one does not", () => {
    const table = `|a|b|c|\n|-:|-:|-:|\n${"| 1.5 | 2 | 3 |\n".repeat(2000)}`;
    expect(problems(`${table}\n${"**a** `b` & <c> [d](/weeks/)\n\n".repeat(2000)}`)).toEqual([]);
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
    ["[a](#fn9999)", "a.md:10:5: no heading of this text has the anchor #fn9999"],
    [
      "A[^1] [b](#fn2) [c](#fnref1:1)\n\n[^1]: N.",
      "a.md:10:11: no heading of this text has the anchor #fn2",
      "a.md:10:21: no heading of this text has the anchor #fnref1:1",
    ],
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
  ])("%s", (source, ...messages) => {
    expect(problems(source)).toEqual(messages);
  });
  test.each<[string, string, ...string[]]>([
    ["a missing note", "A[^no].", "1:2: there is no note [^no]; write one, on a line of its own: [^no]: …"],
    ["a note with spaces", "A[^a b].", "1:2: the name of a note cannot have spaces: [^a-b]"],
    [
      "a note with spaces and a line",
      "A[^a b].\n\n[^a b]: C",
      "3:1: the name of a note cannot have spaces: [^a-b]",
      "1:2: the name of a note cannot have spaces: [^a-b]",
    ],
    [
      "notes written twice and never used",
      "A[^a].\n\n[^a]: One.\n[^a]: Two.\n\n[^c]: Three.",
      "4:1: the note [^a] is written twice; give one of the two another name",
      "6:1: no place of the text refers to the note [^c]; write [^c] there",
    ],
    [
      "an unknown name",
      "> A\n> [b][nope], [nope][].",
      '2:3: no line defines [nope]; write one, "[nope]: https://…", or write "\\[" if none is meant',
      '2:14: no line defines [nope]; write one, "[nope]: https://…", or write "\\[" if none is meant',
    ],
    [
      "a name defined twice",
      "[a]\n\n[a]: https://a.example/\n[A]: https://b.example/",
      "4:1: [A] is defined twice; delete one of the two, or give it another name",
    ],
    [
      "a definition that leads nowhere",
      "[a] [b]\n\n[a]: other.md\n\n[b]: javascript:x",
      '3:6: the link "other.md" leads nowhere; write an address of this site (/articles/words/) or a full one (https://…)',
      '5:1: the link "javascript:x" has a scheme that no link may have; write https://…, http://…, mailto:… or an address of this site',
    ],
    [
      "a definition within a paragraph",
      "Text.\n[a]: https://a.example/",
      '2:1: this line defines no link; write "[name]: https://…" after an empty line, the address without spaces and a title in quotes, or write "\\[" if none is meant',
    ],
    [
      "an address with spaces",
      "A [b](https://e.org/a b) c",
      "1:3: the address of a link cannot have spaces; write https://e.org/a%20b → A [b](https://e.org/a%20b) c",
    ],
    [
      "one in angle brackets",
      "<https://e.org/a b>",
      "1:1: the address of a link cannot have spaces; write <https://e.org/a%20b> → <https://e.org/a%20b>",
    ],
    [
      "one with spaces and a title",
      '[b](https://e.org/a b "T")',
      '1:1: the address of a link cannot have spaces; write https://e.org/a%20b → [b](https://e.org/a%20b "T")',
    ],
    [
      "a picture with spaces",
      "![no](x y.png)",
      '1:2: the picture "x y.png" has to lie beside the article, with a name of a-z, 0-9 and "-" that ends in .jpg, .png, .webp, .avif or .gif',
    ],
    [
      "another host",
      "| a |\n|---|\n| [p](//e.org) |",
      '3:3: the link "//e.org" has no scheme; write "https:" before it → | [p](https://e.org) |',
    ],
    [
      "a script",
      "## [x](javascript:alert(1))",
      '1:4: the link "javascript:alert(1)" has a scheme that no link may have; write https://…, http://…, mailto:… or an address of this site',
    ],
    [
      "a mail with line breaks",
      "[m](mailto:a@e.org?subject=a%0Abcc:b@e.org)",
      '1:1: the link "mailto:a@e.org?subject=a%0Abcc:b@e.org" is no mail address; write mailto:name@example.org, without line breaks (%0A)',
    ],
    [
      "no host and no port",
      "[a](https://%00evil/) <https://e.org:65536/>",
      '1:1: the link "https://%00evil/" is no address that a browser can open; correct its host or its port',
      '1:23: the link "https://e.org:65536/" is no address that a browser can open; correct its host or its port',
    ],
    [
      "no end",
      "[a](https://e.org/",
      '1:1: this link has no ")" at its end; write one, or write "\\[" if none is meant',
    ],
    [
      "a link in a link",
      "[a [b](/weeks/) c](/weeks/)",
      "1:1: a link cannot stand inside the words of another; end the first one before it",
    ],
    [
      "brackets the wrong way round",
      "(words)[https://e.org/]",
      "1:8: the brackets of this link are the wrong way round; write [words](https://…)",
    ],
  ])("%s", (_name, source, ...expected) => {
    const said = renderBody(source, { ...context, firstLine: 1 }).problems;
    expect(
      said.map(({ line, column, message, hint }) => `${line}:${column}: ${message}${hint ? ` → ${hint}` : ""}`),
    ).toEqual(expected);
  });
  test.each([
    "- [ ] a task\n- [x] done",
    "He said [sic] so [1], [2][3] and “[…] more”. [Laughter]: he laughed.",
    "\\[a](b c) \\[^a] \\[a][b] \\<https://a b>",
    "`[a][nope] [^a] array[0](x y)`",
    "    [a](b c) <b>",
    "M[i][j] in (a, b] and [0, 1) (see above)",
    "A[^1] and [see][^1].\n\n[^1]: N.",
    "[a], [b][a], ![c](c.png)\n\n[a]: /weeks/",
    "[m](mailto:a@e.org,b@e.org?subject=A%20b) <a@e.org>",
    "vector<std::string> and a < b > c <name>",
    "[up](HTTPS://EXAMPLE.com/A) [p](<https://example.com/a b>) [q](https://example.com/%zz)",
    "[idn](https://münchen.example/straße?q=ü) [w](https://en.wikipedia.org/wiki/Claude_(AI)).",
  ])("none in %j", (source) => {
    expect(problems(source)).toEqual([]);
    expect(render(source).body.warnings).toEqual([]);
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
    { level: 2, written: 2, id: "heading", text: "Heading", place: { path: "a.md", line: 10, column: 1 } },
  ]);
});

describe("the excerpt of a text without paragraphs is its first text", () => {
  test.each([
    ["a list", "## A\n\n- one *thing*\n- another", "one thing"],
    ["a quotation", "> A b.", "A b."],
    ["a table", "| a | b |\n|---|---|\n| c | d |", "a"],
    ["a picture first", "![a](a.png)\n\nText.", "Text."],
    ["a list, then a paragraph", "- one\n\nText.", "Text."],
    ["a heading", "## A", "A"],
    ["a note", "- A[^1]\n\n[^1]: N.", "A"],
    ["nothing", "", ""],
    ["a very long paragraph", "a".repeat(3000), `${"a".repeat(2000)}…`],
  ])("%s", (_name, source, excerpt) => {
    expect(render(source).body.excerpt).toBe(excerpt);
  });
});

describe("an address that no link may have is a problem, and its text no link", () => {
  const targets = [
    "javascript:alert(1)",
    "JaVaScRiPt&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "vbscript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "//evil.example/a",
    "https:evil.example",
    "https://%00evil/",
    "https://e.org:99999/",
    "mailto:a@e.org?body=%0D%0Abcc:b@e.org",
    "company:acme",
    "blob:a",
  ];
  const forms = ["[a](%)", "![a](%)", "[a](<%>)", '[a](% "T")', "[a]\n\n[a]: %"];
  test.each(targets.flatMap((target) => forms.map((form) => form.replace("%", () => target))))("%s", (source) => {
    const { body, problems } = render(source);
    expect(problems).not.toEqual([]);
    expect(body.html).not.toMatch(/ (href|src)="(?!picture:)/);
  });
});

test("a note has one number, and a link back to each place", () => {
  const { html } = render("A[^1] b.[^1] [c](#fnref1:1) [d](#fn1)\n\n[^1]: N.").body;
  expect(html.match(/<a .*?<\/a>/g)).toEqual([
    '<a href="#fn1" id="fnref1">[1]</a>',
    '<a href="#fn1" id="fnref1:1">[1]</a>',
    '<a href="#fnref1:1">c</a>',
    '<a href="#fn1">d</a>',
    '<a href="#fnref1" class="footnote-backref">↩︎</a>',
    '<a href="#fnref1:1" class="footnote-backref">↩︎<sup>2</sup></a>',
  ]);
});

describe("headings of a text that begins with # are one level lower", () => {
  test.each([
    ["# A\n\n## B\n\n# C", '<h2 id="a">A</h2>\n<h3 id="b">B</h3>\n<h2 id="c">C</h2>'],
    ["A\n===\n\nB\n---", '<h2 id="a">A</h2>\n<h3 id="b">B</h3>'],
    ["###### A\n\n# B", '<h6 id="a">A</h6>\n<h2 id="b">B</h2>'],
    ["## A\n\n> # B", '<h3 id="a">A</h3>\n<blockquote>\n<h2 id="b">B</h2>\n</blockquote>'],
    ["## A\n\n### B", '<h2 id="a">A</h2>\n<h3 id="b">B</h3>'],
  ])("%j", (source, expected) => {
    expect(html(source)).toBe(expected);
    expect(problems(source)).toEqual([]);
  });
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
