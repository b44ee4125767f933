import { describe, expect, test } from "vitest";
import { catalogueFor } from "../language/catalogue.ts";
import { typographic } from "./typography.ts";

test("titles have the quotes of texts and no markup", () => {
  expect(typographic(`Acme's "new" *plan* <b> & [x](y)`)).toBe("Acme’s “new” *plan* <b> & [x](y)");
});

describe("words and years without their beginning", () => {
  test.each([
    ["The '90s are back, says Acme's boss", "The ’90s are back, says Acme’s boss"],
    ["the class of '23 left; rock 'n' roll stayed", "the class of ’23 left; rock ’n’ roll stayed"],
    ["('Tis the season, 'cause the fans' money is here.)", "(’Tis the season, ’cause the fans’ money is here.)"],
    [`"'Tis," he said.`, "“’Tis,” he said."],
    ["'twas and 'Twasn't, 'til then, give 'em", "’twas and ’Twasn’t, ’til then, give ’em"],
    ["the '23–'24 season, '80s-style", "the ’23–’24 season, ’80s-style"],
    ["the class of '23. She said, 'Go.'", "the class of ’23. She said, ‘Go.’"],
    ["drum 'n bass by Gerard 't Hooft", "drum ’n bass by Gerard ’t Hooft"],
    [`"the class of '99"`, "“the class of ’99”"],
  ])("%s", (source, expected) => {
    expect(typographic(source)).toBe(expected);
  });
});

describe("quotes that look like them", () => {
  test.each([
    ["'23 people died,' he said.", "‘23 people died,’ he said."],
    ["'10,000 people' and '50% of it'", "‘10,000 people’ and ‘50% of it’"],
    ["'cause of death' was", "‘cause of death’ was"],
    ["the 'em' of type and 'emphasis'", "the ‘em’ of type and ‘emphasis’"],
    ["'Windows 95' is old", "‘Windows 95’ is old"],
    [`"GPT-4" and "GPT-5", "GPT-4"/"GPT-5"`, "“GPT-4” and “GPT-5”, “GPT-4”/“GPT-5”"],
    [`in "2024", 'a risk'`, "in “2024”, ‘a risk’"],
    [`'"wait"' and "'wait'"`, "‘“wait”’ and “‘wait’”"],
  ])("%s", (source, expected) => {
    expect(typographic(source)).toBe(expected);
  });
});

describe("feet, inches and minutes", () => {
  test.each([
    [`5'11" tall, a 27" screen`, "5′11″ tall, a 27″ screen"],
    [`5' 11" and 6' tall`, "5′ 11″ and 6′ tall"],
    [`"He uses a 27" screen," she said.`, "“He uses a 27″ screen,” she said."],
    [`"Windows 95" and a 27" screen`, "“Windows 95” and a 27″ screen"],
    [`40°26'46"N`, "40°26′46″N"],
    ["4' x 8' boards, 1'000'000", "4′ x 8′ boards, 1’000’000"],
  ])("%s", (source, expected) => {
    expect(typographic(source)).toBe(expected);
  });
});

test.each([
  ["de", `Die "Zahl 27" und 'x'`, "Die „Zahl 27“ und ‚x‘"],
  ["fr", `L'an '90, "mot"`, "L’an '90, «\u202fmot\u202f»"],
  ["es", `"a 'b'"`, "«a “b”»"],
])("the quotes of %s", (language, source, expected) => {
  expect(typographic(source, catalogueFor(language).typography.quotes)).toBe(expected);
});
