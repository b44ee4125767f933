import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSlug, nameKey, slugOf } from "./names.ts";

describe("slugOf", () => {
  test.each([
    ["Stability AI", "stability-ai"],
    ["Jim O'Shaughnessy", "jim-oshaughnessy"],
    ["Jim O’Shaughnessy", "jim-oshaughnessy"],
    ["Run:ai", "run-ai"],
    ["xAI", "xai"],
    ["Dragoș Tudorache", "dragos-tudorache"],
    ["AT&T", "at-and-t"],
    ["百度", undefined],
    ["...", undefined],
  ])("%s gives %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test("whatever the name, the slug is one or there is none", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 150 }), (name) => isSlug(slugOf(name) ?? "none")));
  });
});

test.each(["a--b", "-a", "a-", "A", "ä", "", "a b", "../a", "con", "lpt1", "a".repeat(101)])(
  "%j is no slug",
  (text) => {
    expect(isSlug(text)).toBe(false);
  },
);

describe("nameKey", () => {
  test.each([
    ["Stability AI", "stability-ai"],
    ["Dragoş Tudorache", "Dragos Tudorache"],
    ["Dragoș Tudorache", "DRAGOS TUDORACHE"],
    ["X.AI", "xAI"],
    ["Hugging Face", "HuggingFace"],
    ["Jim O'Shaughnessy", "Jim O’Shaughnessy"],
    ["Łukasz Kaiser", "Lukasz Kaiser"],
    ["Ａｃｍｅ", "Acme"],
  ])("%s and %s are one name", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });
  test.each([
    ["C++", "C"],
    ["百度", "腾讯"],
    ["Groq", "Grok"],
    ["...", "!!!"],
  ])("%s and %s are two", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});
