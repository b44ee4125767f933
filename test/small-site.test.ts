import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { parseXml } from "@rgrove/parse-xml";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTree, removeFolders, runCommand, temporaryFolder, writeContent } from "./command.ts";
import { articleText, settings } from "./content.ts";
import { drawPicture } from "./pictures.ts";

// A made-up newsletter with everything that the shipped archive does not have.
const picture = await drawPicture("png", 60, 40);
const content = {
  "site.yaml": `${settings.replace("https://example.org", "https://example.org/news/")}signup:
  address: https://lists.example/subscribe?a=1
  field: email_address
  values: { list: weekly }
`,
  "articles/2024/2024-12-30-renamed.md": articleText(
    {
      title: `']]> & <i> "quoted" 😀'`,
      date: "2024-12-30",
      company: "[Apex, C++]",
      people: "Ada Example",
      aliases: "[first-name, second-name]",
    },
    "A ]]> & <script>alert(1)</script> {{ 7 * 7 }} about Apex.\n\n![A chart](chart.png)\n\nSee [the week](/weeks/2025-W01/).",
  ),
  "articles/2024/chart.png": picture,
  "articles/2024/unused.png": picture,
  "articles/2021/2021-01-03-old.md": articleText(
    { date: "2021-01-03", corrections: "[{ date: 2021-02-01, text: It was 7 and not 8. }]", topics: "policy" },
    "Text[^1].\n\n[^1]: A note.",
  ),
  "articles/2024/2024-06-01-unfinished.md": articleText({
    title: "Unfinished",
    date: "2024-06-01",
    company: "Veiled One",
    draft: "true",
  }),
  "articles/2025/2025-06-01-scheduled.md": articleText({
    title: "Scheduled",
    date: "2025-06-01",
    company: "Veiled Two",
  }),
  "companies/apex.md": "---\nname: Apex\nformerNames: [Acme Works]\nformerSlugs: [ace]\n---\n\nApex makes things.\n",
};
let files: Map<string, Buffer>;
let output: string;
const text = (path: string) => files.get(path)?.toString() ?? "";

beforeAll(async () => {
  output = join(temporaryFolder(), "site");
  const outcome = await runCommand(
    ["build", "--no-share-images", "--content", writeContent(content), "--output", output],
    {
      BUILD_DATE: "2025-01-15",
    },
  );
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  expect(outcome.stdout).toMatch(/^Built 2 articles into \d+ pages in /);
  files = readTree(output);
});
afterAll(removeFolders);

test("earlier addresses lead to the new ones", () => {
  const moved = [
    ["/articles/first-name/", "/articles/renamed/"],
    ["/articles/second-name/", "/articles/renamed/"],
    ["/companies/acme-works/", "/companies/apex/"],
    ["/companies/ace/", "/companies/apex/"],
  ];
  for (const [from, to] of moved) {
    const page = text(`${from}index.html`);
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=/news${to}"/>`);
    expect(page).toContain(`<link rel="canonical" href="https://example.org/news${to}"/>`);
    expect(page).toContain('<meta name="robots" content="noindex"/>');
    expect(text("/sitemap.xml")).not.toContain(from);
  }
  expect(text("/companies/acme-works/feed.xml")).toBe(text("/companies/apex/feed.xml"));
});

test("drafts and scheduled articles leave no trace", () => {
  for (const [path, bytes] of files)
    expect([path, /unfinished|scheduled|veiled/i.test(path + bytes.toString("latin1"))]).toEqual([path, false]);
});

test("weeks are those of ISO 8601, and empty ones are passed over", () => {
  expect([...files.keys()].filter((path) => path.startsWith("/weeks/"))).toEqual([
    "/weeks/2020-W53/index.html",
    "/weeks/2020-W53/index.txt",
    "/weeks/2025-W01/index.html",
    "/weeks/2025-W01/index.txt",
    "/weeks/atom.xml",
    "/weeks/feed.json",
    "/weeks/feed.xml",
    "/weeks/index.html",
    "/weeks/latest/index.html",
  ]);
  expect(text("/weeks/2025-W01/index.html")).toContain('<a rel="prev" href="/news/weeks/2020-W53/">');
  expect(text("/weeks/latest/index.html")).toContain(
    '<link rel="canonical" href="https://example.org/news/weeks/2025-W01/"/>',
  );
});

test("text stays text, in pages and in feeds", () => {
  const page = text("/articles/renamed/index.html");
  expect(page).toContain("A ]]&gt; &amp; &lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }} about");
  expect(page).toContain("<title>]]> &amp; &lt;i> “quoted” 😀 — The Test</title>");
  for (const path of ["/feed.xml", "/atom.xml", "/companies/apex/feed.xml"])
    expect(() => parseXml(text(path)), path).not.toThrow();
});

test("pictures lie beside their article, and only those that it shows", async () => {
  const shown = await sharp(files.get("/articles/renamed/chart.png")).raw().toBuffer();
  expect(shown).toEqual(await sharp(picture).raw().toBuffer());
  expect(text("/articles/renamed/index.html")).toContain('src="/news/articles/renamed/chart.png"');
  expect(text("/feed.json")).toContain("https://example.org/news/articles/renamed/chart.png");
  expect([...files.keys()].filter((path) => path.endsWith(".png"))).toHaveLength(1);
});

test("corrections stand on their article and on the page of corrections", () => {
  for (const path of ["/articles/old/index.html", "/corrections/index.html"])
    expect(text(path)).toContain("It was 7 and not 8.");
  expect(text("/atom.xml")).toContain("<updated>2021-02-01T00:00:00+00:00</updated>");
  expect(text("/corrections/feed.xml")).toContain("tag:example.org,2021-01-03:old/corrections/2021-02-01/1");
});

test("a build after another leaves nothing of it behind", async () => {
  const { "articles/2021/2021-01-03-old.md": _old, ...rest } = content;
  const again = await runCommand(["build", "--no-share-images", "--content", writeContent(rest), "--output", output], {
    BUILD_DATE: "2025-01-15",
  });
  expect(again.code).toBe(0);
  expect(existsSync(join(output, "articles/old"))).toBe(false);
  expect(existsSync(join(output, "weeks/2020-W53"))).toBe(false);
});

test("a site that an interrupted build had set aside comes back", async () => {
  renameSync(output, join(output, "..", ".site.previous"));
  const failed = await runCommand([
    "build",
    "--no-share-images",
    "--content",
    writeContent({ "articles/x.md": "" }),
    "--output",
    output,
  ]);
  expect(failed.code).toBe(1);
  const mended = await runCommand(
    ["build", "--no-share-images", "--content", writeContent(content), "--output", output],
    {
      BUILD_DATE: "2025-01-15",
    },
  );
  expect(mended.code).toBe(0);
  expect(existsSync(join(output, "..", ".site.previous"))).toBe(false);
});

test("the form of the list service is on the front page and below articles, and may send nowhere else", () => {
  for (const path of ["/index.html", "/articles/renamed/index.html"]) {
    expect(text(path)).toContain(
      '<form class="strip-form" action="https://lists.example/subscribe?a=1" method="post">',
    );
    expect(text(path)).toContain('type="email" name="email_address"');
    expect(text(path)).toContain('<input type="hidden" name="list" value="weekly"/>');
    expect(text(path)).toContain("form-action &#39;self&#39; https://lists.example;".replaceAll("&#39;", "'"));
  }
  expect(text("/_headers")).toContain("form-action 'self' https://lists.example;");
  expect(text("/weeks/index.html")).not.toContain("strip-form");
});
