import { expect, test } from "vitest";
import { findForbidden } from "../content/text-file.ts";
import { catalogueFor, knownLanguage } from "./catalogue.ts";
import { markForeign, withLanguages, withoutMarks } from "./foreign-words.ts";

const word = markForeign("Week");

test.each([
  ["in a paragraph", `<p>${word} 12</p>`, '<p><span lang="en" dir="ltr">Week</span> 12</p>'],
  ["one inside another", `<p>${markForeign(`of ${word}`)}</p>`, '<p><span lang="en" dir="ltr">of Week</span></p>'],
  ["in an attribute", `<nav aria-label="${word}">a</nav>`, '<nav aria-label="Week">a</nav>'],
  [
    "in a title",
    `<title>${word}</title><p>${word}</p>`,
    '<title>Week</title><p><span lang="en" dir="ltr">Week</span></p>',
  ],
  ["in data", `<script>{"a":"${word}"}</script>`, '<script>{"a":"Week"}</script>'],
  ["in an option", `<option value="">${word}</option>`, '<option value="">Week</option>'],
  ["none", "<p>Week</p>", "<p>Week</p>"],
  // As icon fonts have them, which may be pasted into a text.
  ["none, but characters of private use", "<p>\ue000 \ue001 \uf8ff</p>", "<p>\ue000 \ue001 \uf8ff</p>"],
])("a marked word %s", (_where, html, expected) => {
  expect(withLanguages(html)).toBe(expected);
});

test("texts that are no markup lose the marks", () => {
  expect(withoutMarks(`${word} 12`)).toBe("Week 12");
});

test.each([
  ["de-AT", "de"],
  ["en", "en"],
  ["fr", "fr"],
  ["pl", undefined],
  ["zh-Hant", undefined],
])("the catalogue of %s is %s", (tag, language) => {
  expect(knownLanguage(tag)).toBe(language);
  const words = catalogueFor(tag);
  expect(words.language).toBe(language ?? "en");
  expect(words.frame.skip.includes("\ufdd0")).toBe(language === undefined);
  expect(words.article.correction("1")[0]?.includes("\ufdd0")).toBe(language === undefined);
  expect(words.typography.comma).toBe(", ");
});

test("a text of an element made by a catalogue is marked as well", () => {
  expect(
    catalogueFor("pl")
      .feeds.all((text) => `<a>${text}</a>`)
      .join(""),
  ).toContain(`<a>${markForeign("the list of all feeds")}</a>`);
});

test.each([
  ["Open models", "Stories on open models."],
  ["AI policy", "Stories on AI policy."],
])("the topic %s inside a sentence", (topic, text) => {
  expect(catalogueFor("en").topic.feed(topic)).toBe(text);
});

test("no content can hold a mark", () => {
  for (const mark of markForeign("")) expect(findForbidden(`a${mark}`)).toBeDefined();
});
