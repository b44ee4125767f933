import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "./front-matter.ts";
import { formatProblem } from "./problem.ts";

const split = (text: string) => {
  const result = splitFrontMatter("a.md", text);
  if ("problems" in result) throw new Error(result.problems.map(formatProblem).join("\n"));
  return result.value;
};
const problems = (text: string) => {
  const result = splitFrontMatter("a.md", text);
  return "problems" in result ? result.problems.map(formatProblem) : [];
};

test("the body keeps its text and knows its line", () => {
  const { body, bodyLine, data } = split("---\ntitle: A\n---\n\nText.\n---\nMore.\n");
  expect({ body, bodyLine, data }).toEqual({ body: "\nText.\n---\nMore.\n", bodyLine: 4, data: { title: "A" } });
});

test("values are those of YAML 1.2's core schema", () => {
  const { data } = split("---\ndate: 2024-03-24\nno: no\nyes: true\nyear: 2019\nnothing:\n---\n");
  expect(data).toEqual({ date: "2024-03-24", no: "no", yes: true, year: 2019, nothing: null });
});

test("places are those of the file", () => {
  const yaml = split("---\ntitle: A\nsources:\n  - publisher: B\n    url: c\n---\n");
  expect(yaml.placeOf(["sources", 0, "url"])).toEqual({ path: "a.md", line: 5, column: 10 });
  expect(yaml.placeOf(["sources", 7, "url"])).toEqual({ path: "a.md", line: 4, column: 3 });
  expect(yaml.placeOfKey(["sources", 0], "url")).toEqual({ path: "a.md", line: 5, column: 5 });
});

describe("what is refused", () => {
  test.each([
    [
      "no front matter",
      "Text.\n",
      'a.md:1:1: the first line must be exactly "---", then the front matter, then "---" again',
    ],
    [
      "a language behind the dashes",
      "---js\n({})\n---\n",
      'a.md:1:1: the first line must be exactly "---", then the front matter, then "---" again',
    ],
    [
      "a space behind the dashes",
      "--- \na: b\n---\n",
      'a.md:1:1: the first line must be exactly "---", then the front matter, then "---" again',
    ],
    [
      "JSON",
      "---json\n{}\n---\n",
      'a.md:1:1: the first line must be exactly "---", then the front matter, then "---" again',
    ],
    ["no end", "---\ntitle: A\n", 'a.md:1:1: the front matter has no end; write a line with just "---" after it'],
    ["a longer end", "---\ntitle: A\n----\n", 'a.md:3:1: the front matter ends with a line of exactly "---"'],
    ["nothing in it", "---\n# only a comment\n---\n", "a.md:1:1: the front matter is empty"],
    ["too much in it", `---\na: ${"b".repeat(17_000)}\n---\n`, "a.md:1:1: the front matter is longer than 16 KiB"],
    ["a list", "---\n- a\n---\n", 'a.md:1:1: expected lines of the form "key: value"'],
    [
      "an anchor and an alias",
      "---\na: &x b\nc: *x\n---\n",
      'a.md:2:7: an anchor (a word that begins with "&") is not used here; put the value in quotes',
    ],
    [
      "a tag",
      "---\na: !!str b\n---\n",
      'a.md:2:10: a tag (a word that begins with "!") is not used here; put the value in quotes',
    ],
    [
      "an unknown tag",
      "---\na: !js b\n---\n",
      'a.md:2:4: a tag (a word that begins with "!") is not used here; put the value in quotes',
    ],
    ["a merge key", "---\n<<: {a: b}\n---\n", 'a.md:2:1: merge keys ("<<") are not used here; write the values out'],
    ["a key twice", "---\na: b\na: c\n---\n", 'a.md:3:1: the key "a" stands in line 2 already; keep one of the two'],
    ["a tab", "---\na:\n\tb: c\n---\n", "a.md:3:1: a tab cannot indent YAML; use spaces"],
    [
      "a colon in a value",
      "---\ntitle: a: b\n---\n",
      'a.md:2:8: a value that contains ": " has to be in quotes, and each key has to be on a line of its own: title: "One: two"',
    ],
    [
      "an end of the document",
      "---\na: b\n...\nc: d\n---\n",
      'a.md:3:1: delete this "..."; it would end the YAML here',
    ],
    [
      "an override in an escape",
      '---\na: "\\u202E"\n---\n',
      "a.md:2:4: the character U+202E changes the direction of the text unseen; delete it",
    ],
    [
      "a surrogate in an escape",
      '---\na: "\\uD800"\n---\n',
      "a.md:2:4: the character U+D800 cannot stand in a page or a feed; delete it",
    ],
  ])("%s", (_name, text, message) => {
    expect(problems(text)[0]).toBe(message);
  });

  test("values that are nested too deeply, however deeply", () => {
    for (const depth of [20, 300, 8000]) {
      const [problem] = problems(`---\na: ${"[".repeat(depth)}${"]".repeat(depth)}\n---\n`);
      expect(problem).toContain("the values are nested too deeply");
    }
  });

  test("JavaScript is never run", () => {
    problems("---js\n{ title: globalThis.ran = true }\n---\n");
    problems('---\ntitle: "a"\n---js\nglobalThis.ran = true\n---\n');
    expect(globalThis).not.toHaveProperty("ran");
  });
});
