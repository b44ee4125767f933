import { describe, expect, test } from "vitest";
import { articleText, contentFiles, contentOf, settings } from "../../test/content.ts";
import { buildArchive } from "../archive/build-archive.ts";
import type { CalendarDay } from "../calendar/day.ts";
import { readAddressFile } from "../content/address-file.ts";
import { formatProblem } from "../content/problem.ts";
import { createContext } from "../site/context.ts";
import { updateAddresses } from "./address-update.ts";
import { createAnswers } from "./answers.ts";
import { findLostAddresses } from "./lost-addresses.ts";

type Texts = Readonly<Record<string, string>>;
const path = "content/addresses.txt";
const answersOf = (texts: Texts, day = "2024-12-31") => {
  const content = contentOf(texts);
  return {
    content,
    answers: createAnswers(content, createContext(buildArchive(content, day as CalendarDay), content.settings.url)),
  };
};
const recordOf = (text: string) => readAddressFile(contentFiles({ "addresses.txt": text }), path);

/** Remembers some contents, one after the other, and finds what the last one loses: problems and hints, one a line. */
function lostIn(remembered: readonly Texts[], now: Texts, day?: string): string[] {
  const text = remembered.reduce(
    (text, texts) => updateAddresses(recordOf(text), answersOf(texts, day).answers).text,
    "",
  );
  const { content, answers } = answersOf(now, day);
  return findLostAddresses(recordOf(text), answers, content.articles).flatMap((problem) => [
    formatProblem(problem).replace(/^content\/addresses\.txt:\d+:/, ""),
    ...(problem.hint ? [`→ ${problem.hint}`] : []),
  ]);
}

const file = (slug: string, day = "2024-03-24") => `articles/2024/${day}-${slug}.md`;
const story = (slug: string, fields: Record<string, string> = {}): Texts => {
  const date = fields["date"] ?? "2024-03-24";
  return { [file(slug, date)]: articleText({ title: slug, ...fields }) };
};
const entry = (slug: string, fields: string): Texts => ({ [`companies/${slug}.md`]: `---\n${fields}\n---\n` });
const again = "and readers of feeds would be shown all of it as new";
const other = story("other", { date: "2024-05-01" });

describe("an article", () => {
  const before = { ...other, ...story("old") };
  const cases: readonly [name: string, remembered: readonly Texts[], now: Texts, lost: readonly string[]][] = [
    ["that stays", [before], before, []],
    [
      "renamed without an alias",
      [before],
      { ...other, ...story("old-words") },
      [
        '1: /articles/old/ would stop answering; if it is /articles/old-words/ now, add "aliases: [old]" to content/articles/2024/2024-03-24-old-words.md; otherwise put the file of this story of 2024-03-24 back, or write "aliases: [its-own-slug, old]" in the story that replaces it; delete this line only if readers have never seen the page',
        "→ aliases: [old]",
      ],
    ],
    ["renamed with an alias", [before], { ...other, ...story("new", { aliases: "old" }) }, []],
    [
      "renamed beside another new one of the day",
      [before],
      { ...other, ...story("olds"), ...story("something-else") },
      [
        '1: /articles/old/ would stop answering; if it is /articles/olds/ now, add "aliases: [old]" to content/articles/2024/2024-03-24-olds.md; otherwise put the file of this story of 2024-03-24 back, or write "aliases: [its-own-slug, old]" in the story that replaces it; delete this line only if readers have never seen the page',
        "→ aliases: [old]",
      ],
    ],
    [
      "renamed twice, with the last alias only",
      [before, { ...other, ...story("mid", { aliases: "old" }) }],
      { ...other, ...story("new", { aliases: "mid" }) },
      [
        '16: the id tag:example.org,2024-03-24:old would be lost, and readers of feeds would be shown all of it as new; write "aliases: [old, mid]" in content/articles/2024/2024-03-24-new.md',
        "→ aliases: [old, mid]",
        '1: /articles/old/ would stop answering; write "aliases: [old, mid]" in content/articles/2024/2024-03-24-new.md',
        "→ aliases: [old, mid]",
      ],
    ],
    [
      "renamed twice, with the first alias only",
      [before, { ...other, ...story("mid", { aliases: "old" }) }],
      { ...other, ...story("new", { aliases: "old" }) },
      [
        '1: /articles/mid/ would stop answering; write "aliases: [old, mid]" in content/articles/2024/2024-03-24-new.md',
        "→ aliases: [old, mid]",
      ],
    ],
    [
      "with its aliases in another order",
      [
        before,
        { ...other, ...story("mid", { aliases: "old" }) },
        { ...other, ...story("new", { aliases: "[old, mid]" }) },
      ],
      { ...other, ...story("new", { aliases: "[mid, old]" }) },
      ["mid", "new", "old"].flatMap((slug) => [
        `${slug.length + 13}: the id tag:example.org,2024-03-24:old would be lost, ${again}; write "aliases: [old, mid]" in content/articles/2024/2024-03-24-new.md`,
        "→ aliases: [old, mid]",
      ]),
    ],
    [
      "renamed back",
      [before, { ...other, ...story("new", { aliases: "old" }) }],
      { ...other, ...story("old", { aliases: "[old, new]" }) },
      [],
    ],
    [
      "renamed back without its own slug",
      [before, { ...other, ...story("new", { aliases: "old" }) }],
      { ...other, ...story("old", { aliases: "new" }) },
      ["new", "old"].flatMap((slug) => [
        `${slug.length + 13}: the id tag:example.org,2024-03-24:old would be lost, ${again}; write "aliases: [old, new]" in content/articles/2024/2024-03-24-old.md`,
        "→ aliases: [old, new]",
      ]),
    ],
    [
      "deleted",
      [before],
      other,
      [
        '1: /articles/old/ would stop answering; put the file of this story of 2024-03-24 back, or write "aliases: [its-own-slug, old]" in the story that replaces it; delete this line only if readers have never seen the page',
      ],
    ],
    ["replaced", [before], story("other", { date: "2024-05-01", aliases: "[other, old]" }), []],
    [
      "replaced by a new one",
      [before],
      { ...other, ...story("new", { date: "2024-06-01", aliases: "[new, old]" }) },
      [],
    ],
    [
      "replaced at the cost of the other's id",
      [before],
      story("other", { date: "2024-05-01", aliases: "old" }),
      [
        `18: the id tag:example.org,2024-05-01:other would be lost, ${again}; write "aliases: [other, old]" in content/articles/2024/2024-05-01-other.md`,
        "→ aliases: [other, old]",
      ],
    ],
    [
      "made a draft",
      [before],
      { ...other, ...story("old", { draft: "true" }) },
      [
        '1: /articles/old/ would stop answering; delete "draft: true" from content/articles/2024/2024-03-24-old.md, or write "aliases: [its-own-slug, old]" in the story that replaces it',
      ],
    ],
    [
      "with another date",
      [before],
      { ...other, ...story("old", { date: "2024-03-25" }) },
      [
        `16: the id tag:example.org,2024-03-24:old would be lost, ${again}; put the date 2024-03-24 back in content/articles/2024/2024-03-25-old.md:3, and tell of a later change by "updated:"`,
        "→ date: 2024-03-24",
      ],
    ],
    [
      "with a date that is still to come",
      [before],
      { ...other, ...story("old", { date: "2025-03-24" }) },
      [
        `16: the id tag:example.org,2024-03-24:old would be lost, ${again}; put the date 2024-03-24 back in content/articles/2024/2025-03-24-old.md:3, and tell of a later change by "updated:"`,
        "→ date: 2024-03-24",
      ],
    ],
  ];
  test.each(cases)("%s", (_name, remembered, now, lost) => {
    expect(lostIn(remembered, now)).toEqual(lost);
  });

  const twins = { ...story("twin"), ...story("old") };
  const deleted =
    '1: /articles/old/ would stop answering; put the file of this story of 2024-03-24 back, or write "aliases: [its-own-slug, old]" in the story that replaces it; delete this line only if readers have never seen the page';
  const besides: readonly [name: string, remembered: readonly Texts[], now: Texts, lost: readonly string[]][] = [
    ["renamed while it replaces another of its day", [twins], story("new", { aliases: "[twin, old]" }), []],
    [
      "given the slug of the one that it replaced before",
      [before, story("other", { date: "2024-05-01", aliases: "[other, old]" })],
      story("old", { date: "2024-05-01", aliases: "other" }),
      [],
    ],
    ["is not taken for a lost one where its id is known", [twins], story("olds", { aliases: "twin" }), [deleted]],
    [
      "is not taken for a lost one where its address is known",
      [twins],
      story("twin", { aliases: "x" }),
      [
        deleted,
        `17: the id tag:example.org,2024-03-24:twin would be lost, ${again}; write "aliases: [twin, x]" in content/articles/2024/2024-03-24-twin.md`,
        "→ aliases: [twin, x]",
      ],
    ],
  ];
  test.each(besides)("another one %s", (_name, remembered, now, lost) => {
    expect(lostIn(remembered, now)).toEqual(lost);
  });
});

describe("a scheduled article", () => {
  const later = story("later", { date: "2024-12-24", company: "[Acme, Newcomer]" });
  const before = { ...other, ...later };
  const cases: readonly [name: string, now: Texts][] = [
    ["may vanish, with the names that only it has", other],
    ["may get another day", { ...other, ...story("later", { date: "2024-12-25" }) }],
    ["may be renamed", { ...other, ...story("tomorrow", { date: "2024-12-24" }) }],
    ["may become a draft", { ...other, ...story("later", { date: "2024-12-24", draft: "true" }) }],
  ];
  test.each(cases)("%s", (_name, now) => {
    expect(lostIn([before], now, "2024-12-01")).toEqual([]);
  });

  test("is lost like any other from its day on", () => {
    expect(lostIn([before], other, "2024-12-24")).toHaveLength(2);
  });

  test("is there on every earlier build day", () => {
    const text = updateAddresses(recordOf(""), answersOf(before).answers).text;
    const { content, answers } = answersOf(before, "2024-04-01");
    expect(findLostAddresses(recordOf(text), answers, content.articles)).toEqual([]);
  });
});

describe("a company", () => {
  const acme = { ...other, ...entry("acme", "name: Acme") };
  const named = (name: string) => story("other", { date: "2024-05-01", company: name });
  const cases: readonly [name: string, remembered: readonly Texts[], now: Texts, lost: readonly string[]][] = [
    [
      "with another name in its entry",
      [acme],
      { ...named("Umbrella"), ...entry("acme", "name: Umbrella") },
      [
        '1: /companies/acme/ would stop answering; if it is /companies/umbrella/ now, add "formerSlugs: [acme]" to content/companies/acme.md; otherwise give it an entry in content/companies/ with "slug: acme", or write "formerSlugs: [its-own-slug, acme]" in the entry that replaces it; if the name was a mistake and readers have never seen its page, delete this line',
        "→ formerSlugs: [acme]",
      ],
    ],
    [
      "with its former name",
      [acme],
      { ...named("Umbrella"), ...entry("acme", "name: Umbrella\nformerNames: Acme") },
      [],
    ],
    [
      "with its former slug",
      [acme],
      { ...named("Umbrella"), ...entry("acme", "name: Umbrella\nformerSlugs: acme") },
      [],
    ],
    [
      "without an entry, with another name in its only story",
      [other],
      named("Umbrella"),
      [
        '1: /companies/acme/ would stop answering; if it is /companies/umbrella/ now, give Umbrella an entry (npm run new -- --company-entry "Umbrella") with "formerSlugs: [acme]"; otherwise give it an entry in content/companies/ with "slug: acme", or write "formerSlugs: [its-own-slug, acme]" in the entry that replaces it; if the name was a mistake and readers have never seen its page, delete this line',
        "→ formerSlugs: [acme]",
      ],
    ],
    [
      "renamed twice, with its names in the wrong order",
      [acme, { ...named("B"), ...entry("acme", "name: B\nformerNames: Acme") }],
      { ...named("C"), ...entry("acme", "name: C\nformerNames: [B, Acme]") },
      ["acme", "b"].flatMap((slug) => [
        `${slug.length + 14}: the id tag:example.org,2020-01-01:/companies/acme/ would be lost, ${again}; write "formerSlugs: [acme, b]" in content/companies/acme.md`,
        "→ formerSlugs: [acme, b]",
      ]),
    ],
    [
      "renamed back",
      [acme, { ...named("B"), ...entry("acme", "name: B\nformerNames: Acme") }],
      { ...other, ...entry("acme", "name: Acme\nformerSlugs: [acme, b]") },
      [],
    ],
    [
      "merged into another",
      [{ ...acme, ...story("b", { company: "B" }), ...entry("b", "name: B") }],
      { ...named("B"), ...story("b", { company: "B" }), ...entry("b", "name: B\nformerSlugs: [b, acme]") },
      [],
    ],
    [
      "merged at the cost of the other's id",
      [{ ...acme, ...story("b", { company: "B" }), ...entry("b", "name: B") }],
      { ...named("B"), ...story("b", { company: "B" }), ...entry("b", "name: B\nformerSlugs: acme") },
      [
        `15: the id tag:example.org,2020-01-01:/companies/b/ would be lost, ${again}; write "formerSlugs: [b, acme]" in content/companies/b.md`,
        "→ formerSlugs: [b, acme]",
      ],
    ],
  ];
  test.each(cases)("%s", (_name, remembered, now, lost) => {
    expect(lostIn(remembered, now)).toEqual(lost);
  });

  test("a person is reported like a company", () => {
    const now = story("other", { date: "2024-05-01", people: "Ada Sample" });
    expect(lostIn([story("other", { date: "2024-05-01", people: "Ada Example" })], now)).toEqual([
      '1: /people/ada-example/ would stop answering; if it is /people/ada-sample/ now, give Ada Sample an entry (npm run new -- --person-entry "Ada Sample") with "formerSlugs: [ada-example]"; otherwise give it an entry in content/people/ with "slug: ada-example", or write "formerSlugs: [its-own-slug, ada-example]" in the entry that replaces it; if the name was a mistake and readers have never seen its page, delete this line',
      "→ formerSlugs: [ada-example]",
    ]);
  });
});

describe("what the settings say", () => {
  const before = story("other", { date: "2024-05-01", topics: "policy" });
  const cases: readonly [name: string, now: Texts, lost: readonly string[]][] = [
    [
      "another authority, told once",
      { ...before, "site.yaml": settings.replace("authority: example.org", "authority: example.com") },
      [
        '3: 6 ids would be lost, and readers of feeds would be shown everything as new; put "authority: example.org" back in content/site.yaml',
        "→ authority: example.org",
      ],
    ],
    [
      "another first day, told once",
      { ...before, "site.yaml": settings.replace("2020-01-01", "2021-01-01") },
      [
        '3: 5 ids would be lost, and readers of feeds would be shown everything as new; put "since: 2020-01-01" back in content/site.yaml',
        "→ since: 2020-01-01",
      ],
    ],
    [
      "a topic without stories",
      other,
      ["1: /topics/policy/ would stop answering; give at least one story the topic policy"],
    ],
    [
      "no such topic",
      { ...other, "site.yaml": settings.replace(/.*slug: policy.*\n/, "") },
      [
        "1: /topics/policy/ would stop answering; put the topic policy back into site.yaml, and give at least one story this topic",
      ],
    ],
  ];
  test.each(cases)("%s", (_name, now, lost) => {
    expect(lostIn([before], now)).toEqual(lost);
  });
});

test("an address that no site has is reported", () => {
  const { content, answers } = answersOf(other);
  const lost = findLostAddresses(
    recordOf("/nowhere/ tag:example.org,2020-01-01:/nowhere/\n"),
    answers,
    content.articles,
  );
  expect(lost.map(formatProblem)).toEqual([
    `${path}:1:1: /nowhere/ would stop answering; no page of a site has it: delete this line`,
  ]);
});

test("among a thousand new articles of a day none is guessed: each would be compared with each", () => {
  const names = Array.from({ length: 1000 }, (_, number) => `story-${number}`);
  const lines = names.map((name) => `/articles/${name}/ tag:example.org,2024-03-24:${name}\n`).join("");
  const { content, answers } = answersOf(Object.assign({}, ...names.map((name) => story(`${name}-now`))));
  const lost = findLostAddresses(recordOf(lines), answers, content.articles);
  expect(lost).toHaveLength(1000);
  expect(lost.filter(({ message }) => message.includes("if it is"))).toEqual([]);
});
