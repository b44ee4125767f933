import { describe, expect, test } from "vitest";
import { articleText, contentFiles, contentOf } from "../../test/content.ts";
import { buildArchive } from "../archive/build-archive.ts";
import type { CalendarDay } from "../calendar/day.ts";
import { readAddressFile } from "../content/address-file.ts";
import { formatProblem, type Problem } from "../content/problem.ts";
import { createContext } from "../site/context.ts";
import { findMissing, updateAddresses } from "./address-update.ts";
import { createAnswers } from "./answers.ts";

const path = "content/addresses.txt";
const texts = {
  "companies/acme.md": "---\nname: Acme\nformerNames: Old Acme\n---\n",
  "articles/2024/2024-03-24-a.md": articleText({ aliases: "[first, second]", people: "Ada Example", topics: "policy" }),
  "articles/2024/2024-06-01-later.md": articleText({ title: "B", date: "2024-06-01", company: "Newcomer" }),
  "articles/2024/2024-03-25-draft.md": articleText({
    title: "C",
    date: "2024-03-25",
    company: "Nobody",
    draft: "true",
  }),
};
const whole = `/ tag:example.org,2020-01-01:/
/articles/a/ tag:example.org,2024-03-24:first
/articles/first/ tag:example.org,2024-03-24:first
/articles/later/ tag:example.org,2024-06-01:later
/articles/second/ tag:example.org,2024-03-24:first
/companies/acme/ tag:example.org,2020-01-01:/companies/old-acme/
/companies/old-acme/ tag:example.org,2020-01-01:/companies/old-acme/
/corrections/ tag:example.org,2020-01-01:/corrections/
/people/ada-example/ tag:example.org,2020-01-01:/people/ada-example/
/topics/policy/ tag:example.org,2020-01-01:/topics/policy/
/weeks/ tag:example.org,2020-01-01:/weeks/
`;
const whatToRun = "run npm run check -- --write";
const told = (problems: readonly Problem[]) =>
  problems.map((problem) => formatProblem(problem).replace(`${path}:`, "").replace(`; ${whatToRun}`, ""));

function update(text: string | undefined, day = "2024-05-01", of: Readonly<Record<string, string>> = texts) {
  const record = readAddressFile(text === undefined ? [] : contentFiles({ "addresses.txt": text }), path);
  const content = contentOf(of);
  const answers = createAnswers(
    content,
    createContext(buildArchive(content, day as CalendarDay), content.settings.url),
  );
  return { record, update: updateAddresses(record, answers) };
}

test("a new file has every article but drafts, and every feed of the build day", () => {
  const { record, update: made } = update(undefined);
  expect(made).toMatchObject({ text: whole, dropped: 0, outdated: [] });
  expect(told(findMissing(record, made))).toEqual(["1:1: there is no such file yet, and commit the file"]);
});

describe("a file that is as it should be", () => {
  test("stays as it is", () => {
    const { record, update: made } = update(whole);
    expect([made.text, made.added.size, made.outdated, findMissing(record, made)]).toEqual([whole, 0, [], []]);
  });

  test("is not out of date when a scheduled article appears, and takes up what that alone knows later", () => {
    const { record, update: made } = update(whole, "2024-06-01");
    expect([made.outdated, findMissing(record, made)]).toEqual([[], []]);
    expect([...made.added.keys()]).toEqual(["/companies/newcomer/ tag:example.org,2020-01-01:/companies/newcomer/"]);
  });
});

describe("a file that is out of date", () => {
  const [first = "", ...others] = whole.split(/(?<=\n)/);
  const gone = "/articles/gone/ tag:example.org,2024-05-02:gone\n";
  const former = "/articles/former/ tag:example.org,2024-05-01:former\n";
  const cases: readonly [
    name: string,
    text: string,
    expected: string,
    outdated: readonly string[],
    dropped?: number,
  ][] = [
    ["in another order", [...others, first].join(""), whole, ["11:1: from here on the lines are not in order"]],
    ["with a line twice", first + whole, whole, ["2:1: this line is here twice"]],
    ["without a last line end", whole.slice(0, -1), whole, ["11:1: the last line has no end"]],
    ["with spaces", whole.replace("\n", " \n"), whole, ["1:1: this line has spaces or is empty"]],
    ["after a conflict", `${whole}=======\n`, whole, ["12:1: git has left this line in a merge"]],
    [
      "with a scheduled article that is gone",
      whole.replace("/articles/later/", `${gone}/articles/later/`),
      whole,
      ["4:1: this story was gone before its day"],
      1,
    ],
    [
      "with a published line that nothing answers any more, which stays",
      whole.replace("/articles/later/", `${former}/articles/later/`),
      whole.replace("/articles/later/", `${former}/articles/later/`),
      [],
    ],
  ];
  test.each(cases)("%s", (_name, text, expected, outdated, dropped = 0) => {
    const { update: made } = update(text);
    expect([made.text, made.added.size, made.dropped, told(made.outdated)]).toEqual([expected, 0, dropped, outdated]);
    for (const { message } of made.outdated) expect(message).toContain(whatToRun);
    expect(update(made.text).update).toMatchObject({ text: made.text, outdated: [] });
  });
});

describe("what is missing", () => {
  const without = (pattern: RegExp) => whole.replace(pattern, "");
  const cases: readonly [name: string, text: string, missing: readonly string[], files?: string[]][] = [
    [
      "an article",
      without(/^\/articles\/a\/.*\n/m),
      ["1:1: /articles/a/ is not in this list yet, and commit the file"],
    ],
    [
      "an article and its aliases",
      without(/^.*:first\n/gm),
      ["1:1: /articles/a/ and 2 more are not in this list yet, and commit the file"],
    ],
    [
      "an entry",
      without(/^.*:\/companies.*\n/gm),
      ["1:1: /companies/acme/ and 1 more are not in this list yet, and commit the file"],
    ],
    [
      "a feed of the newsletter",
      without(/^\/weeks.*\n/m),
      ["1:1: /weeks/ is not in this list yet, and commit the file"],
    ],
    ["a name without an entry may wait", without(/^\/people.*\n/m), []],
    ["a topic may wait", without(/^\/topics.*\n/m), []],
    [
      "of one file",
      "",
      ["1:1: /articles/later/ is not in this list yet, and commit the file"],
      ["content/articles/2024/2024-06-01-later.md"],
    ],
    ["of a file that is there", without(/^.*:later\n/m), [], ["content/articles/2024/2024-03-24-a.md"]],
  ];
  test.each(cases)("%s", (_name, text, missing, files) => {
    const { record, update: made } = update(text);
    expect(told(findMissing(record, made, files && new Set(files)))).toEqual(missing);
    expect(made.text).toBe(whole);
  });

  test("of a newsletter that has just begun is a warning until its second story", () => {
    const said = (stories: number, list: string | undefined) => {
      const begun = Object.entries(texts).slice(0, 1 + stories);
      const { record, update: made } = update(list, "2024-05-01", Object.fromEntries(begun));
      return told(findMissing(record, made));
    };
    const warning =
      "1:1: warning: nothing is in this list yet; before the site is published, run npm run check -- --write, and commit the file";
    expect(said(1, "")).toEqual([warning]);
    expect(said(2, "")).toEqual(["1:1: / and 8 more are not in this list yet, and commit the file"]);
    expect(said(1, undefined)).toEqual(["1:1: there is no such file yet, and commit the file"]);
  });
});
