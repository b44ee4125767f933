import { expect, test } from "vitest";
import { directionOf, isolationOf } from "./direction.ts";

test.each([
  ["ar", "rtl"],
  ["ar-EG", "rtl"],
  ["he", "rtl"],
  ["iw", "rtl"],
  ["fa-IR", "rtl"],
  ["ur", "rtl"],
  ["ur-Aran-PK", "rtl"],
  ["yi", "rtl"],
  ["ckb", "rtl"],
  ["ps", "rtl"],
  ["sd", "rtl"],
  ["ug", "rtl"],
  ["dv", "rtl"],
  ["syr", "rtl"],
  ["nqo", "rtl"],
  ["rhg", "rtl"],
  ["ff-Adlm", "rtl"],
  ["az-Arab", "rtl"],
  ["pa-PK", "rtl"],
  ["AR-eg", "rtl"],
  ["en", "ltr"],
  ["de-CH", "ltr"],
  ["ar-Latn", "ltr"],
  ["az", "ltr"],
  ["pa", "ltr"],
  ["ff", "ltr"],
  ["ku", "ltr"],
  ["ja", "ltr"],
  ["und", "ltr"],
  ["tlh", "ltr"],
] as const)("the language %s is written %s", (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test.each([
  ["OpenAI", "ltr", undefined],
  ["百度", "ltr", undefined],
  ["2024", "ltr", undefined],
  ["", "ltr", undefined],
  ["Aleph (אלף)", "ltr", undefined],
  ["شركة", "ltr", "auto"],
  ["“שלום!”", "ltr", "auto"],
  ["𞤀𞤣𞤤𞤢𞤥", "ltr", "auto"],
  ["علي joins OpenAI", "ltr", "ltr"],
  ["شركة", "rtl", "auto"],
  ["OpenAI", "rtl", "auto"],
  ["2024", "rtl", "auto"],
  ["شركة OpenAI", "rtl", "auto"],
  ["GPT-5 يصل إلى الجامعة", "rtl", "rtl"],
  ["«OpenAI» – שלום", "rtl", "rtl"],
] as const)("%s in a site that is written %s", (text, site, isolation) => {
  expect(isolationOf(text, site)).toBe(isolation);
});
