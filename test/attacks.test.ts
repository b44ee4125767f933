import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { articleAttacks, build, buildGoodSite, describeRefused, expectRefused, good, payload } from "./attack.ts";
import { removeFolders, temporaryFolder, writeContent } from "./command.ts";
import { articleText, settings } from "./content.ts";
import { drawPicture } from "./pictures.ts";

// What strangers may send that no site may come of. The good site is made first; each attack has to leave it as it was.

beforeAll(buildGoodSite);
afterAll(removeFolders);

const notFrontMatter = '1:1: the first line must be exactly "---", then the front matter, then "---" again';
const notYaml = '1:1: expected lines of the form "key: value"';
const articleKeys =
  "the keys here are title, date, company, people, summary, topics, sources, updated, corrections, draft, slug, aliases";
const unknownKey = (key: string) => `5:1: unknown key "${key}"; ${articleKeys}`;
const noTag = 'a tag (a word that begins with "!") is not used here; put the value in quotes';
const tooDeep = "the values are nested too deeply; nothing here needs more than a list of mappings";
const noSlug =
  'has to be lower-case letters, digits and single hyphens, such as "stability-ai", at most 100 characters';
const deviceName = "is a name that Windows keeps for a device; write another";
const noAddress = 'has to be a full address that begins with "https://" or "http://"';
const unseen = "1:1: this name has a character that cannot be shown; name it with a-z, 0-9 and hyphens";
const device = "1:1: Windows keeps this name for a device; name the file otherwise";
const aLink = "1:1: a link cannot be content; put the file itself here";

/** An article with one more line in its front matter, which is line 5. */
const withLine = (line: string, body?: string) => articleText({}, body).replace("\n---\n", `\n${line}\n---\n`);
const withBytes = (...bytes: number[]) => Buffer.concat([Buffer.from(articleText({}, "Text")), Buffer.from(bytes)]);

/** Puts a link in the place of the file. */
function linkTo(target: string): (content: string, file: string) => void {
  return (content, file) => {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    symlinkSync(target, join(content, file));
  };
}

/** Writes a file whose name the command has to show otherwise. */
function write(name: string | Buffer): (content: string) => void {
  return (content) => writeFileSync(Buffer.concat([Buffer.from(`${content}/`), Buffer.from(name)]), "");
}

describeRefused(
  "front matter that would be run, or is no YAML",
  articleAttacks([
    ...["---js", "---javascript", "---JS", "--- js", "---coffee", "---json", "---toml", "--- yaml", " ---", "----"].map(
      (fence) => [fence, `${fence}\n${payload}\n---\n\nText.\n`, notFrontMatter] as const,
    ),
    [";;;json", `;;;json\n{}\n;;;\n\nText.\n`, notFrontMatter],
    ["+++", `+++\ntitle = "A"\n+++\n\nText.\n`, notFrontMatter],
    ["---json with an object", `---json\n{"title": "A"}\n---\n\nText.\n`, notFrontMatter],
    ["an object in braces", `---\n{"title": "A", "date": "2024-03-24", "company": "Acme"}\n---\n\nText.\n`, notYaml],
    ["a list", "---\n- title: A\n---\n\nText.\n", notYaml],
    ["a text", "---\nA title\n---\n\nText.\n", notYaml],
    ["nothing", "", notFrontMatter],
    ["only a fence", "---", '1:1: the front matter has no end; write a line with just "---" after it'],
    ["an end with a word", "---\ntitle: A\n---js\n", '3:1: the front matter ends with a line of exactly "---"'],
    [
      "a comment",
      "---\n# a\n---\n",
      "1:1: the front matter is empty",
      "4:1: the article has no text; write it below the front matter",
    ],
    ["!!js/function", withLine(`summary: !!js/function 'function () { ${payload} }'`), `5:10: ${noTag}`],
    ["!!js/undefined", withLine("summary: !!js/undefined ''"), `5:10: ${noTag}`],
    ["a tag in full", withLine(`summary: !<tag:yaml.org,2002:js/function> '${payload}'`), `5:10: ${noTag}`],
    ["a tag of the core schema", withLine("summary: !!str A"), `5:16: ${noTag}`],
    ["an empty tag", withLine("summary: ! A"), `5:12: ${noTag}`],
    ["a merge key", withLine("<<: { draft: true }"), '5:1: merge keys ("<<") are not used here; write the values out'],
    ["a repeated key", withLine("title: B"), '5:1: the key "title" stands in line 2 already; keep one of the two'],
    ["a second document", withLine("...\ntitle: B"), '5:1: delete this "..."; it would end the YAML here'],
  ]),
);

describeRefused(
  "keys that mean something to Eleventy or to JavaScript",
  articleAttacks(
    [
      "permalink",
      "layout",
      "eleventyComputed",
      "eleventyNavigation",
      "eleventyExcludeFromCollections",
      "eleventyImport",
      "templateEngineOverride",
      "pagination",
      "override:tags",
      "__proto__",
      "constructor",
      "prototype",
      "toString",
      "hasOwnProperty",
    ].flatMap((key) => [
      [key, withLine(`${key}: 11ty.js`), unknownKey(key)] as const,
      [
        `${key} in a source`,
        withLine(`sources: [{ publisher: A, "${key}": { a: 1 } }]`),
        `5:27: unknown key "${key}"; the keys here are publisher, title, url`,
      ] as const,
    ]),
  ),
);

describeRefused(
  "keys and values that are near to known ones",
  articleAttacks([
    ["tags", withLine("tags: funding"), '5:1: unknown key "tags"; did you mean "topics"?'],
    [
      "a draft that is a function",
      withLine("draft: constructor"),
      '5:8: "draft" has to be true or false, without quotes',
    ],
    [
      "a topic that is a function",
      withLine("topics: toString"),
      '5:9: "topics" 1 is not a topic of site.yaml; the list is funding, policy',
    ],
  ]),
);

describeRefused(
  "front matter that grows",
  articleAttacks([
    [
      "aliases of aliases",
      withLine("summary: &a x\npeople: [*a, *a]"),
      '5:13: an anchor (a word that begins with "&") is not used here; put the value in quotes',
      '6:10: an alias (a word that begins with "*") is not used here; put the value in quotes',
      '6:14: an alias (a word that begins with "*") is not used here; put the value in quotes',
      '6:16: "*a" is in this list twice; keep it once',
    ],
    ["deep brackets", withLine(`summary: ${"[".repeat(100)}${"]".repeat(100)}`), `5:24: ${tooDeep}`],
    ["deep braces", withLine(`summary: ${"{ a: ".repeat(100)}1${" }".repeat(100)}`), `5:42: ${tooDeep}`],
    [
      "deep lines",
      withLine(Array.from({ length: 100 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")),
      `12:8: ${tooDeep}`,
    ],
    [
      "200,000 keys",
      withLine(Array.from({ length: 200_000 }, (_, number) => `k${number}:`).join("\n")),
      "1:1: the file is larger than 1 MiB; split it or shorten it",
    ],
    [
      "90,000 keys",
      withLine(Array.from({ length: 90_000 }, (_, number) => `k${number}:`).join("\n")),
      "1:1: the front matter is longer than 16 KiB",
    ],
    ["a long value", withLine(`summary: ${"a".repeat(16 * 1024)}`), "1:1: the front matter is longer than 16 KiB"],
    [
      "501 companies",
      articleText({ company: `[${Array.from({ length: 501 }, (_, number) => `C${number}`).join(", ")}]` }),
      '4:10: "company" has more than 500 names',
    ],
    [
      "501 people",
      withLine(`people: [${Array.from({ length: 501 }, (_, number) => `P${number}`).join(", ")}]`),
      '5:9: "people" has more than 500 names',
    ],
  ]),
);

describeRefused("files that Eleventy would run", [
  ...[
    "x.11ty.js",
    "x.11ty.cjs",
    "x.11ty.mjs",
    "x.11ty.ts",
    "x.11ty.tsx",
    "x.njk",
    "x.liquid",
    "x.html",
    "x.htm",
    "x.svg",
    "x.mdx",
    "x.webc",
    "x.MD",
    "x.markdown",
    "2024-05-01-a.MD",
    "2024.11tydata.js",
    "2024.json",
    ".DS_Store",
  ].map((name) => ({
    what: name,
    file: `articles/2024/${name}`,
    text: `${payload}\n`,
    says: [
      "1:1: no file of this name belongs here; an article is content/articles/2024/2024-03-24-some-words.md, and its pictures lie beside it (.jpg, .png, .webp, .avif, .gif)",
    ],
  })),
  ...["articles/articles.11tydata.js", "articles/articles.11tydata.json", "articles/articles.json"].map((file) => ({
    what: file,
    file,
    text: payload,
    says: [
      "1:1: no file of this name belongs here; an article is content/articles/2024/2024-03-24-some-words.md, and its pictures lie beside it (.jpg, .png, .webp, .avif, .gif)",
    ],
  })),
  ...[
    "_data/x.js",
    "_data/eleventyComputed.js",
    "_includes/x.njk",
    "content.11tydata.js",
    "eleventy.config.js",
    ".eleventy.js",
    "package.json",
    "node_modules/x/index.js",
    "tsconfig.json",
    "index.md",
    ".env",
    ".htaccess",
    ".git/config",
    ".npmrc",
    "constructor/x.md",
    "__proto__/x.md",
    "site.yml",
    "SITE.YAML",
  ].map((file) => ({
    what: file,
    file,
    text: payload,
    says: ["1:1: no file of this name belongs here; content/ holds site.yaml…"],
  })),
]);

describeRefused("names of files that hide something", [
  { what: "a terminal's escape", file: "x\\u{1b}[31m.md", arrange: write("x\u001b[31m.md"), says: [unseen] },
  { what: "a line break", file: "x\\u{a}::error::y.md", arrange: write("x\n::error::y.md"), says: [unseen] },
  { what: "another direction", file: "x\\u{202e}dm.exe", arrange: write("x\u202edm.exe"), says: [unseen] },
  {
    what: "bytes that are not UTF-8",
    file: "x\\u{fffd}.md",
    arrange: write(Buffer.from("x\xff.md", "latin1")),
    says: [unseen],
  },
  {
    what: "a device of Windows",
    file: "companies/aux.md",
    text: "---\nname: Auxiliary\nslug: auxiliary\n---\n",
    says: [device],
  },
  { what: "a device as a picture", file: "articles/2024/con.png", text: "x", says: [device] },
  {
    what: "folder upon folder",
    file: `articles/${"a/".repeat(6)}a`,
    arrange: (content) => mkdirSync(join(content, "articles", "a/".repeat(1000)), { recursive: true }),
    says: ["1:1: the folders lie too deep; content/ holds folders of files, and articles/ one for each year"],
  },
]);

describeRefused("files that are none", [
  {
    what: "an article elsewhere",
    file: "articles/2024/2024-05-01-b.md",
    arrange: linkTo("/etc/passwd"),
    says: [aLink],
  },
  { what: "a picture elsewhere", file: "articles/2024/b.png", arrange: linkTo("/etc/passwd"), says: [aLink] },
  { what: "a folder elsewhere", file: "articles/2023", arrange: linkTo("/etc"), says: [aLink] },
  { what: "a circle", file: "articles/2025", arrange: linkTo(".."), says: [aLink] },
  { what: "a link to nothing", file: "people", arrange: linkTo("nowhere"), says: [aLink] },
  { what: "a link without an end", file: "companies/b.md", arrange: linkTo("/dev/zero"), says: [aLink] },
  {
    what: "a link to a good file",
    file: "articles/2024/2024-05-01-c.md",
    arrange: linkTo("2024-03-24-a.md"),
    says: [aLink],
  },
  {
    what: "a pipe",
    file: "weeks/2024-w12.md",
    arrange: (content) => {
      mkdirSync(join(content, "weeks"));
      execFileSync("mkfifo", [join(content, "weeks/2024-w12.md")]);
    },
    says: ["1:1: a device or a pipe cannot be content; put the file itself here"],
  },
  {
    what: "an article of 20 MB",
    file: "articles/2024/2024-05-01-d.md",
    text: articleText({}),
    arrange: (content) => truncateSync(join(content, "articles/2024/2024-05-01-d.md"), 20_000_000),
    says: ["1:1: the file is larger than 1 MiB; split it or shorten it"],
  },
  {
    what: "a picture of 20 MiB",
    file: "articles/2024/d.png",
    text: "",
    arrange: (content) => truncateSync(join(content, "articles/2024/d.png"), 20 * 1024 * 1024 + 1),
    says: ["1:1: the file is larger than 20 MiB; make it smaller"],
  },
]);

describeRefused(
  "slugs that lead elsewhere",
  articleAttacks([
    ...[
      "..",
      "../../x",
      "/etc/passwd",
      "%2e%2e%2fx",
      "a\\\\b",
      "C:\\\\x",
      "a\\0b",
      "a.",
      "a ",
      "A",
      "ä",
      "a--b",
      "-",
      "a/b",
      "__proto__",
      "a".repeat(101),
      "a".repeat(5000),
    ].map((slug) => {
      const says = slug.includes("\\0")
        ? "the character U+0000 cannot stand in a page or a feed; delete it"
        : undefined;
      return slug === "a "
        ? (["white space", withLine(`slug: "a-b-${"x "}y"`), `5:7: "slug" ${noSlug}`] as const)
        : ([slug.slice(0, 20), withLine(`slug: "${slug}"`), `5:7: ${says ?? `"slug" ${noSlug}`}`] as const);
    }),
    ["an alias outside", withLine("aliases: [../x]"), `5:11: "aliases" 1 ${noSlug}`],
    [
      "an alias over a year's archive",
      withLine("aliases: ['2023']"),
      "5:11: the address /articles/2023/ is the archive of a year; delete this alias",
    ],
    [
      "a slug over a year's archive",
      withLine("slug: '2024'"),
      '5:7: the address /articles/2024/ is the archive of a year; give the article another "slug:"',
    ],
    ...["con", "nul", "aux", "prn", "com1", "lpt9"].map(
      (slug) => [slug, withLine(`slug: ${slug}`), `5:7: "slug" ${deviceName}`] as const,
    ),
    ["an alias of a device", withLine("aliases: [con]"), `5:11: "aliases" 1 ${deviceName}`],
    [
      "a company of no letters",
      articleText({ company: '"..."' }),
      '4:10: the name "..." leaves nothing for an address; give ... an entry in content/companies/ with another "slug:"',
    ],
    [
      "a person who is a device",
      withLine("people: Nul"),
      '5:9: the name "Nul" leaves nothing for an address; give Nul an entry in content/people/ with another "slug:"',
    ],
  ]),
);

describeRefused("addresses that are taken", [
  {
    what: "by another article in another case",
    file: "articles/2024/2024-05-02-A.md",
    text: articleText({}),
    says: [
      "1:1: no file of this name belongs here; an article is content/articles/2024/2024-03-24-some-words.md, and its pictures lie beside it (.jpg, .png, .webp, .avif, .gif)",
    ],
  },
  {
    what: "by another article",
    file: "articles/2024/2024-05-02-b.md",
    text: withLine("slug: a"),
    says: ["5:7: the address /articles/a/ belongs to another article already…"],
  },
  {
    what: "by a company in another form of Unicode",
    file: "articles/2024/2024-05-02-c.md",
    text: articleText({ company: '["Caf\\u00e9 One", "Cafe\\u0301 One"]' }),
    says: ['4:28: "Cafe\u0301 One" is in this list twice; keep it once'],
  },
  {
    what: "by a part of the site",
    file: "pages/weeks.md",
    text: "---\ntitle: A\n---\n",
    says: ["1:1: a page cannot have the address /weeks/; rename the file"],
  },
  {
    what: "by a device",
    file: "articles/2024/2024-05-02-con.md",
    text: articleText({}),
    says: ['1:1: Windows keeps the name con for a device; give the article a "slug:"'],
  },
]);

describeRefused(
  "bytes and characters that are no text",
  articleAttacks([
    [
      "Latin-1",
      Buffer.from(articleText({ title: "é" }), "latin1"),
      "2:8: this byte is not UTF-8; save the file with the encoding UTF-8",
    ],
    [
      "UTF-16",
      Buffer.from(`\ufeff${articleText({})}`, "utf16le"),
      "1:1: this byte is not UTF-8; save the file with the encoding UTF-8",
    ],
    ["an overlong slash", withBytes(0xc0, 0xaf), "8:1: this byte is not UTF-8; save the file with the encoding UTF-8"],
    [
      "a surrogate in CESU-8",
      withBytes(0xed, 0xa0, 0x80),
      "8:1: this byte is not UTF-8; save the file with the encoding UTF-8",
    ],
    [
      "beyond Unicode",
      withBytes(0xf4, 0x90, 0x80, 0x80),
      "8:1: this byte is not UTF-8; save the file with the encoding UTF-8",
    ],
    [
      "old line ends",
      articleText({}).replaceAll("\n", "\r"),
      "1:4: the character U+000D cannot stand in a page or a feed; delete it",
    ],
    ...(
      [
        ["\0", "U+0000 cannot stand in a page or a feed"],
        ["\u001b", "U+001B cannot stand in a page or a feed"],
        ["\u007f", "U+007F cannot stand in a page or a feed"],
        ["\u009b", "U+009B cannot stand in a page or a feed"],
        ["\ufffe", "U+FFFE cannot stand in a page or a feed"],
        ["\ufdd0", "U+FDD0 cannot stand in a page or a feed"],
        ["\u{1ffff}", "U+1FFFF cannot stand in a page or a feed"],
        ["\u202e", "U+202E changes the direction of the text unseen"],
        ["\u2066", "U+2066 changes the direction of the text unseen"],
      ] as const
    ).map(
      ([character, says]) =>
        [
          `${says.slice(0, 7)} in a text`,
          articleText({}, `Text ${character}.`),
          `7:6: the character ${says}; delete it`,
        ] as const,
    ),
    ...(
      [
        ['"\\x00"', "U+0000 cannot stand in a page or a feed"],
        ['"\\e[31m"', "U+001B cannot stand in a page or a feed"],
        ['"\\N"', "U+0085 cannot stand in a page or a feed"],
        ['"\\ud800"', "U+D800 cannot stand in a page or a feed"],
        ['"\\ufdd0"', "U+FDD0 cannot stand in a page or a feed"],
        ['"\\U0001FFFE"', "U+1FFFE cannot stand in a page or a feed"],
        ['"\\u202e"', "U+202E changes the direction of the text unseen"],
      ] as const
    ).map(
      ([escaped, says]) =>
        [`${escaped} in YAML`, withLine(`summary: ${escaped}`), `5:10: the character ${says}; delete it`] as const,
    ),
    [
      "a direction in a name",
      articleText({ company: '"Ac\\u202eme"' }),
      "4:10: the character U+202E changes the direction of the text unseen; delete it",
    ],
    ...(
      [
        ["&#12;", "U+000C cannot stand in a page or a feed"],
        ["&#13;", "U+000D cannot stand in a page or a feed"],
        ["&#x202e;", "U+202E changes the direction of the text unseen"],
        ["&#X2067;", "U+2067 changes the direction of the text unseen"],
        ["&#8238;", "U+202E changes the direction of the text unseen"],
      ] as const
    ).flatMap(([reference, says]) => [
      [
        `${reference} in a text`,
        articleText({}, `Text.\n\nAnd ${reference}.`),
        `9:5: the character ${says}; delete it`,
      ] as const,
      [
        `${reference} in a title`,
        articleText({}, `Text [a](/weeks/ "a ${reference}").`),
        `7:21: the character ${says}; delete it`,
      ] as const,
    ]),
    [
      "a direction behind a fence",
      articleText({}, "Text.\n\n~~~&#x202e;\na\n~~~"),
      "9:4: the character U+202E changes the direction of the text unseen; delete it",
    ],
    ["a line of two", withLine('summary: "a\\nb"'), '5:10: "summary" has to stand on one line'],
    ["an unseen line", withLine('summary: "a\\Lb"'), '5:10: "summary" has to stand on one line'],
  ]),
);

describeRefused(
  "links that lead elsewhere",
  articleAttacks([
    ...[
      "javascript:alert(1)",
      "data:text/html,<script>",
      "vbscript:x",
      "//evil.example",
      "\\\\\\\\evil.example",
      "/\\\\evil.example",
      "https:evil.example",
      "https://",
      "https://[",
      "https://a b",
      "ftp://a.example",
      "file:///etc/passwd",
    ].map(
      (url) =>
        [
          `the source ${url}`,
          withLine(`sources: [{ publisher: A, url: "${url}" }]`),
          `5:32: "url" of "sources" 1 ${noAddress}`,
        ] as const,
    ),
    [
      "a script over a line end",
      articleText({}, "[a](java&#10;script:alert)"),
      '7:1: the link "java%0Ascript:alert" leads nowhere; write an address of this site (/articles/words/) or a full one (https://…)',
    ],
    [
      "a folder up",
      articleText({}, "[a](../../x)"),
      '7:5: the link "../../x" leads nowhere; write an address of this site (/articles/words/) or a full one (https://…)',
    ],
    [
      "a folder up in disguise",
      articleText({}, "[a](/%2e%2e/x)"),
      "7:5: the link /%2e%2e/x leads to no page; write the address of a published page of this site",
    ],
    [
      "another host behind a tab",
      articleText({}, "[a](</&#9;/evil.example>)"),
      "7:1: the link /%09/evil.example leads to no page; write the address of a published page of this site",
    ],
    [
      "back slashes",
      articleText({}, "[a](<\\\\\\\\evil.example>)"),
      '7:1: the link "%5C%5Cevil.example" leads nowhere; write an address of this site (/articles/words/) or a full one (https://…)',
    ],
    [
      "one slash of each kind",
      articleText({}, "[a](/\\\\evil.example)"),
      "7:1: the link /%5Cevil.example leads to no page; write the address of a published page of this site",
    ],
    ["no heading", articleText({}, "[a](#constructor)"), "7:5: no heading of this text has the anchor #constructor"],
    [
      "a picture from outside",
      articleText({}, "Text. ![a](https://evil.example/a.png)"),
      '7:12: the picture "https://evil.example/a.png" is not part of this site; put the file beside the article and write its name',
    ],
    ...["../a.png", "%2e%2e%2fa.png", "a.svg", "A.png", "a.png?x"].map(
      (name) =>
        [
          `the picture ${name}`,
          articleText({}, `Text. ![a](${name})`),
          `7:12: the picture "${name}" has to lie beside the article, with a name of a-z, 0-9 and "-" that ends in .jpg, .png, .webp, .avif or .gif`,
        ] as const,
    ),
    [
      "a picture of the disk",
      articleText({}, "Text. ![a](/etc/passwd)"),
      '7:12: the picture "/etc/passwd" is not part of this site; put the file beside the article and write its name',
    ],
    [
      "the picture for sharing",
      articleText({}, "Text. ![a](share.png)"),
      "7:12: the name share.png is kept for a picture that the build makes; give the file another",
    ],
    [
      "a smaller copy",
      articleText({}, "Text. ![a](a-480-0a1b2c3d.webp)"),
      "7:12: the name a-480-0a1b2c3d.webp is kept for a picture that the build makes; give the file another",
    ],
    [
      "too many headings",
      articleText({}, "Text.\n\n".concat("## A\n".repeat(1001))),
      "1009:1: the text has more than 1000 headings; split it",
    ],
    [
      "too many footnotes",
      articleText({}, "Text.\n\n".concat("A^[b]\n".repeat(1001))),
      "9:1: the text has 1001 footnotes, and more than 1000 are too many; split it",
    ],
  ]),
);

describeRefused("entries that lead elsewhere", [
  {
    what: "a homepage and others",
    file: "companies/b.md",
    text: "---\nname: Beta Works\nhomepage: javascript:alert(1)\nsameAs: [data:text/html, //a.example]\nformerSlugs: [..]\n---\n\n![a](a.png)\n",
    says: [
      `3:11: "homepage" ${noAddress}`,
      `4:10: "sameAs" 1 ${noAddress}`,
      `4:26: "sameAs" 2 ${noAddress}`,
      `5:15: "formerSlugs" 1 ${noSlug}`,
      "8:6: only articles have pictures",
    ],
  },
]);

/** A PNG of one colour that unfolds to 60,000 by 60,000 pixels. */
const bomb = Buffer.concat([
  Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
  Buffer.from([0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60, 1, 0, 0, 0, 0]),
  Buffer.alloc(4),
]);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><script>alert(1)</script></svg>';
const illustrated = (name: string) => articleText({}, `Text. ![a](${name})`);
const unreadable = (name: string) =>
  `7:12: the picture ${name} cannot be read; the file may be cut off or of another format: save it again`;

describe("pictures", async () => {
  const picture = await drawPicture("png", 60, 40);
  describeRefused("that are none", [
    ...(
      [
        ["a drawing with a script", "svg.png", svg],
        ["a page", "page.jpg", "<!doctype html><script>alert(1)</script>"],
        ["nothing", "nothing.gif", ""],
        ["a few bytes", "head.png", picture.slice(0, 16)],
      ] as const
    ).map(([what, name, bytes], index) => ({
      what,
      file: `articles/2024/2024-05-03-${index}.md`,
      text: illustrated(name),
      arrange: (content: string) => writeFileSync(join(content, "articles/2024", name), bytes),
      says: [unreadable(name)],
    })),
    {
      what: "a PNG called JPEG",
      file: "articles/2024/2024-05-03-other.md",
      text: illustrated("other.jpg"),
      arrange: (content) => writeFileSync(join(content, "articles/2024/other.jpg"), picture),
      says: ["7:12: the picture other.jpg is a PNG file; name it other.png, and write that name here"],
    },
    {
      what: "text behind the head of a GIF",
      file: "articles/2024/2024-05-03-gif.md",
      text: illustrated("text.gif"),
      arrange: (content) => writeFileSync(join(content, "articles/2024/text.gif"), "GIF89a=1;alert(1)"),
      says: [unreadable("text.gif")],
    },
    {
      what: "a picture that unfolds",
      file: "articles/2024/2024-05-03-bomb.md",
      text: illustrated("bomb.png"),
      arrange: (content) => writeFileSync(join(content, "articles/2024/bomb.png"), bomb),
      says: ["7:12: the picture bomb.png has 60000 by 60000 pixels; 50 million in all are the most"],
    },
  ]);
  describeRefused("that break off", [
    {
      what: "in the middle",
      file: "articles/2024/2024-05-03-half.md",
      text: illustrated("half.png"),
      arrange: (content) =>
        writeFileSync(join(content, "articles/2024/half.png"), picture.slice(0, picture.length / 2)),
      says: [unreadable("half.png")],
    },
  ]);
});

const siteKeys =
  "the keys here are name, tagline, description, url, language, timeZone, authority, since, author, hub, repository, signup, topics";
const siteText = (line: string) => ({ file: "site.yaml", text: settings + line });
describeRefused("settings with keys of JavaScript", [
  {
    what: "__proto__ and others",
    ...siteText("__proto__: { a: 1 }\nconstructor: x\nprototype: x\ntoString: x\npermalink: x\n"),
    says: ["__proto__", "constructor", "prototype", "toString", "permalink"].map(
      (key, index) => `${13 + index}:1: unknown key "${key}"; ${siteKeys}`,
    ),
  },
]);
describeRefused("settings with a tag", [
  {
    what: "!!js/function",
    ...siteText(`extra: !!js/function '${payload}'\n`),
    says: [`13:1: unknown key "extra"; ${siteKeys}`, `13:8: ${noTag}`],
  },
]);
describeRefused("settings of 200,000 keys", [
  {
    what: "200,000 keys",
    ...siteText(
      Array.from({ length: 200_000 }, (_, number) => `k${number}:\n`)
        .join("")
        .slice(0, 1_000_000),
    ),
    says: ["1:1: the file is longer than 32 KiB; shorten it"],
  },
]);

describe("a content folder that is a link", () => {
  test.each(["", "/"])("%j behind it", async (slash) => {
    const link = join(temporaryFolder(), "content");
    symlinkSync(writeContent(good), link);
    const outcome = await build(link + slash);
    expectRefused(outcome);
    expect(outcome.stderr).toBe(`${link}${slash} is a link; name the folder itself\n`);
  });
});

describe("articles/ as a link", () => {
  test("is refused", async () => {
    const content = writeContent(good);
    const elsewhere = join(mkdtempSync(join(temporaryFolder(), "x")), "articles");
    renameSync(join(content, "articles"), elsewhere);
    symlinkSync(elsewhere, join(content, "articles"));
    const outcome = await build(content);
    expectRefused(outcome);
    expect(outcome.stderr.split("\n")[0]).toBe(
      `${content}/articles:1:1: a link cannot be content; put the file itself here`,
    );
    rmSync(join(content, "articles"));
  });
});
