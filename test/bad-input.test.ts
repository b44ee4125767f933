import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { hashTree, removeFolders, runCommand, runHere, temporaryFolder, writeContent } from "./command.ts";
import { articleText } from "./content.ts";

afterAll(removeFolders);

const good = { "articles/2024/2024-03-24-a.md": articleText({}) };
const bad = {
  "articles/2024/2024-03-24-a.md": articleText({ titel: "A" }),
  "articles/2024/2024-03-25-b.md": articleText({ date: "2024-3-25" }, "[a](/nowhere/)"),
  "articles/2024/2024-03-26-c.md": "Text without front matter.\n",
};

describe("content with problems", () => {
  test("build tells all of them, exits 1 and leaves the last site as it was", async () => {
    const output = join(temporaryFolder(), "site");
    expect(await runCommand(["build", "--content", writeContent(good), "--output", output])).toMatchObject({ code: 0 });
    const before = hashTree(output);
    const content = writeContent(bad);
    const { code, stdout, stderr } = await runCommand(["build", "--content", content, "--output", output]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr.replaceAll(content, "content").split("\n")).toEqual([
      'content/articles/2024/2024-03-24-a.md:5:1: unknown key "titel"; did you mean "title"?',
      "  → title: A",
      'content/articles/2024/2024-03-25-b.md:3:7: "date" is written "2024-3-25"; write 2024-03-25',
      "  → date: 2024-03-25",
      "content/articles/2024/2024-03-25-b.md:7:5: the link /nowhere/ leads to no page; write the address of a published page of this site",
      'content/articles/2024/2024-03-26-c.md:1:1: the first line must be exactly "---", then the front matter, then "---" again',
      `4 problems. Nothing was built; ${output} is as it was.`,
      "",
    ]);
    expect(hashTree(output)).toEqual(before);
  });

  test("a link to no page is a problem with its place", async () => {
    const files = {
      "articles/2024/2024-03-24-a.md": articleText(
        {},
        "A [link](/articles/b), [another](/articles/c/#x) and [one more](/weeks/2024-W12/#y).\n\n## X",
      ),
      "articles/2024/2024-03-25-b.md": articleText({ title: "B", date: "2024-03-25" }, "Text."),
      "articles/2024/2024-03-26-c.md": articleText({ title: "C", date: "2024-03-26" }, "Text."),
      "articles/2999/2999-01-01-d.md": articleText({ title: "D", date: "2999-01-01" }, "Text."),
      "weeks/2024-w12.md": "---\ntitle: A\n---\n\n[Later](/articles/d/)\n",
    };
    const content = writeContent(files);
    const { code, stderr } = await runHere(["check", "--content", content]);
    expect(code).toBe(1);
    expect(stderr.replaceAll(content, "content").split("\n").slice(0, -2)).toEqual([
      "content/articles/2024/2024-03-24-a.md:7:10: the link /articles/b leads to no page; write /articles/b/",
      "  → A [link](/articles/b/), [another](/articles/c/#x) and [one more](/weeks/2024-W12/#y).",
      "content/articles/2024/2024-03-24-a.md:7:34: the page /articles/c/ has no heading with the anchor #x",
      "content/weeks/2024-w12.md:5:9: the link /articles/d/ leads to no page; write the address of a published page of this site",
    ]);
  });

  test("links and folders that lead outside are never followed", async () => {
    const content = writeContent(good);
    const secret = join(temporaryFolder(), "secret.md");
    writeFileSync(secret, articleText({ title: "Secret" }));
    symlinkSync(secret, join(content, "articles/2024/2024-03-27-secret.md"));
    symlinkSync("/dev/zero", join(content, "articles/2024/zero.png"));
    symlinkSync("..", join(content, "articles/loop"));
    const { code, stderr } = await runHere(["check", "--content", content]);
    expect(code).toBe(1);
    expect(stderr.replaceAll(content, "content").split("\n").slice(0, -2)).toEqual([
      "content/articles/2024/2024-03-27-secret.md:1:1: a link cannot be content; put the file itself here",
      "content/articles/2024/zero.png:1:1: a link cannot be content; put the file itself here",
      "content/articles/loop:1:1: a link cannot be content; put the file itself here",
    ]);
  });
});

describe("mistakes on the command line", () => {
  test.each([
    [["build", "--content", "no-such-folder"], {}, "no-such-folder is not a content folder: it has no site.yaml"],
    [["build"], { BUILD_DATE: "2024-13-01" }, 'BUILD_DATE is "2024-13-01"; it has to be a day, written 2024-03-24'],
    [
      ["build"],
      { SITE_URL: "example.org" },
      'SITE_URL is "example.org"; it has to be a full address, such as https://example.org/news/',
    ],
    [["build", "--output", "src"], {}, "src holds files that no build has made; name an empty or a new folder"],
    [["build", "--output", "package.json"], {}, "package.json is not a folder; name one that a build may replace"],
    [["build", "--output", "no/such/folder"], {}, "no/such does not exist; make the folder first"],
    [["start", "--port", "http"], {}, "--port is http; it has to be a number from 1 to 65535"],
    [["biuld"], {}, "error: unknown command 'biuld'"],
    [["build", "--ouput", "x"], {}, "error: unknown option '--ouput'"],
  ])("%j", async (args, environment, message) => {
    const { code, stdout, stderr } = await runCommand(args, environment);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr.split("\n")[0]).toBe(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test.each(["build", "check", "start"])("%s explains itself", async (command) => {
    const { code, stdout } = await runCommand([command, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Examples?:$/m);
    expect(stdout).toContain("BUILD_DATE");
  });
});

test("a folder that a build did not make keeps its files", async () => {
  const output = temporaryFolder();
  writeFileSync(join(output, "precious.txt"), "mine");
  mkdirSync(join(output, "folder"));
  expect(await runCommand(["build", "--content", writeContent(good), "--output", output])).toMatchObject({ code: 1 });
  expect(readFileSync(join(output, "precious.txt"), "utf8")).toBe("mine");
  expect(existsSync(join(output, "index.html"))).toBe(false);
});
