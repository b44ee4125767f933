import { describe, expect, test } from "vitest";
import { createIndexLetters, createNameOrder, type NameOrder } from "./name-order.ts";

const company = (name: string) => ({ kind: "company", name }) as const;
const person = (name: string) => ({ kind: "person", name }) as const;

/** The letters of an index with the names under each, in order. */
function indexOf(language: string, names: readonly string[], of: (name: string) => Parameters<NameOrder>[0] = company) {
  const order = createNameOrder(
    language,
    names.map((name) => of(name)),
  );
  const letterOf = createIndexLetters(language);
  const sorted = names.toSorted((a, b) => order(of(a)) - order(of(b)));
  return sorted.map((name) => `${letterOf(of(name))} ${name}`);
}

test.each<[string, readonly string[]]>([
  ["en", ["# 3M", "A Åland", "A Ärzte", "A Azure", "L Łódź", "N Ñandú", "N Nebius", "O Öl", "O Omega", "Z Zeta"]],
  ["de", ["# 3M", "A Åland", "A Ärzte", "A Azure", "L Łódź", "N Ñandú", "N Nebius", "O Öl", "O Omega", "Z Zeta"]],
  ["fr", ["E Éclair", "E Eclat", "O Œuvre", "O Offre", "Z Zeta"]],
  ["es", ["N Nebius", "N Nube", "Ñ Ñandú", "O Omega"]],
  ["nl", ["E Één", "E Eerst", "I IJs", "I Ikon"]],
  ["sv", ["A Azure", "V Volvo", "Y Über", "Z Zeta", "Å Åland", "Ä Ärzte", "Ö Öl"]],
  ["da", ["Z Zeta", "Æ Ærø", "Ø Øresund", "Å Aabenraa", "Å Århus"]],
  ["cs", ["C Cyklon", "H Hrad", "Ch Chata", "I Ikona"]],
  ["pl", ["L Lublin", "L Lwów", "Ł Łódź"]],
  ["tr", ["C Cem", "Ç Çağ", "I Isparta", "İ İzmir"]],
  ["ru", ["# 3M", "Е Ёж", "Е Ель", "И Игла", "Й Йод", "A Acme"]],
  ["ko", ["ᄀ 가온", "ᄂ 나무"]],
  ["ar", ["ا أرامكو", "ب بنك"]],
])("in %s: %j", (language, expected) => {
  const names = expected.map((line) => line.slice(line.indexOf(" ") + 1)).reverse();
  expect(indexOf(language, names)).toEqual(expected);
});

describe("in every language", () => {
  test("people are sorted by their last word", () => {
    expect(indexOf("de", ["Cy Case", "Zoë Ähre", "Ada Case"], person)).toEqual([
      "A Zoë Ähre",
      "C Ada Case",
      "C Cy Case",
    ]);
  });

  test("shorter words come first, and punctuation does not matter", () => {
    const expected = ["# …", "A AI 21", "A A.I. Labs", "A AIR", "B “Base”"];
    expect(indexOf("en", ["AIR", "“Base”", "A.I. Labs", "…", "AI 21"])).toEqual(expected);
  });

  test("names that differ in punctuation only have the same position", () => {
    const order = createNameOrder("en", [company("X.AI"), company("XAI"), company("XBI")]);
    expect(["X.AI", "XAI", "XBI"].map((name) => order(company(name)))).toEqual([0, 0, 1]);
  });
});
