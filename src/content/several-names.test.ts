import { expect, test } from "vitest";
import { splitNames } from "./several-names.ts";

test.each([
  ["OpenAI, Microsoft", ["OpenAI", "Microsoft"]],
  ["OpenAI; Microsoft", ["OpenAI", "Microsoft"]],
  ["OpenAI / Microsoft", ["OpenAI", "Microsoft"]],
  ["OpenAI/Microsoft", ["OpenAI", "Microsoft"]],
  ["Jane Doe and John Roe", ["Jane Doe", "John Roe"]],
  ["Jane Doe & John Roe", ["Jane Doe", "John Roe"]],
  ["Jane Doe und John Roe", ["Jane Doe", "John Roe"]],
  ["Jane Doe et John Roe", ["Jane Doe", "John Roe"]],
  ["Acme, Zeta, and Omega", ["Acme", "Zeta", "Omega"]],
  ["Acme, Inc., Zeta, Ltd.", ["Acme, Inc.", "Zeta, Ltd."]],
  ["Smith & Wesson", ["Smith", "Wesson"]],
  ["AT&T", undefined],
  ["Johnson, Inc.", undefined],
  ["Acme, Ltd.", undefined],
  ["Acme Co., Ltd.", undefined],
  ["Robert Downey, Jr.", undefined],
  ["Ada Byron, Ph.D.", undefined],
  ["Charles Doe, III", undefined],
  ["Anderson", undefined],
  ["Acme,", undefined],
])("%s is %j", (name, parts) => {
  expect(splitNames(name)?.parts).toEqual(parts);
});
