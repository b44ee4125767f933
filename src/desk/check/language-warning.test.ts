import { expect, test } from "vitest";
import { contentFiles, settings } from "../../../test/content.ts";
import { formatProblem } from "../../content/problem.ts";
import { findLanguageWarning } from "./language-warning.ts";

const warningsOf = (language: string) => {
  const files = contentFiles({ "site.yaml": settings.replace("language: en", `language: ${language}`) });
  return files.flatMap((file) => findLanguageWarning(file, language)).map(formatProblem);
};

test("a language without a catalogue is told of, with how to add one", () => {
  expect(warningsOf("pl")).toEqual([
    expect.stringMatching(/^content\/site\.yaml:5:11: .*"pl".*English; .*copy src\/language\/en\.ts/),
  ]);
});

test.each(["en", "en-GB", "de-AT", "fr", "es", "nl"])("%s has a catalogue", (language) => {
  expect(warningsOf(language)).toEqual([]);
});
