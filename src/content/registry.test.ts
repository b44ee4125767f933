import { describe, expect, test } from "vitest";
import { type Slug, slugOf } from "./names.ts";
import { formatProblem } from "./problem.ts";
import { createRegistry, nameForms, type Registered } from "./registry.ts";

const entry = (name: string, aliases: string[] = [], formerNames: string[] = []): Registered => ({
  ...nameForms(name),
  kind: "company",
  slug: name.toLowerCase() as Slug,
  aliases,
  formerNames,
});
const create = (...entries: Registered[]) =>
  createRegistry(
    entries.map((registered, number) => ({ entry: registered, place: { path: `${number}.md`, line: 2, column: 7 } })),
    (name) => slugOf(name, "en"),
  );

const { registry } = create(
  entry("Stability AI", ["Stability"]),
  entry("OpenAI"),
  entry("Meta", [], ["Facebook"]),
  entry("AMD"),
  entry("Emad Mostaque"),
);

describe("resolve", () => {
  test.each([
    ["Stability AI", "Stability AI"],
    ["stability-ai", "Stability AI"],
    ["STABILITY", "Stability AI"],
    ["Open AI", "OpenAI"],
    ["facebook", "Meta"],
  ])("%s is %s", (name, expected) => {
    expect(registry.resolve(name)).toMatchObject({ entry: { name: expected } });
  });
  test.each([
    ["Stabilty AI", "Stability AI"],
    ["Stabiltiy AI", "Stability AI"],
    ["OpenAl", "OpenAI"],
    ["Mostaque Emad", "Emad Mostaque"],
    ["Facebok", "Facebook"],
  ])("%s is most likely a slip for %s", (name, suggestion) => {
    expect(registry.resolve(name)).toEqual({ suggestion, entry: undefined });
  });
  test.each(["AWS", "ARM", "Mistral", "Opera"])("%s is a company of its own", (name) => {
    const slug = name.toLowerCase();
    expect(registry.resolve(name)).toEqual({ key: slug, slug, spelling: name, name, entry: undefined });
  });
  test("an entry is the same whatever it is called; readers see its own name with typographic quotes", () => {
    const { registry } = create(entry("O'Reilly", ["ORM"]));
    const reference = { key: "oreilly", slug: "o'reilly", spelling: "O'Reilly", name: "O’Reilly" };
    expect(registry.resolve("ORM")).toMatchObject(reference);
    expect(registry.resolve("orm")).toBe(registry.resolve("oreilly"));
  });
  test("each spelling of a name without an entry has its own slug, and what readers see of it", () => {
    expect(["Open-Brain", "OpenBrain", "open brain's"].map((name) => registry.resolve(name))).toEqual([
      { key: "openbrain", slug: "open-brain", spelling: "Open-Brain", name: "Open-Brain", entry: undefined },
      { key: "openbrain", slug: "openbrain", spelling: "OpenBrain", name: "OpenBrain", entry: undefined },
      { key: "openbrains", slug: "open-brains", spelling: "open brain's", name: "open brain’s", entry: undefined },
    ]);
  });
  test("a name that leaves nothing for an address has no slug", () => {
    expect(registry.resolve("百度")).toMatchObject({ slug: undefined, entry: undefined });
  });
  test("an entry of its own ends the doubt", () => {
    const { registry } = create(entry("Stability AI"), entry("Stabilty AI"));
    expect(registry.resolve("Stabilty AI")).toMatchObject({ entry: { name: "Stabilty AI" } });
  });
});

test("two entries cannot claim one name", () => {
  const { problems } = create(entry("Meta", ["Facebook"]), entry("Face-Book"));
  expect(problems.map(formatProblem)).toEqual([
    '1.md:2:7: the name "Face-Book" belongs to Meta already (0.md); keep it in one of the two',
  ]);
});

describe("namesakes with entries of their own", () => {
  const { registry, problems } = create(entry("Fei-Fei Li"), entry("Feifei Li"), entry("Acme"));
  test("are no problem", () => expect(problems).toEqual([]));
  test.each([
    ["Fei-Fei Li", "Fei-Fei Li"],
    ["Feifei Li", "Feifei Li"],
    ["feifei li", "Feifei Li"],
  ])("%s is %s", (name, expected) => expect(registry.resolve(name)).toMatchObject({ entry: { name: expected } }));
  test("another spelling may be either", () => {
    expect(registry.resolve("Fei Fei Li")).toEqual({ namesakes: ["Fei-Fei Li", "Feifei Li"], entry: undefined });
  });
  test("equal names are a problem", () => {
    expect(create(entry("Jane Doe"), entry("Jane Doe")).problems).toHaveLength(1);
  });
});

test("an entry may repeat its own name in another spelling", () => {
  expect(create(entry("xAI", ["X.AI", "x.ai"])).problems).toEqual([]);
});
