import { expect, test } from "vitest";
import { addHiddenWordsToHtml, hiddenWords } from "./hidden-words.ts";

test.each<[string, string[]]>([
  ["A100/H100", ["H100"]],
  ["A100-H100,", ["H100"]],
  ["Llama-3-70B", ["3", "70B"]],
  ["GPT-4o", ["4o"]],
  ["Microsoft/OpenAI", ["OpenAI"]],
  ["2019–2024", ["2024"]],
  ["ChatGPT—the", ["the"]],
  ["(€2bn/$1.5bn)", ["1.5bn"]],
  ["O’Shaughnessy’s", ["Shaughnessy"]],
  ["l’intelligence", ["intelligence"]],
  ["Łukasz", ["Lukasz"]],
  ["Łódź.", ["Lodz"]],
  ["Straße", ["Strasse"]],
  ["Müller-Lüdenscheidt", ["Mueller", "Luedenscheidt"]],
  ["Søren/Łódź", ["Soren", "Lodz"]],
  // Pagefind finds these itself.
  ..."word García input/output self-driving, company’s they’re AT&T R&D C++ 01.AI C3.ai $1.5bn 3,000 50% Q* xAI Яндекс 深度求索 model(s) —"
    .split(" ")
    .map((word): [string, string[]] => [word, []]),
])("besides %s, %j", (word, hidden) => {
  expect(hiddenWords(word)).toEqual(hidden);
});

test("tags stay as they are", () => {
  expect(addHiddenWordsToHtml('<a href="/a/">Łódź</a>, A1/B2')).toBe(
    '<a href="/a/">Łódź Lodz\u2064</a>, A1/B2 B2\u2064',
  );
});
