import { expect, test } from "vitest";
import { isEverydayWord } from "./everyday-words.ts";

test.each([
  ["en", "figure perplexity meta apple amazon character inflection cohere runway scale x"],
  ["en-GB", "orange target shell together captions building"],
  ["de", "bild stern orange zeit x"],
  ["fr", "figure orange point mistral"],
  ["es", "meta claro"],
  ["nl", "trouw bol"],
])("in %s, everyday words are %s", (language, words) => {
  expect(words.split(" ").filter((word) => !isEverydayWord(word, language))).toEqual([]);
});

test.each([
  ["en", "google microsoft nvidia openai anthropic suno groq intel acme zeta"],
  ["de", "apple amazon meta google"],
  ["fr", "apple amazon meta"],
  ["ja", "apple figure"],
])("in %s, everyday words are none of %s", (language, words) => {
  expect(words.split(" ").filter((word) => isEverydayWord(word, language))).toEqual([]);
});
