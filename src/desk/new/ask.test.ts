import { describe, expect, test, vi } from "vitest";
import { contentOf } from "../../../test/content.ts";
import { converse as converseWith } from "../../../test/converse.ts";
import type { CalendarDay } from "../../calendar/day.ts";
import { askArticle, suggestNames } from "./ask.ts";
import { createNewsroom } from "./newsroom.ts";

// A question that no reply is meant for waits for ever.
vi.setConfig({ testTimeout: 5000 });

const newsroom = createNewsroom(
  contentOf({
    "companies/acme.md": "---\nname: Acme Works\naliases: [Acme]\nformerNames: [Ace Industries]\n---\n",
    "companies/apex.md": "---\nname: Apex\n---\n",
    "people/ada.md": "---\nname: Ada Exämple\n---\n",
  }),
  "2024-06-30" as CalendarDay,
);
const enter = "\r";
const down = "\x1b[B";

const converse = (
  replies: readonly (readonly [question: string, keys: string])[],
  draft = false,
  settings = newsroom.settings,
) => converseWith((terminal) => askArticle({ ...newsroom, settings }, draft, terminal), replies);

test("an article is asked for, question by question", async () => {
  const order = await converse([
    ["headline", `A title${enter}`],
    ["Which company", `acme${enter}`],
    ["Another company", `New Company${enter}`],
    ["Another company", enter],
    ["Which person", `exam${enter}`],
    ["Another person", enter],
    ["Which topics", `${down} ${enter}`],
    ["Which day", `${enter}`],
    ["out of the site", `y${enter}`],
  ]);
  expect(order).toEqual({
    title: "A title",
    date: "2024-06-30",
    companies: ["Acme Works", "New Company"],
    people: ["Ada Exämple"],
    topics: ["policy"],
    draft: true,
  });
});

test("a misspelling is reported at once and can be put right", async () => {
  const order = await converse(
    [
      ["headline", enter],
      ["has no title", `A title${enter}`],
      ["Which company", `Acme Worsk${enter}`],
      ["did you mean Acme Works?", `\x7f\x7fks${enter}`],
      ["Another company", enter],
      ["Which person", enter],
      ["Which topics", enter],
      ["Which day", `\x7f${enter}`],
      ["2024-06-3", `0${enter}`],
    ],
    true,
  );
  expect(order).toEqual({
    title: "A title",
    date: "2024-06-30",
    companies: ["Acme Works"],
    people: [],
    topics: [],
    draft: true,
  });
});

describe("an article about no company", () => {
  const nobody = { title: "A title", date: "2024-06-30", companies: [], people: [], topics: [], draft: true };

  test("is about a person, or a topic, or both", async () => {
    const order = await converse(
      [
        ["headline", `A title${enter}`],
        ["Which company", enter],
        ["Which person", `exam${enter}`],
        ["Another person", enter],
        ["Which topics", enter],
        ["Which day", enter],
      ],
      true,
    );
    expect(order).toEqual({ ...nobody, people: ["Ada Exämple"] });
  });

  test("needs a topic if it is about no person either", async () => {
    const order = await converse(
      [
        ["headline", `A title${enter}`],
        ["Which company", enter],
        ["Which person", enter],
        ["Which topics", enter],
        ["select at least one", ` ${enter}`],
        ["Which day", enter],
      ],
      true,
    );
    expect(order).toEqual({ ...nobody, topics: ["funding"] });
  });

  test("needs a person in a newsletter without topics", async () => {
    const order = await converse(
      [
        ["headline", `A title${enter}`],
        ["Which company", enter],
        ["Which person", enter],
        ["Another person", enter],
        ["Which day", enter],
      ],
      true,
      { ...newsroom.settings, topics: [] },
    );
    // Enter chooses the first name: there is no "(none)" above it.
    expect(order).toEqual({ ...nobody, people: ["Ada Exämple"] });
  });
});

test.each([
  [[["headline", "\x03"]]],
  [
    [
      ["headline", `A title${enter}`],
      ["Which company", "\x03"],
    ],
  ],
] as const)("Ctrl+C leaves at %j", async (replies) => {
  expect(await converse(replies)).toBeUndefined();
});

describe("names are completed", () => {
  test.each([
    ["", [], ["Acme Works", "Apex"]],
    ["a", ["Apex"], ["Acme Works", "a"]],
    // By former names as well.
    ["industr", [], ["Acme Works", "industr"]],
    ["ACME", [], ["Acme Works"]],
    ["New  Company ", [], ["New Company"]],
    ["New Company", ["New Company"], []],
  ])("from %j with %j taken", (typed, taken, expected) => {
    expect(suggestNames("company", typed, taken, newsroom).map(({ value }) => value)).toEqual(expected);
  });
  test("whatever their accents", () => {
    expect(suggestNames("person", "exam", [], newsroom).map(({ value }) => value)).toEqual(["Ada Exämple", "exam"]);
  });
});
