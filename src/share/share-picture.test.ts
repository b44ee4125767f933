import { expect, test } from "vitest";
import { sharePicture } from "./share-picture.ts";

const styleOf = (title: string, text: string) => {
  const { children } = sharePicture({ kicker: [], title, text, newsletter: "N", tagline: "T" }).props;
  const [first] = typeof children === "string" ? [] : (children ?? []);
  return first?.props.style;
};

test.each([
  ["a short title is large, and has a line to spare", "Acme opens an office", "", 112, "balance", 4],
  ["a text below leaves less room", "Two new models, and a company that wants no deadlines", "Text.", 80, "balance", 4],
  ["a long word makes a title smaller", "Donaudampfschifffahrtsgesellschaft", "", 58, "wrap", 5],
  ["a title that is too long ends on its last line", "many words ".repeat(30), "", 58, "wrap", 5],
])("%s", (_what, title, text, fontSize, textWrap, lineClamp) => {
  expect(styleOf(title, text)).toMatchObject({ fontSize, textWrap, lineClamp });
});

test("a text is not both balanced and broken inside words, which satori never ends", () => {
  for (const title of ["E", "W".repeat(40), "a", "→", "W".repeat(9)]) {
    expect(styleOf(title, "")).not.toMatchObject({ textWrap: "balance", wordBreak: "break-word" });
  }
  expect(styleOf("W".repeat(40), "")).toMatchObject({ textWrap: "wrap", wordBreak: "break-word" });
});
