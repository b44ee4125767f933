import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSlug, nameKey, slugOf, slugsOf } from "./names.ts";

describe("slugOf", () => {
  test.each([
    ["Stability AI", "stability-ai"],
    ["Jim O'Shaughnessy", "jim-oshaughnessy"],
    ["Jim O’Shaughnessy", "jim-oshaughnessy"],
    ["Run:ai", "run-ai"],
    ["xAI", "xai"],
    ["Dragoș Tudorache", "dragos-tudorache"],
    ["Müller", "muller"],
    ["AT&T", "at-and-t"],
    ["百度", undefined],
    ["...", undefined],
  ])("%s gives %s", (name, slug) => {
    expect(slugOf(name, "en")).toBe(slug);
  });

  test.each([
    ["de", "Öl & Süßes für Ärzte", "oel-and-suesses-fuer-aerzte"],
    ["de-AT", "Müller", "mueller"],
    ["fr", "Müller à l’Œuvre", "muller-a-loeuvre"],
    ["es", "Año nuevo", "ano-nuevo"],
    ["nl", "Financiën", "financien"],
    ["sv", "Räksmörgås i Übersee", "raksmorgas-i-ubersee"],
    ["fi", "Jyväskylä", "jyvaskyla"],
    ["da", "Ærø og Århus, Ölver", "aeroe-og-aarhus-olver"],
    ["no", "Tromsø", "tromsoe"],
    ["nb-NO", "Tromsø", "tromsoe"],
    ["tr", "ISPARTA İstanbul Çağrı", "isparta-istanbul-cagri"],
    ["hu", "Győr Üröm", "gyor-urom"],
    ["sr", "Ђорђе", "djordje"],
    // With combining marks.
    ["de", "Mu\u0308ller", "mueller"],
    ["en", "Mu\u0308ller", "muller"],
  ])("in %s, %s gives %s", (language, name, slug) => {
    expect(slugOf(name, language)).toBe(slug);
  });

  test("whatever the name, the slug is one or there is none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 150 }), (name) => isSlug(slugOf(name, "en") ?? "none")),
    );
  });
});

describe("slugsOf", () => {
  test.each([
    ["en", "Müller", ["muller", "mueller"]],
    ["de", "Müller", ["mueller", "muller"]],
    ["en", "Ærø", ["aero", "aeroe"]],
    ["en", "Acme", ["acme"]],
    ["en", "百度", []],
  ])("in %s, %s has %j", (language, name, slugs) => {
    expect(slugsOf(name, language)).toEqual(slugs);
  });

  test("has the slug of every language", () => {
    const letters = "ÄÖÜäöüßẞÅåÆæØøÂâŰűÁáÉéÍíÓóÚúİıÇçĞğŞşЂђЏџЉљЊњЋћЧчШшЖж";
    for (const letter of letters) {
      const slugs = ["en", "de", "da", "hu", "no", "sr", "sv", "tr"].flatMap(
        (language) => slugOf(letter, language) ?? [],
      );
      expect(slugsOf(letter, "en"), letter).toEqual(expect.arrayContaining(slugs));
    }
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
