import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, type ServedFolder, serveFolder } from "./browser.ts";
import { readTree, removeFolders, runCommand, temporaryFolder, writeContent } from "./command.ts";
import { articleText, settings } from "./content.ts";
import { findHarm, findWrongPath } from "./harm.ts";
import { parsePage, textOf } from "./html.ts";
import { movingGif } from "./pictures.ts";
import { childElements, rootOf, textOf as xmlTextOf } from "./xml.ts";

// What strangers may write that is only text: one site with all of it, as browsers and feed readers meet it.

const texts = [
  "{{ 7*7 }} {{{ 7*7 }}} {% include '/etc/passwd' %} {# a #}",
  "$\u007bprocess.exit(1)} #{7*7} <%= 7*7 %> <? phpinfo() ?> @(7*7) [[7*7]]",
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "</title></head><body onload=alert(1)>",
  "</style></textarea></noscript></template><svg onload=alert(1)>",
  "<img src=x onerror=alert(1)>",
  `"><img src=x onerror=alert(1)>`,
  "' onmouseover='alert(1)",
  '" onfocus="alert(1)" autofocus="',
  "]]><script>alert(1)</script><![CDATA[",
  "<!-- a --!> --> <!--[if IE]> <!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]> &b;",
  "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe><base href=//evil.example>",
  "&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;b&amp;gt; &#60;b&#62;",
  "=cmd|' /C calc'!A0 @SUM(1+1) +1 -1",
  "$& $1 $` $' $$ \\u003cscript\\u003e \\x3cscript\\x3e %3Cscript%3E",
  "javascript:alert(1) data:text/html,<script>alert(1)</script>",
  "__proto__ constructor prototype toString hasOwnProperty",
  "ok\u200bok \u2060 \ufeff e\u0301 😀 שלום 👩‍👩‍👧 \u{1f3f4}\u{e0067}\u{e0062}\u{e007f}",
];
const names = ["__proto__", "Constructor", "prototype", "toString", "hasOwnProperty", "index", "undefined", "null"];
const targets = [
  "javascript:alert(1)",
  "JaVaScRiPt&colon;alert(1)",
  "&#106;avascript:alert(1)",
  "vbscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:image/svg+xml,<svg onload=alert(1)>",
  "file:///etc/passwd",
  "//evil.example/a",
  "https:evil.example",
  "company:acme",
  "picture:a.png",
  "blob:a",
  "about:blank",
];

const quoted = (text: string) => JSON.stringify(text);
const articles = texts.map((text, index) => {
  const fields = {
    title: quoted(text),
    company: `[Acme, ${quoted(`Company ${index} ${text}`)}]`,
    people: quoted(`Person ${index} ${text}`),
    summary: quoted(text),
    topics: "[funding]",
    sources: `[{ publisher: ${quoted(text)}, title: ${quoted(text)}, url: ${quoted(`https://a.example/?a="'<>${index}`)} }]`,
    updated: "2024-04-02",
    corrections: `[{ date: 2024-04-02, text: ${quoted(text)} }]`,
  };
  const image = `![${text.replace(/[[\]]/g, "\\$&")}](picture.gif ${quoted(text)})`;
  const body = [text, `## ${text}`, `> ${text}`, `- ${text}`, `| ${text} |\n|-|\n| ${text} |`, `\`${text}\``];
  const more = [
    `~~~${text}\n${text}\n~~~`,
    `Note[^1].\n\n[^1]: ${text}`,
    image,
    `[${text}](https://a.example/ ${quoted(text)})`,
  ];
  return [`articles/2024/2024-04-01-text-${index}.md`, articleText(fields, [...body, ...more].join("\n\n"))] as const;
});
const named = names.map((name, index) => {
  return [
    `articles/2024/2024-04-02-name-${index}.md`,
    articleText({ company: quoted(name), people: quoted(name) }, `## ${name}\n\nText.`),
  ] as const;
});
// As links they are refused: src/content/markdown.test.ts. With a backslash they are text.
const links = targets.flatMap((target) => [
  `\\[a](${target})`,
  `!\\[a](<${target.replace("<", "\\<")}>)`.replace("(<", "(\\<"),
  `\\<${target}>`,
  `\\[a]: ${target}\n\n[a] ![a]`,
]);
const [nasty = ""] = [texts.join(" ")];
/** A GIF that is JavaScript as well, for whoever would run it. */
const polyglot = Buffer.concat([movingGif, Buffer.from("=1;/*<script>alert(1)</script>*/alert(1)")]);
const content = {
  ...Object.fromEntries([...articles, ...named]),
  "articles/2024/picture.gif": polyglot,
  "articles/2024/2024-04-03-links.md": articleText({}, `Text.\n\n${links.join("\n\n")}`),
  "site.yaml": Object.entries({
    "name: The Test": `name: ${quoted(`The Test ${texts[6]}`)}`,
    "week by week": quoted(texts[7] ?? ""),
    "A newsletter for tests.": quoted(nasty),
    "author: The Test": `author: ${quoted(texts[3] ?? "")}`,
    "name: Funding": `name: ${quoted(texts[6] ?? "")}`,
  }).reduce((text, [before, after]) => text.replace(before, () => after), settings),
  "companies/acme.md": `---\nname: Acme\naliases: [${quoted(`Alias ${texts[6]}`)}]\nkind: ${quoted(nasty)}\ncountry: ${quoted(nasty)}\nhomepage: ${quoted(`https://a.example/?a="'<>`)}\nsameAs: [${quoted(`https://b.example/</script>`)}]\n---\n\n${texts.join("\n\n")}\n`,
  "people/ada.md": `---\nname: Ada Example\nroles: [{ company: Acme, title: ${quoted(nasty)} }]\n---\n\n${texts.join("\n\n")}\n`,
  "weeks/2024-w14.md": `---\ntitle: ${quoted(nasty)}\n---\n\n${texts.join("\n\n")}\n`,
  "pages/about.md": `---\ntitle: ${quoted(nasty)}\nsummary: ${quoted(nasty)}\n---\n\n${texts.join("\n\n")}\n`,
};

let files: Map<string, Buffer>;
let served: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  const output = join(temporaryFolder(), "site");
  const outcome = await runCommand(["build", "--content", writeContent(content), "--output", output], {
    BUILD_DATE: "2024-12-31",
  });
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  files = readTree(output);
  served = await serveFolder(output);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
  removeFolders();
});

const text = (path: string) => files.get(path)?.toString() ?? "";
const pages = () => [...files.keys()].filter((path) => path.endsWith(".html"));

test("no page and no feed holds anything that runs or leads astray", () => {
  const [own] = parsePage(text("/index.html"))
    .all("script")
    .filter(({ attrs }) => attrs.length === 0);
  const written = [...files].filter(([path]) => /\.(html|xml|opml|json|md|txt)$/.test(path));
  expect(written.length).toBeGreaterThan(300);
  expect(written.flatMap(([path, bytes]) => findHarm(path, bytes.toString(), own ? textOf(own) : ""))).toEqual([]);
  expect([...files.keys()].flatMap(findWrongPath)).toEqual([]);
});

test("every text reads as it was written", () => {
  // The quotes become typographic, and nothing else.
  const plain = (written: string) => written.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  const titles = texts.map((_text, index) => {
    const [title] = parsePage(text(`/articles/text-${index}/index.html`)).all("h1");
    return title && plain(textOf(title));
  });
  expect(titles).toEqual(texts);
});

test("names of JavaScript are names like others", () => {
  const found = JSON.parse(text("/api/companies.json")) as { companies: { name: string }[] };
  expect(found.companies.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});

test("a picture is encoded again, without other data of its file", () => {
  const pictures = [...files].filter(([path]) => /\.(gif|webp|png|avif|jpg)$/.test(path));
  expect(pictures.length).toBeGreaterThan(texts.length);
  for (const [path, bytes] of pictures) expect([path, bytes.includes("alert(1)")]).toEqual([path, false]);
});

/** Notes all that a page does besides being read. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) seen.push(message.text());
  });
  page.on("pageerror", (error) => seen.push(error.message));
  page.on("popup", () => seen.push("a window"));
  page.on("request", (request) => {
    if (!request.url().startsWith(served.url) && !request.url().startsWith("about:")) seen.push(request.url());
  });
  return seen;
}

test("in a browser no page runs, asks for, or complains about anything", async () => {
  const page = await browser.newPage();
  const seen = watch(page);
  for (const path of pages()) await page.goto(new URL(path.slice(1).replace(/index\.html$/, ""), served.url).href);
  await page.close();
  expect(seen).toEqual([]);
});

test("the search shows texts as texts", async () => {
  const page = await browser.newPage();
  const seen = watch(page);
  await page.goto(`${served.url}search/?q=alert`);
  await page.locator("main mark").first().waitFor();
  expect(await page.locator("main img, main svg[onload], main script").count()).toBe(0);
  await page.close();
  expect(seen).toEqual([]);
});

test("in a feed reader without a policy no item runs or asks for anything", async () => {
  const [channel] = childElements(rootOf(text("/feed.xml")), "channel");
  const items = channel ? childElements(channel, "item") : [];
  expect(items.length).toBeGreaterThan(texts.length);
  const html = items.map((item) => xmlTextOf(item, "content:encoded") + xmlTextOf(item, "description")).join("\n");
  const page = await browser.newPage();
  const seen = watch(page);
  // Its own pictures are the only thing that an item loads.
  const picture = { contentType: "image/gif", body: Buffer.from(movingGif) };
  await page.route(/^https:\/\/example\.org\/articles\//, (route) => route.fulfill(picture));
  await page.setContent(html, { waitUntil: "networkidle" });
  await page.close();
  expect(seen.filter((line) => !line.startsWith("https://example.org/articles/"))).toEqual([]);
});
