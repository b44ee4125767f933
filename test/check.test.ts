import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeFolders, runHere, writeContent } from "./command.ts";
import { articleText } from "./content.ts";
import { newsletter, newsletterDay } from "./newsletter.ts";

// A folder of bad articles, one fault each, and the command that has to tell all of them.
const faults: readonly [file: string, text: string, told: string, hint?: string][] = [
  [
    "articles/2024/2024-01-01-key.md",
    articleText({ date: "2024-01-01", sumary: "A" }),
    '5:1: unknown key "sumary"; did you mean "summary"?',
    "summary: A",
  ],
  [
    "articles/2024/2024-01-02-date.md",
    articleText({ title: "Another", date: "2024-1-2" }),
    '3:7: "date" is written "2024-1-2"; write 2024-01-02',
    "date: 2024-01-02",
  ],
  [
    "articles/2024/2024-01-03-day.md",
    articleText({ date: "2024-02-30" }),
    '3:7: "date" names a day that the calendar does not have: 2024-02-30',
  ],
  [
    "articles/2024/2024-01-04-quoted.md",
    articleText({ date: "2024-01-04", draft: '"no"' }),
    '5:8: "draft" has to be true or false, without quotes',
    "draft: false",
  ],
  [
    "articles/2024/2024-01-05-name.md",
    articleText({ date: "2024-01-05", company: "[Acme, Stabilty AI]" }),
    '4:17: "Stabilty AI" is close to a registered name; did you mean Stability AI? If it is another company, give it an entry of its own in content/companies/',
    "company: [Acme, Stability AI]",
  ],
  [
    "articles/2024/2024-01-06-number.md",
    articleText({ date: "2024-01-06", title: "2024" }),
    '2:8: "title" has to be text; put it in quotes: "2024"',
    'title: "2024"',
  ],
  [
    "articles/2024/2024-01-07-colon.md",
    articleText({ date: "2024-01-07", title: "One: two" }),
    '2:8: a value that contains ": " has to be in quotes, and each key has to be on a line of its own: title: "One: two"',
    'title: "One: two"',
  ],
  [
    "articles/2024/2024-01-08-link.md",
    articleText({ date: "2024-01-08" }, "A [link](/weeks)."),
    "7:10: the link /weeks leads to no page; write /weeks/",
    "A [link](/weeks/).",
  ],
  [
    "articles/2024/2024-01-09-note.md",
    articleText({ date: "2024-01-09" }, "Text.\n\nA claim.[^none]"),
    "9:9: there is no note [^none]; write one, on a line of its own: [^none]: …",
  ],
  [
    "articles/2024/2024-01-10-topic.md",
    articleText({ date: "2024-01-10", topics: "fundng" }),
    '5:9: "topics" 1 is not a topic of site.yaml; did you mean funding?',
    "topics: funding",
  ],
  [
    "articles/2024/2024-01-11-early.md",
    articleText({ date: "2024-01-11", corrections: "[{ date: 2024-01-10, text: A }]" }),
    "5:23: the correction is dated before the article itself (2024-01-11)",
  ],
  [
    "articles/2024/2024-01-12-picture.md",
    articleText({ date: "2024-01-12" }, "![A](none.png)"),
    "7:6: there is no picture none.png beside the article; put it into the same folder",
  ],
  [
    "articles/2024/2024-01-13-anchor.md",
    articleText({ date: "2024-01-13" }, "[A](#none)"),
    "7:5: no heading of this text has the anchor #none",
  ],
  [
    "articles/2999/2999-01-14-later.md",
    articleText({ date: "2999-01-14" }, "[A](/articles/last/) [B](/articles/none/)"),
    "7:5: the link /articles/last/ leads to an article that appears on 2999-12-31 only",
  ],
  [
    "articles/2999/2999-12-31-last.md",
    articleText({ date: "2999-12-31" }, "[A](/articles/draft/)"),
    "7:5: the link /articles/draft/ leads to an article that is a draft",
  ],
];
const texts = {
  "companies/stability-ai.md": "---\nname: Stability AI\n---\n\nText.\n",
  // This one has no fault: others link to it.
  "articles/2024/2024-01-15-draft.md": articleText({ date: "2024-01-15", draft: "true", slug: "draft" }),
  ...Object.fromEntries(faults.map(([file, text]) => [file, text])),
};
let content: string;
beforeAll(() => {
  content = writeContent(texts);
});
afterAll(removeFolders);
const check = async (args: readonly string[], environment?: Record<string, string>) => {
  const { code, stdout, stderr } = await runHere(["check", "--content", content, ...args], environment);
  return {
    code,
    stdout: stdout.replaceAll(content, "content"),
    lines: stderr.replaceAll(content, "content").split("\n").slice(0, -1),
  };
};

describe("a folder of faults", () => {
  test("each is reported with its place, and with the corrected line where known", async () => {
    const { code, lines } = await check([]);
    const errors = lines.filter(
      (line, index) =>
        !line.includes(": warning: ") && !(line.startsWith("  →") && lines[index - 1]?.includes(": warning: ")),
    );
    const expected = faults.flatMap(([file, , told, hint]) => [
      `content/${file}:${told}`,
      ...(hint ? [`  → ${hint}`] : []),
    ]);
    expected.splice(
      expected.indexOf(
        "content/articles/2999/2999-12-31-last.md:7:5: the link /articles/draft/ leads to an article that is a draft",
      ),
      0,
      "content/articles/2999/2999-01-14-later.md:7:26: the link /articles/none/ leads to no page; write the address of a published page of this site",
    );
    expect(errors.slice(0, -1)).toEqual(expected);
    expect(errors.at(-1)).toMatch(/^16 problems and \d+ warnings\.$/);
    expect(code).toBe(1);
  });

  test("a file alone, against all others", async () => {
    const { code, lines } = await check([join(content, "articles/2024/2024-01-01-key.md")]);
    expect([code, lines]).toEqual([
      1,
      [
        'content/articles/2024/2024-01-01-key.md:5:1: unknown key "sumary"; did you mean "summary"?',
        "  → summary: A",
        "1 problem.",
      ],
    ]);
  });

  test("for programs, as JSON", async () => {
    const { code, stdout } = await check(["--json", join(content, "articles/2024/2024-01-02-date.md")]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        path: "content/articles/2024/2024-01-02-date.md",
        line: 3,
        column: 7,
        severity: "error",
        message: '"date" is written "2024-1-2"; write 2024-01-02',
        hint: "date: 2024-01-02",
      },
    ]);
  });

  test("on GitHub, as annotations of the pull request", async () => {
    const { stdout } = await check([join(content, "articles/2024/2024-01-07-colon.md")], { GITHUB_ACTIONS: "true" });
    expect(stdout).toContain("2024-01-07-colon.md,line=2,col=8::a value that contains");
    expect(stdout).toMatch(/^::error file=/);
    expect(stdout).toContain('%0A→ title: "One: two"');
  });

  test("a file that is not content", async () => {
    const { code, lines } = await check(["README.md"]);
    expect([code, lines]).toEqual([1, ["README.md is not a file of content"]]);
  });
});

describe("warnings", () => {
  const file = "articles/2024/2024-03-24-a.md";
  const addresses = [
    "/ tag:example.org,2020-01-01:/",
    "/articles/a/ tag:example.org,2024-03-24:a",
    "/companies/acme/ tag:example.org,2020-01-01:/companies/acme/",
    "/corrections/ tag:example.org,2020-01-01:/corrections/",
    "/weeks/ tag:example.org,2020-01-01:/weeks/",
  ];
  const warned = () =>
    writeContent({
      [file]: articleText({ summary: "x".repeat(201) }),
      "addresses.txt": addresses.map((line) => `${line}\n`).join(""),
    });
  test("do not fail a check or a build", async () => {
    const { code, stderr } = await runHere(["check", "--content", warned()]);
    expect(code).toBe(0);
    expect(stderr).toContain(`${file}:5:10: warning: the summary has 201 characters`);
    expect(stderr).toContain("1 warning. Nothing that keeps the site from being built.");
  });
  test("fail a strict check", async () => {
    expect(await runHere(["check", "--strict", "--content", warned()])).toMatchObject({ code: 1 });
  });
});

test("a newsletter in order has neither problems nor warnings", async () => {
  const environment = { BUILD_DATE: newsletterDay };
  expect(await runHere(["check", "--strict", "--content", newsletter], environment)).toMatchObject({
    code: 0,
    stderr: "",
    stdout: "No problems in 14 articles.\n",
  });
});
