import fc from "fast-check";
import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import type { ItemRenderers } from "../../src/feeds/create-feeds.ts";
import { catalogueFor } from "../../src/language/catalogue.ts";
import type { Url } from "../../src/site/addresses.ts";
import { itemRenderers } from "./feed-items.tsx";

const words = catalogueFor("en");

type Node = DefaultTreeAdapterMap["node"];
type Views = { readonly [Kind in keyof ItemRenderers]: Parameters<ItemRenderers[Kind]>[0] };

/** Everything an item can show, with one text wherever there is plain text. */
const viewsOf = (text: string): Views => {
  const url = `https://example.org/?${encodeURI(text)}` as Url;
  const source = { publisher: text, title: text, url };
  return {
    article: {
      url,
      words,
      corrections: [{ day: text, text }],
      html: "<p>A <b>text</b> &amp; more.</p>\n",
      sources: [source, { publisher: text, title: undefined, url: undefined }],
    },
    correction: { words, text, story: { url, text }, day: text },
    week: {
      words: words.mail,
      comma: words.typography.comma,
      direction: "ltr",
      url,
      week: text,
      letter: { excerpt: text },
      stories: [
        { url, text, summary: text },
        { url, text, summary: undefined },
      ],
      hidden: 3,
      companies: [
        { url, text },
        { url, text },
      ],
    },
  };
};

/** The elements of some HTML with their attributes, as a browser reads it, and their texts apart. */
function read(html: string): { readonly elements: readonly string[]; readonly texts: readonly string[] } {
  const elements: string[] = [];
  const texts: string[] = [];
  const visit = (node: Node) => {
    if ("value" in node) texts.push(node.value);
    if ("attrs" in node)
      elements.push([node.tagName, ...node.attrs.map(({ name, value }) => `${name}=${value}`)].join(" "));
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parseFragment(html));
  return { elements, texts };
}

// What is special in HTML, XML and in replacements, among any characters that a content file may hold.
const special = fc.constantFrom(
  ..."< > & \" ' </p> <script> &lt; &quot; ]]> --> <!-- $& $1 { } </div></a> style=".split(" "),
);
const plain = fc
  .string({ unit: "binary", maxLength: 8 })
  .map((text) => text.replace(/[^\P{Control}\t\n]|[\ufffe\uffff]|\p{Surrogate}/gu, ""));
const anyText = fc.array(fc.oneof(special, plain), { minLength: 1, maxLength: 5 }).map((parts) => `a${parts.join("")}`);

describe.each(["article", "correction", "week"] as const)("the item of a kind: %s", (kind) => {
  const render = (views: Views) => (itemRenderers[kind] as (view: unknown) => string)(views[kind]);

  test("shows every text as it is, and no text becomes markup", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [found, harmless] = [read(render(viewsOf(text))), read(render(viewsOf("word")))];
        expect(found.elements).toEqual(
          harmless.elements.map((element) => element.replaceAll("?word", () => `?${encodeURI(text)}`)),
        );
        expect(found.texts).toEqual(harmless.texts.map((each) => each.replaceAll("word", () => text)));
      }),
    );
  });

  test("has nothing that runs, loads or asks another host", () => {
    expect(render(viewsOf("word"))).not.toMatch(
      /<(script|style|link|img|iframe|form|object|embed|base|meta)\b|\bon\w+=| src=/,
    );
  });
});

test.each([
  ['R&D <b> "q"', "R&amp;D &lt;b> &quot;q&quot;"],
  ["$&\\n", "$&amp;\\n"],
])("a text is escaped: %s", (text, expected) => {
  expect(itemRenderers.correction({ ...viewsOf("").correction, text })).toContain(`<p>${expected}</p>\n`);
});

test("an address cannot end its attribute", () => {
  const story = { url: '"><script>' as Url, text: "x" };
  expect(itemRenderers.correction({ words, text: "", day: "", story })).toContain('<a href="&quot;>&lt;script>">x</a>');
});

test("what Markdown has written is markup, and its links in a mail have the style of the others", () => {
  const html = '<p><b>&amp;</b> <a href="https://example.org/">x</a></p>';
  expect(itemRenderers.article({ ...viewsOf("word").article, html })).toContain(html);
  expect(itemRenderers.week({ ...viewsOf("word").week, letter: { html } })).toContain(
    '<p><b>&amp;</b> <a style="color:inherit" href="https://example.org/">x</a></p>',
  );
});
