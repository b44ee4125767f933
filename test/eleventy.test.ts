import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { hashTree, removeFolders, temporaryFolder } from "./command.ts";
import { articleText } from "./content.ts";
import { plainEnvironment } from "./environment.ts";
import { newsletterDay } from "./newsletter.ts";
import { copyProjectWithNewsletter, followRecipe, runScript, sectionOf } from "./project.ts";

// The project as an Eleventy site: custom templates, the README's examples, Eleventy's own command.

afterAll(removeFolders);

/** Without the files that only our own commands write. */
function siteIn(folder: string): Map<string, string> {
  const files = hashTree(folder);
  files.delete("/.tidemark");
  return files;
}

const quick = ["--no-search", "--no-share-images"];

describe("custom templates", () => {
  let project: string;
  beforeAll(() => {
    project = copyProjectWithNewsletter();
    // The cache may be on another disk, and the packages are a link, too.
    symlinkSync(temporaryFolder(), join(project, ".cache"));
  });
  const page = (path: string) => readFileSync(join(project, "_site", path), "utf8");
  const build = () => runScript(project, "build", ...quick);
  const write = (file: string, text: string) => writeFileSync(join(project, file), text);
  const remove = (file: string) => rmSync(join(project, file));
  const edit = (file: string, from: string, to: string) => {
    const text = readFileSync(join(project, file), "utf8");
    expect(text).toContain(from);
    write(file, text.replace(from, to));
  };

  test("the examples of the README are pages of the site", async () => {
    followRecipe(project, sectionOf("README.md", "## As an Eleventy site"));
    expect(await build()).toMatchObject({ code: 0, stderr: "" });
    expect(page("countries/index.html")).toContain('<a href="/companies/acme-tidal/">Acme Tidal</a>');
    expect(page("countries/index.html")).toContain('<a href="/">');
    expect(page("countries/index.html")).toMatch(/newest story is of \d+ \w+ 2024, in Week \d+ of 2024\./);
    expect(page("guide/index.html")).toContain('<a href="/guide/">Guide</a>');
    expect(page("countries/norway/index.html")).toContain('<a href="/companies/acme-tidal/">Acme Tidal</a>');
    const listed = [...page("sitemap.xml").matchAll(/<loc>[^<]*?(\/(?:countries|guide)\/[^<]*)<\/loc>/g)];
    expect(listed.map(([, path]) => path).sort()).toEqual([
      "/countries/",
      "/countries/france/",
      "/countries/norway/",
      "/guide/",
    ]);
  });

  test("an incremental build gives the same bytes as a clean one, and follows the content", async () => {
    edit("content/weeks/2024-w12.md", "title: ", "title: Again, ");
    write("content/companies/newcomer.md", "---\nname: Newcomer\ncountry: Iceland\n---\n\nIt is new.\n");
    expect(await build()).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.not.stringContaining("nothing has changed"),
    });
    expect(page("countries/index.html")).toContain("Newcomer</a>, Iceland");
    expect(page("countries/iceland/index.html")).toContain("Newcomer");
    const clean = join(project, "clean");
    expect(await runScript(project, "build", ...quick, "--output", clean)).toMatchObject({ code: 0 });
    expect(siteIn(join(project, "_site"))).toEqual(siteIn(clean));
    expect((await build()).stdout).toContain("nothing has changed");
  });

  test("a template that is removed takes its page with it, and one may stay out of the sitemap", async () => {
    remove("layouts/guide.md");
    edit("layouts/countries.njk", "permalink: /countries/", "permalink: /countries/\nsitemap: false");
    expect(await build()).toMatchObject({ code: 0, stderr: "" });
    expect(existsSync(join(project, "_site/guide"))).toBe(false);
    expect(page("sitemap.xml")).not.toContain("/guide/");
    expect(page("sitemap.xml")).not.toContain("/countries/</loc>");
  });

  test("a copied file that changes, and what a template reads, are part of the site", async () => {
    write("public/note.txt", "one");
    edit(
      ".eleventy.ts",
      '("content");',
      `("content");
  eleventyConfig.addWatchTarget("facts.txt");
  eleventyConfig.addTransform("signed", (text) => text.replace("</main>", readFileSync("facts.txt", "utf8") + "</main>"));`,
    );
    edit(".eleventy.ts", "import ", 'import { readFileSync } from "node:fs";\nimport ');
    write("facts.txt", "Signed by the tests");
    expect(await build()).toMatchObject({ code: 0, stderr: "" });
    expect([page("note.txt"), page("index.html").includes("Signed by the tests")]).toEqual(["one", true]);
    expect((await build()).stdout).toContain("nothing has changed");
    write("public/note.txt", "two");
    write("facts.txt", "Signed again");
    expect(await build()).toMatchObject({ code: 0, stderr: "" });
    expect([page("note.txt"), page("index.html").includes("Signed again")]).toEqual(["two", true]);
  });

  test.each([
    ["with a missing layout", "layouts/own.njk", "---\nlayout: nosuch.njk\n---\nMine", /nosuch\.njk/],
    ["beside a configuration that cannot be compiled", ".eleventy.ts", "const = 3;\n", /^\.eleventy\.ts:1:7: /],
    [
      "beside a configuration that fails",
      ".eleventy.ts",
      'throw new Error("broken");\n',
      /'\.eleventy\.ts'[\s\S]*broken/,
    ],
    [
      "that fails",
      "layouts/own.njk",
      "---\npermalink: /own/\n---\n{{ 1 | nosuchfilter }}",
      /layouts\/own\.njk[\s\S]*filter not found: nosuchfilter/,
    ],
    [
      "in TypeScript that fails",
      "layouts/own.11ty.tsx",
      "export const render = () => <p>{nothing.here}</p>;\n",
      /layouts\/own\.11ty\.tsx\n.*nothing is not defined/,
    ],
    ["that cannot be compiled", "layouts/own.11ty.tsx", "export const data = {;\n", /layouts\/own\.11ty\.tsx:1:\d+/],
    [
      "that writes over a page",
      "layouts/own.njk",
      "---\npermalink: /about/\n---\nMine",
      /pages\/standing\.11ty\.tsx[\s\S]*own\.njk|own\.njk[\s\S]*standing\.11ty\.tsx/,
    ],
    [
      "that writes over a page that has not changed",
      "layouts/own.njk",
      "---\npermalink: /about/index.html\n---\nMine",
      /\/about\//,
    ],
    [
      "that writes outside",
      "layouts/own.njk",
      "---\npermalink: ../../outside/\n---\nMine",
      /own\.njk would write .*outside the output/,
    ],
    ["and a copied file that lies over a page", "public/feed.xml", "Mine", /\/feed\.xml is part of the site/],
  ])("a template %s ends the build, and the site stays as it was", async (_name, file, text, message) => {
    const before = siteIn(join(project, "_site"));
    const original = existsSync(join(project, file)) ? readFileSync(join(project, file), "utf8") : undefined;
    write(file, text);
    const { code, stderr } = await build();
    expect([code, stderr]).toEqual([1, expect.stringMatching(message)]);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(siteIn(join(project, "_site"))).toEqual(before);
    expect(existsSync(join(project, "../outside"))).toBe(false);
    if (original === undefined) remove(file);
    else write(file, original);
  });

  test("a page that no template makes is an error that names it", async () => {
    remove("layouts/pages/country.11ty.tsx");
    const { code, stderr } = await build();
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^no template makes \/countries\/[a-z-]+\/;/)]);
  });
});

test("the preview shows templates of one's own, and follows them", async () => {
  const project = copyProjectWithNewsletter();
  const own = join(project, "layouts/own.njk");
  writeFileSync(own, "---\npermalink: /own/\n---\n<p>{{ archive.articles.length }} stories</p>");
  const preview = spawn(process.execPath, ["src/run.mjs", "start", "--port", "8300"], {
    cwd: project,
    env: plainEnvironment({ BUILD_DATE: newsletterDay }),
  });
  let said = "";
  for (const stream of [preview.stdout, preview.stderr]) {
    stream.on("data", (text) => {
      said += text;
    });
  }
  try {
    await vi.waitFor(() => expect(said).toMatch(/http:\/\/localhost:\d+\//), { timeout: 60_000 });
    const url = /http:\/\/localhost:\d+\//.exec(said)?.[0].replace("localhost", "127.0.0.1") ?? "";
    const text = async (path: string) => (await fetch(url + path)).text();
    const patience = { timeout: 30_000, interval: 200 };
    // Of the whole newsletter, its draft and its scheduled article included.
    expect(await text("own/")).toContain("14 stories");
    writeFileSync(
      join(project, "content/articles/2024/2024-03-02-fresh.md"),
      articleText({ title: "Fresh", date: "2024-03-02", company: "Acme" }),
    );
    await vi.waitFor(async () => expect(await text("own/")).toContain("15 stories"), patience);
    writeFileSync(own, "---\npermalink: /own/\n---\n<p>{{ 1 | nosuchfilter }}</p>");
    await vi.waitFor(async () => expect(await text("about/")).toContain("filter not found: nosuchfilter"), patience);
    writeFileSync(own, "---\npermalink: /other/\n---\n<p>Another place</p>");
    await vi.waitFor(async () => expect(await text("other/")).toContain("Another place"), patience);
    expect((await fetch(`${url}own/`)).status).toBe(404);
    expect(await text("about/")).not.toContain("nosuchfilter");
  } finally {
    preview.kill();
  }
});

test("Eleventy's own command makes the same site", async () => {
  const project = copyProjectWithNewsletter();
  const [built, made, dry] = [
    await runScript(project, "build"),
    await runScript(project, "eleventy", "--output", "made"),
    await runScript(project, "eleventy", "--output", "dry", "--dryrun"),
  ];
  expect([built.code, made.code, dry.code]).toEqual([0, 0, 0]);
  expect(siteIn(join(project, "made"))).toEqual(siteIn(join(project, "_site")));
  expect(existsSync(join(project, "dry"))).toBe(false);
  writeFileSync(join(project, "content/weeks/2024-w12.md"), "---\ntitel: A week\n---\n");
  const failed = await runScript(project, "eleventy", "--output", "failed");
  expect([failed.code, failed.stdout + failed.stderr]).toEqual([
    1,
    expect.stringContaining('content/weeks/2024-w12.md:2:1: unknown key "titel"; did you mean "title"?'),
  ]);
  expect(failed.stdout + failed.stderr).not.toMatch(/^ +at /m);
});
