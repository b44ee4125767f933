import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readTree, removeFolders, runCommand, runHere, temporaryFolder, writeContent } from "./command.ts";
import { articleText, settings } from "./content.ts";

afterAll(removeFolders);

const files = {
  "articles/2024/2024-03-24-taken.md": articleText({}),
  "companies/acme.md": "---\nname: Acme\naliases: [Acme Works]\n---\n",
  "people/ada.md": "---\nname: Ada Example\n---\n",
};

test("an article is begun, passes the check, and has a page in the next build", async () => {
  const content = writeContent(files);
  const path = `${content}/articles/2024/2024-03-25-acme-hires-ada-example.md`;
  const begun = await runHere([
    ...["new", "Acme hires: Ada Example", "--content", content, "--date", "2024-03-25"],
    ...["--company", "acme works", "--company", "Apex", "--person", "ADA EXAMPLE", "--topic", "policy"],
  ]);
  expect(begun).toEqual({
    code: 0,
    stdout: [
      `Wrote ${path}`,
      `Write its text, and see it with  npm start -- --content ${content}`,
      `Check it with  npm run check -- --content ${content} ${path}`,
      "",
    ].join("\n"),
    stderr: "",
  });
  expect(readFileSync(path, "utf8").split("\n").slice(0, 6)).toEqual([
    "---",
    'title: "Acme hires: Ada Example"',
    "date: 2024-03-25",
    "company: [Acme, Apex]",
    "people: Ada Example",
    "topics: policy",
  ]);
  expect(await runHere(["check", "--content", content, path])).toMatchObject({ code: 0 });
  const output = join(temporaryFolder(), "site");
  expect(
    await runHere(["build", "--no-search", "--no-share-images", "--content", content, "--output", output]),
  ).toMatchObject({ code: 0, stderr: "" });
  const page = readFileSync(join(output, "articles/acme-hires-ada-example/index.html"), "utf8");
  expect(page).toContain("<p>Write the lead here.</p>");
});

test("an essay is begun with a topic alone, and passes the check", async () => {
  const content = writeContent(files);
  const args = ["new", "On rules", "--topic", "policy", "--date", "2024-03-25", "--content", content];
  expect(await runHere(args)).toMatchObject({ code: 0, stderr: "" });
  const path = `${content}/articles/2024/2024-03-25-on-rules.md`;
  const text = readFileSync(path, "utf8");
  expect(text).toContain("\ndate: 2024-03-25\ntopics: policy\n# To use");
  expect(text).toContain("\n# company: # ");
  expect(await runHere(["check", "--content", content, path])).toMatchObject({ code: 0 });
});

test("today is the build day", async () => {
  const content = writeContent(files);
  const environment = { BUILD_DATE: "2024-12-31" };
  await runHere(["new", "Now", "--company", "Acme", "--draft", "--content", content], environment);
  const text = readFileSync(join(content, "articles/2024/2024-12-31-now.md"), "utf8");
  expect(text).toContain("\ndate: 2024-12-31\ncompany: Acme\ndraft: true\n");
});

test("an entry is begun, and ends the doubt about a name", async () => {
  const content = writeContent(files);
  const article = ["new", "A title", "--company", "Acme", "--person", "Ada Exampla", "--content", content];
  const doubtful = await runHere(article);
  expect(doubtful).toEqual({
    code: 1,
    stdout: "",
    stderr:
      '"Ada Exampla" is close to a registered name; did you mean Ada Example? If it is another person, start its entry first: npm run new -- --person-entry "Ada Exampla"\n',
  });
  const entry = await runHere(["new", "--person-entry", "Ada Exampla", "--content", content]);
  expect(entry).toMatchObject({ code: 0, stderr: "" });
  expect(entry.stdout).toContain(`Wrote ${content}/people/ada-exampla.md\n`);
  expect(await runHere(article)).toMatchObject({ code: 0, stderr: "" });
});

test("problems of other files do not keep an article from being begun", async () => {
  const content = writeContent({ ...files, "articles/2024/2024-03-26-bad.md": articleText({ titel: "A" }) });
  const { code } = await runHere(["new", "A title", "--company", "Acme", "--content", content]);
  expect(code).toBe(0);
});

describe("nothing is written", () => {
  const taken = "articles/2024/2024-03-24-taken.md";
  test.each<[readonly string[], string]>([
    [[], 'Say what the article is about: npm run new -- "Title" --company "Name" --person "Name" --topic topic\n'],
    [
      ["A title"],
      'the article is about nothing; name a company with --company "Name" or a person with --person "Name", or a topic with --topic; the topics are funding, policy\n',
    ],
    [["Taken", "--company", "Acme", "--date", "2024-03-24"], `content/${taken} exists already; it stays as it is\n`],
    [
      ["Taken", "--company", "Acme", "--date", "2024-03-25"],
      `The check would refuse content/articles/2024/2024-03-25-taken.md:\nthe address /articles/taken/ belongs to another article already (content/${taken}:1); give one of the two another "slug:"\nNothing was written.\n`,
    ],
    [
      ["x".repeat(201), "--company", "Acme", "--date", "2024-03-25"],
      `The check would refuse content/articles/2024/2024-03-25-${"x".repeat(100)}.md:\n"title" is longer than 200 characters\nNothing was written.\n`,
    ],
    [
      ["A title", "--date", "tomorrow", "--topic", "fun"],
      [
        'the date is "tomorrow"; it has to be a day, written 2024-03-24',
        '"fun" is not a topic of site.yaml; the topics are funding, policy\n',
      ].join("\n"),
    ],
    [
      ["--company-entry", "Acme Works"],
      "Acme Works is a name of Acme, which has an entry already: content/companies/acme.md\n",
    ],
    [["--person-entry", "Ada"], "content/people/ada.md exists already; it stays as it is\n"],
    [["A title", "--company-entry", "Apex"], "--company-entry begins an entry, not an article; leave out the rest\n"],
    [
      ["--company-entry", "Apex", "--person-entry", "Bob Example"],
      "--company-entry and --person-entry begin one entry each; give one of them\n",
    ],
  ])("for %j", async (args, message) => {
    const content = writeContent(files);
    const before = readTree(content);
    const { code, stdout, stderr } = await runHere(["new", ...args, "--content", content]);
    expect([code, stdout, stderr.replaceAll(content, "content")]).toEqual([1, "", message]);
    expect(readTree(content)).toEqual(before);
  });

  test("while what it needs of site.yaml has problems", async () => {
    const content = writeContent({ "site.yaml": settings.replace("timeZone:", "timeZon:") });
    const { code, stderr } = await runHere(["new", "A title", "--company", "Acme", "--content", content]);
    expect(code).toBe(1);
    expect(stderr).toContain(`${content}/site.yaml:6:1: unknown key "timeZon"; did you mean "timeZone"?`);
    expect(stderr).toContain("Nothing was written.");
    expect(existsSync(join(content, "articles"))).toBe(false);
  });
});

test("new explains itself", async () => {
  const { code, stdout } = await runCommand(["new", "--help"]);
  expect(code).toBe(0);
  expect(stdout).toContain("Examples:");
});
