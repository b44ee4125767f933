import { expect, test } from "vitest";
import { findIntroductions } from "./introductions.ts";

const find = (text: string) =>
  findIntroductions(text).map(({ person, role, company }) => [person, role, ...(company ? [company] : [])].join(" | "));

test.each([
  ["Ada Example, founder and chief executive of Acme, has left.", "Ada Example | founder and chief executive | Acme"],
  [
    "On Tuesday Ada Example, 42, the chief executive of Acme Robotics Inc., left.",
    "Ada Example | chief executive | Acme Robotics Inc.",
  ],
  ["Ada Example, Chief Executive Officer of Acme on Friday", "Ada Example | Chief Executive Officer | Acme"],
  ["Ada Example, head of research at Run:ai, left.", "Ada Example | head of research | Run:ai"],
  ["Ada Example, head of AI at Acme, left.", "Ada Example | head of AI | Acme"],
  ["Acme's chief executive, Ada Example, left.", "Ada Example | chief executive | Acme"],
  [
    "Widget Works’ interim technology chief scientist Ada de la Example left.",
    "Ada de la Example | interim technology chief scientist | Widget Works",
  ],
  ["When Acme CEO J. R. O’Example left", "J. R. O'Example | CEO | Acme"],
  ["The founder of Acme, Ada Example, left.", "Ada Example | founder | Acme"],
  ["Ada Example, Acme's former vice president of sales, left.", "Ada Example | former vice president of sales | Acme"],
  ["Ada Example, its chief scientist, left.", "Ada Example | chief scientist"],
  ["The company's president, Ada Example, left.", "Ada Example | president"],
  ["Chief executive Ada Example left.", "Ada Example | chief executive"],
])("%j", (text, found) => {
  expect(find(text)).toEqual([found]);
});

test("each person has one role", () => {
  expect(
    find("Ada Example, the founder of Acme, Ben Sample, president of Bolt, and Cy Case, its chair, left."),
  ).toEqual(["Ada Example | founder | Acme", "Ben Sample | president | Bolt", "Cy Case | chair"]);
});

test.each([
  "Ada Example has left Acme.",
  "Acme Robotics, a partner of Bolt, left.",
  "Bolt Labs, head of the field at Acme",
  "Ada, founder of Acme, left.",
  "The president of Acme left.",
  "Prices rose, the chief of Acme said.",
])("nobody is introduced in %j", (text) => {
  expect(find(text)).toEqual([]);
});

test("the words are those of the text", () => {
  const text = "But Ada O’Example, founder of Acme, left.";
  const [found] = findIntroductions(text);
  expect(found?.words).toBe("Ada O’Example, founder of Acme");
  expect(text.slice(found?.start, found?.end)).toBe(found?.words);
});
