import { describe, expect, test } from "vitest";
import type { EntityKind } from "../../content/kinds.ts";
import { createMentionIndex } from "../../content/mentions.ts";
import { type Slug, slugOf } from "../../content/names.ts";
import { createRegistry, nameForms, type Registered } from "../../content/registry.ts";
import { findNames } from "./find-names.ts";

const entry = (kind: EntityKind, name: string, aliases: string[] = []): Registered => ({
  ...nameForms(name),
  kind,
  slug: name.toLowerCase().replaceAll(/\W+/g, "-") as Slug,
  aliases,
  formerNames: [],
});
const companies = [
  entry("company", "Acme Robotics", ["Acme"]),
  entry("company", "Bolt Works"),
  entry("company", "Blue Ocean"),
];
const people = [entry("person", "Ada Example"), entry("person", "Jim O'Sample")];
const place = { path: "a.md", line: 1, column: 1 };
const registryOf = (entries: readonly Registered[]) =>
  createRegistry(
    entries.map((registered) => ({ entry: registered, place })),
    (name) => slugOf(name, "en"),
  ).registry;
const known = {
  company: registryOf(companies),
  person: registryOf(people),
  index: createMentionIndex([...companies, ...people]),
};
const find = (...paragraphs: string[]) => findNames(paragraphs, known);
const names = (...paragraphs: string[]) => find(...paragraphs).map(({ name }) => name);
const numbers = (...paragraphs: string[]) =>
  find(...paragraphs).map(({ name, count, bySurname }) => `${name} ${count} ${bySurname}`);

describe("findNames", () => {
  test("names of the registry, in the order of the text", () => {
    expect(names("Bolt Works met Ada Example.", "Acme Robotics did not.")).toEqual([
      "Bolt Works",
      "Ada Example",
      "Acme Robotics",
    ]);
  });

  test("possessives, aliases and last names are counted", () => {
    expect(
      numbers("Acme Robotics’s Ada Example spoke. Example’s words were Acme's words.", "Then Example left."),
    ).toEqual(["Acme Robotics 2 0", "Ada Example 1 2"]);
    expect(numbers("Jim O’Sample spoke.", "Mr. O'Sample left. When O'Sample returned, Dr O'Sample sat.")).toEqual([
      "Jim O'Sample 1 3",
    ]);
  });

  test.each([
    ["before the full name", "Example spoke. Ada Example left."],
    ["another person", "Ada Example spoke, and Jane Example too."],
    ["a company", "Ada Example spoke at Example Ventures."],
    ["part of a word", "Ada Example spoke of Examples."],
  ])("a last name is not counted: %s", (_name, text) => {
    expect(find(text).find(({ name }) => name === "Ada Example")?.bySurname).toBe(0);
  });

  test("a last name that two people share is nobody's", () => {
    const text = "Ada Example met Ben Example, founder of Bolt Works. Example smiled.";
    expect(numbers(text)).toEqual(["Ada Example 1 0", "Ben Example 1 0", "Bolt Works 1 0"]);
  });

  test("an everyday word stands for a company that is introduced by it", () => {
    expect(names("Acme is the best.")).toEqual([]);
    expect(numbers("Ada Example, founder of Acme, left. Acme mourns.")).toEqual([
      "Ada Example 1 0",
      "Acme Robotics 2 0",
    ]);
  });

  test("people and companies without an entry are found by their introduction", () => {
    expect(find("Cy Case, founder and chair of Carbon, left.", "Carbon and Case part.")).toEqual([
      {
        kind: "person",
        name: "Cy Case",
        registered: false,
        slip: undefined,
        count: 1,
        bySurname: 1,
        inLead: true,
        introduction: { role: "founder and chair", company: "Carbon", words: "Cy Case, founder and chair of Carbon" },
      },
      {
        kind: "company",
        name: "Carbon",
        registered: false,
        slip: undefined,
        count: 2,
        bySurname: 0,
        inLead: true,
        introduction: undefined,
      },
    ]);
  });

  test("its chief executive is that of the company named last", () => {
    const found = find("Bolt Works met Acme Robotics.", "Its founder, Cy Case, spoke.");
    expect(found.find(({ name }) => name === "Cy Case")?.introduction?.company).toBe("Acme Robotics");
  });

  test("a misspelling is distinguished from a name of its own", () => {
    const found = find("Ada Exampel, founder of Bolt Wroks, left. Bolt Wroks mourns.");
    expect(found.map(({ name, registered, slip, count }) => ({ name, registered, slip, count }))).toEqual([
      { name: "Ada Example", registered: true, slip: "Ada Exampel", count: 1 },
      { name: "Bolt Works", registered: true, slip: "Bolt Wroks", count: 2 },
    ]);
  });

  test("a name within a longer one is not counted", () => {
    expect(names("Cy Case, founder of Bolt Works Europe, left.")).toEqual(["Cy Case", "Bolt Works Europe"]);
  });

  test("a company of the registry is no person, even with a slip", () => {
    expect(names("Blue Ocaen, founder of Bolt Works, left.")).toEqual(["Bolt Works"]);
    expect(find("Blue Ocean, founder of Bolt Works, left.").map(({ kind }) => kind)).toEqual(["company", "company"]);
  });
});
