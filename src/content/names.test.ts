import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanName, isSlug, nameKey, slugOf, slugsOf } from "./names.ts";

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
    ["en", "Mis\u00adtrel", ["mistrel", "mis-trel"]],
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

describe("cleanName", () => {
  test.each([
    ["Mis\u00adtrel\u200b  Labs\u2060", "Mistrel Labs"],
    ["Jose\u0301", "José"],
    ["A\u200dB\u200c", "AB"],
    // Joiners that are part of the spelling.
    ["علی\u200cرضا", "علی\u200cرضا"],
    ["क्\u200dष", "क्\u200dष"],
    ["👩\u200d🚀 Labs", "👩\u200d🚀 Labs"],
    ["\u200b\u3164", ""],
  ])("%j looks like %j", (name, clean) => {
    expect(cleanName(name)).toBe(clean);
  });
});

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
    ["Mis\u00adtrel\u200b Labs", "Mistrel Labs"],
    ["\ufeffAcme\u2060", "Acme"],
    ["Ac\u200dme\u200c", "Acme"],
    ["Jose\u0301", "José"],
    ["علی\u200cرضا", "علیرضا"],
    ["☕\ufe0f Labs", "☕ Labs"],
    ["E*TRADE", "Etrade"],
    ["#MeToo", "MeToo"],
  ])("%s and %s are one name", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });
  test.each([
    ["C++", "C"],
    ["C#", "C"],
    ["C# Labs", "C Labs"],
    ["Q*", "Q"],
    ["A+", "A"],
    ["01.AI", "1.AI"],
    ["किताब", "कताब"],
    ["百度", "腾讯"],
    ["Groq", "Grok"],
    ["...", "!!!"],
  ])("%s and %s are two", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});
