import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";
import fc from "fast-check";
import { expect, test } from "vitest";
import { element, renderXml, textElement } from "./xml.ts";

// What decodeFile lets through: the characters of XML 1.0 without C1 controls and lone surrogates.
const text = fc
  .string({ unit: "binary" })
  .map((value) => value.replace(/[^\P{Control}\t\n]|[\ufffe\uffff]|\p{Surrogate}/gu, ""));

test("whatever the text, it reads back the same", () => {
  fc.assert(
    fc.property(text, text, (content, value) => {
      const { root } = parseXml(renderXml(element("a", { b: value }, textElement("c", content))));
      const [child] = root?.children.filter((node) => node instanceof XmlElement) ?? [];
      const read = child?.children.map((node) => (node instanceof XmlText ? node.text : "")).join("");
      expect([root?.attributes["b"], read]).toEqual([value, content]);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["]]>", "]]&gt;"],
  ["<b> & </b>", "&lt;b&gt; &amp; &lt;/b&gt;"],
  ["“😀”", "“😀”"],
])("%s is written %s", (content, written) => {
  expect(renderXml(textElement("a", content))).toBe(`<?xml version="1.0" encoding="utf-8"?>\n<a>${written}</a>\n`);
});
