import { describe, expect, test } from "vitest";
import { articleText, contentFiles } from "../../test/content.ts";
import { mergeHints } from "./merge-hints.ts";
import { parseContent } from "./parse-content.ts";
import type { Problem } from "./problem.ts";

// What is told of a line, with the corrected line, and what comes of a file whose lines are replaced by these.

const name = "articles/2024/2024-03-24-a-b.md";
const others = {
  "companies/stability-ai.md": "---\nname: Stability AI\n---\n",
  "companies/microsoft.md": "---\nname: Microsoft\n---\n",
};

function problemsIn(text: string, file = name): Problem[] {
  const files = contentFiles({ ...others, [file]: text });
  const parsed = parseContent(files);
  return mergeHints("problems" in parsed ? parsed.problems : [], files);
}

/** An article with other lines in place of its title, date and company where these have the same keys. */
function articleOf(lines: string): string {
  const keys = new Set(lines.split("\n").map((line) => /^\w+/.exec(line)?.[0] ?? ""));
  const usual = ["title: A title", "date: 2024-03-24", "company: Acme"].filter(
    (line) => !keys.has(line.split(":")[0] ?? ""),
  );
  return ["---", lines, ...usual, "---", "", "Some text.", ""].join("\n");
}

/** Replaces each line that has a corrected one, as an editor would, until there is none; the problems that are left. */
function applyHints(text: string, file = name): { readonly text: string; readonly left: readonly string[] } {
  let lines = text.split("\n");
  for (let round = 0; round < 5; round++) {
    const problems = problemsIn(lines.join("\n"), file);
    const hints = new Map(problems.flatMap(({ line, hint }) => (hint === undefined ? [] : [[line, hint]])));
    if (hints.size === 0) return { text: lines.join("\n"), left: problems.map(({ message }) => message) };
    lines = lines.map((line, index) => {
      const hint = hints.get(index + 1);
      return hint === undefined ? line : (/^\s*/.exec(line)?.[0] ?? "") + hint;
    });
  }
  throw new Error(`the corrected lines come to no end:\n${lines.join("\n")}`);
}

/** Lines of a front matter, what they become, and where the first problem is. */
const lines: readonly (readonly [written: string, mended: string, place: string])[] = [
  // Comments that cut off a value.
  ["title: The # of GPUs rises #2", 'title: "The # of GPUs rises #2"', "2:12"],
  ["title: # 1 in the world", 'title: "# 1 in the world"', "2:8"],
  ["company: C # Labs", 'company: "C # Labs"', "2:12"],
  ["people:\n  - Ada Byron # 2\n  - Jane Doe", 'people:\n  - "Ada Byron # 2"\n  - Jane Doe', "3:15"],
  ["company: [C #1, Acme]", 'company: ["C #1", Acme]', "2:10"],
  ["sources:\n  - publisher: A # 1", 'sources:\n  - publisher: "A # 1"', "3:18"],
  ["sources:\n  - { publisher: A, title: x # y }", 'sources:\n  - { publisher: A, title: "x # y" }', "3:5"],
  ['title: 5" disk # 3', "title: '5\" disk # 3'", "2:16"],
  // Beginnings that mean something in YAML.
  ["title: & more", 'title: "& more"', "2:8"],
  ["title: &more of it", 'title: "&more of it"', "2:14"],
  ["title: * x", 'title: "* x"', "2:8"],
  ["title: *x", 'title: "*x"', "2:8"],
  ["title: @x", 'title: "@x"', "2:8"],
  ["title: %x", 'title: "%x"', "2:8"],
  ["title: !x y", 'title: "!x y"', "2:8"],
  ["title: ! x", 'title: "! x"', "2:10"],
  ["title: `x` y", 'title: "`x` y"', "2:8"],
  ["title: > x", 'title: "> x"', "2:8"],
  ["title: |x", 'title: "|x"', "2:8"],
  ["title: - x", 'title: "- x"', "2:8"],
  ["title: ? x", 'title: "? x"', "2:8"],
  ["title: , x", 'title: ", x"', "2:8"],
  ["title: ] x", 'title: "] x"', "2:8"],
  ["title: {x", 'title: "{x"', "2:8"],
  ["title: [x] y", 'title: "[x] y"', "2:8"],
  ["company: [& a, Acme]", 'company: ["& a", Acme]', "2:10"],
  // Colons.
  ["title: a: b", 'title: "a: b"', "2:8"],
  ["title: a: b: c", 'title: "a: b: c"', "2:8"],
  ["title: a:", 'title: "a:"', "2:8"],
  ["title:x", "title: x", "2:1"],
  ["sources: [{ publisher: A, title: b: c }]\ntitle: x", "", "2:10"],
  ["sources:\n  - publisher: A\n    title: b: c", 'sources:\n  - publisher: A\n    title: "b: c"', "4:12"],
  // Quotes and brackets.
  ['title: "unclosed', 'title: "unclosed"', "2:8"],
  ["title: 'unclosed", 'title: "unclosed"', "2:8"],
  ["title: 'Tis so", 'title: "\'Tis so"', "2:8"],
  ['title: "A" b', "title: '\"A\" b'", "2:8"],
  ['title: "A" and "B"', 'title: \'"A" and "B"\'', "2:8"],
  ['title: "He said "no" to"', "title: 'He said \"no\" to'", "2:8"],
  ['title: "a\\qb"', 'title: "a\\\\qb"', "2:8"],
  ["company: [Acme, Zeta", "company: [Acme, Zeta]", "2:10"],
  // Values.
  ["date: 2024-03-24 18:30:00 +02:00", "date: 2024-03-24T18:30:00+02:00", "2:7"],
  ["date: 2024-03-24T18:30", "date: 2024-03-24T18:30:00Z", "2:7"],
  ["date: 24 March 2024", "date: 2024-03-24", "2:7"],
  ["title: 2024", 'title: "2024"', "2:8"],
  ["draft: yes", "draft: true", "2:8"],
  ["topics: funding, policy", "topics: [funding, policy]", "2:9"],
  ["topics: fundng and policy", "topics: [funding, policy]", "2:9"],
  ["topics: [fundng, polcy]", "topics: [funding, policy]", "2:10"],
  ["aliases: old-a, old-b", "aliases: [old-a, old-b]", "2:10"],
  ['aliases: [old-a, "old-b; old-c"]', "aliases: [old-a, old-b, old-c]", "2:18"],
  ["company: [Stabilty AI, Microsft, 5]", 'company: [Stability AI, Microsoft, "5"]', "2:11"],
  ["updatd: 2024-3-25", "updated: 2024-03-25", "2:1"],
  ["companys: Acme\ntopics: policy\ncompany: []", "", "2:1"],
  ["sumary: a: b", 'summary: "a: b"', "2:1"],
];

describe("the corrected line", () => {
  test.each(lines.filter(([, mended]) => mended !== ""))("%s", (written, mended, place) => {
    const [first] = problemsIn(articleOf(written));
    expect(first && `${first.line}:${first.column}`).toBe(place);
    expect(applyHints(articleOf(written))).toEqual({ text: articleOf(mended), left: [] });
  });

  test.each(lines)("comes to an end in %s", (written) => {
    applyHints(articleOf(written));
  });

  test("is right after all of a file are applied at once, whatever is wrong with it", () => {
    const usable = lines.filter(([, mended]) => mended !== "");
    // Each with a few of the others, since all of them together take half a minute.
    for (const [index, [written, mended]] of usable.entries()) {
      for (const [next, nextMended] of [1, 7, 19, 31].map(
        (step) => usable[(index + step) % usable.length] ?? ["", ""],
      )) {
        const key = (text: string) => /^\w+/.exec(text)?.[0];
        if (key(written) === key(next) || key(mended) === key(nextMended)) continue;
        const { text, left } = applyHints(articleOf(`${written}\n${next}`));
        expect({ text, left }).toEqual({ text: articleOf(`${mended}\n${nextMended}`), left: [] });
      }
    }
  });
});

describe("comments that are clearly comments stay", () => {
  test.each([
    "# a whole line",
    "updated: 2024-03-25 # of the amount",
    "draft: true # for now",
    'summary: "In quotes." # a note',
    "topics: [policy] # a note",
    "slug: some-words # a note",
    "people: # the list\n  - Ada Byron",
    "people:\n  # first\n  - Ada Byron",
    "sources: [{ publisher: A, url: https://example.org/ }] # a note",
  ])("%s", (line) => {
    expect(problemsIn(articleOf(line))).toEqual([]);
  });
});

test("site.yaml is held to the same, and hides nothing of the other files", () => {
  const site = new TextDecoder().decode(contentFiles({})[0]?.bytes);
  const files = contentFiles({
    "site.yaml": site.replace("A newsletter for tests.", "The #1 # of tests"),
    [name]: articleText({ date: "soon" }),
  });
  const parsed = parseContent(files);
  expect("problems" in parsed && parsed.problems.map(({ path, line, hint }) => [path, line, hint])).toEqual([
    [`content/${name}`, 3, undefined],
    ["content/site.yaml", 3, 'description: "The #1 # of tests"'],
  ]);
});

describe("what hides nothing of the rest of its file", () => {
  const body = "# Head\n\nA [link](#nowhere) and ![a picture](no.png).";
  const ofBody = ["no heading of this text", "there is no picture no.png"];
  test.each([
    ["a bad topic", { topics: "nothing" }, ["topics"]],
    ["a colon in the title", { title: "a: b" }, ["a value that contains"]],
    ["a comment in the title", { title: "a # b" }, ["title"]],
    ["no title", { title: undefined }, ["title"]],
    ["no date", { date: undefined }, ["date"]],
    ["a bad slug", { slug: "A B" }, ["slug"]],
    ["no company", { company: undefined }, ["company"]],
    ["a bad source", { sources: "[{ title: x }]" }, ["publisher"]],
    ["a line that is no YAML", { summary: "x\nwhatever" }, ['": " is missing']],
    ["two lines", { title: "a: b", topics: "[no, nothing]" }, ["a value that contains", "topics", "topics"]],
    ["a key twice", { draft: "false\ndraft: true" }, ["the key"]],
    ["an alias", { summary: "&a b", updated: "*a" }, ["an anchor", "an alias"]],
    ["a bomb of aliases", { summary: `&a [${"x,".repeat(50)}]`, slug: `[${"*a,".repeat(200)}]` }, ["an anchor"]],
  ])("%s", (_name, fields, expected) => {
    const messages = problemsIn(articleText(fields, body)).map(({ message }) => message);
    for (const part of [...expected, ...ofBody]) expect(messages.join("\n")).toContain(part);
  });

  test("front matter that cannot be read at all", () => {
    for (const front of ["- a", "# only a comment", `a: ${"b".repeat(17_000)}`, `a: ${"[".repeat(300)}`]) {
      const messages = problemsIn(`---\n${front}\n---\n\n${body}\n`).map(({ message }) => message);
      expect(messages).toHaveLength(3);
    }
  });

  test("an entry keeps its names", () => {
    const entry = "---\nname: Stability AI\naliases: [Stability]\nfounded: soon\n---\n";
    const files = contentFiles({ "companies/s.md": entry, [name]: articleText({ company: "Stability" }) });
    const parsed = parseContent(files);
    if (!("problems" in parsed)) throw new Error("no problem");
    expect(parsed.problems).toHaveLength(1);
    expect(parsed.partial?.articles[0]?.companies[0]?.spelling).toBe("Stability AI");
  });
});
