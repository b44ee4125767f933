import { expect, test } from "vitest";
import type { CalendarDay } from "../../calendar/day.ts";
import type { Answers } from "./answers.ts";
import { createFirstContent } from "./first-content.ts";

const today = "2026-03-10" as CalendarDay;
const answers: Answers = {
  name: "Beispielblatt",
  url: "https://beispiel.example/nachrichten/",
  language: "de",
  timeZone: "Europe/Berlin",
  authority: "beispiel.example",
};

test("the first content has the settings, an article of the day, an about page, and no addresses", () => {
  const { files, settings } = createFirstContent(answers, today);
  expect(files.map(({ name }) => name)).toEqual([
    "site.yaml",
    "addresses.txt",
    "articles/2026/2026-03-10-first-article.md",
    "pages/about.md",
  ]);
  expect(settings).toMatchObject({ ...answers, since: today, author: "Beispielblatt" });
  expect(files[1]?.text).toBe("");
});

test("every key of site.yaml is explained above its value", () => {
  const lines = createFirstContent(answers, today).files[0]?.text.split("\n") ?? [];
  const keys = lines.flatMap((line, index) => (/^(# )?\w+:/.test(line) ? [[line, lines[index - 1]]] : []));
  expect(keys).toContainEqual(["language: de", "# The language of the articles as a BCP 47 tag: en."]);
  expect(keys.map(([line]) => line)).toContain("# hub:");
  expect(keys.filter(([, above]) => !above?.startsWith("# "))).toEqual([]);
});

test.each(['Na: "so" #1, {ja}', "2024", "no", "<b>*Fett*</b> [x](y)", "百度", "المد والجزر"])(
  "the newsletter may be called %j",
  (name) => {
    expect(createFirstContent({ ...answers, name }, today).settings.name).toBe(name);
  },
);

test("a name with a character that no file may have is refused", () => {
  expect(() => createFirstContent({ ...answers, name: "A\u202eB" }, today)).toThrow(
    /^The check would refuse this newsletter:\n[^\n]+\nNothing was changed\.$/,
  );
});
