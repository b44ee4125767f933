import { isAbsolute, join, relative, resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import type { Content } from "../src/content/content.ts";
import { parseContent } from "../src/content/parse-content.ts";
import type { Problem } from "../src/content/problem.ts";
import { filesOf, planPicture } from "../src/site/pictures.ts";
import { articleText, contentFiles } from "./content.ts";
import { findHarm, findWrongPath } from "./harm.ts";
import { outputsOfContent, ownScript } from "./one-article-site.ts";
import { drawPicture } from "./pictures.ts";

// Whatever a file holds, it is refused with a place, or gives a site that does no harm.

const runs = { numRuns: 1000, seed: 20_240_324 };
const picture = await drawPicture("png", 40, 30);

/** Pieces of what programs take for something else than text. */
const nasty = [
  ...[
    "<script>alert(1)</script>",
    "</script>",
    "</title>",
    "</style>",
    "<!--",
    "-->",
    "]]>",
    "<![CDATA[",
    "<svg onload=a>",
  ],
  ...[
    "javascript:",
    "[a](javascript:alert(1))",
    "[a](data:text/html,a)",
    "![a](//b/c.png)",
    "![a](a.png)",
    '![a](a.png "b")',
  ],
  ...[
    "[a](https://b.example/?c=d&e)",
    "<https://b.example/>",
    "[a](/weeks/)",
    "[a]: /weeks/ 'b'\n",
    "[a][]",
    "[^1]",
    "\n[^1]: a\n",
    "^[a]",
  ],
  ...[
    "{{ 7*7 }}",
    "{% include a %}",
    "$\u007ba}",
    "$&",
    "&#12;",
    "&#x202e;",
    "&#0;",
    "&amp;",
    "&lt;b&gt;",
    "&quot;",
    "&NewLine;",
  ],
  ...[
    "\0",
    "\u001b[31m",
    "\u0085",
    "\u202e",
    "\u2028",
    "\ufeff",
    "\ufffe",
    "\ud800",
    "\u0301",
    "😀",
    "א",
    "\u{1fffe}",
    "\r",
    "\r\n",
    "\t",
  ],
  ...[
    "\n---\n",
    "\n...\n",
    "\n## a\n",
    "\n# a\n",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n~~~\n",
    "\n```a b\n",
    "\n\n",
    "\n| a | b |\n|:-:|--:|\n| c | d |\n",
    "  \n",
  ],
  ...[
    "*",
    "**",
    "_",
    "`",
    "``",
    "\\",
    "'",
    '"',
    "(",
    ")",
    "[",
    "]",
    "!",
    "#",
    "|",
    ":",
    ": ",
    "- ",
    "&a ",
    "*a",
    "!!js/function ",
    "<<: ",
  ],
  ...[
    "__proto__",
    "constructor",
    "..",
    "../",
    "%2e%2e%2f",
    "con",
    "/etc/passwd",
    "C:\\",
    "Acme",
    "Acme Works",
    "Ada Example",
  ],
];
const articles = [
  articleText(
    {},
    "Acme and Ada Example open an office.\n\n## What *happened*\n\nA [link](https://a.example/), `code` & a note[^1].\n\n[^1]: The note.",
  ),
  articleText(
    {
      title: '"A “title”"',
      people: "[Ada Example, Bo]",
      summary: "One sentence.",
      topics: "[funding]",
      updated: "2024-03-26",
    },
    "> A quote\n\n- a\n- b\n\n| a | b |\n|---|---|\n| c | d |\n\n![A chart](a.png)\n\n```\ncode\n```",
  ),
  articleText(
    {
      company: "[Acme, Beta]",
      sources: "[{ publisher: Acme, title: A, url: https://a.example/ }]",
      corrections: "[{ date: 2024-03-25, text: It was 7. }]",
      aliases: "[b-c]",
    },
    "1. a\n   b\n2. c\n\n***\n\n*Text* __of__ 'many' \"kinds\"\\\nand lines.",
  ),
  articleText(
    { title: "An essay", company: undefined, topics: "[policy, funding]" },
    "Acme Works and Ada Example, once more.\n\n## *Why*\n\n![A chart](a.png)\n\n| a |\n|---|\n| [b](/weeks/) |",
  ),
  articleText({ title: "A life", company: undefined, people: "Ada Example" }, "Ada Example, of Acme[^1].\n\n[^1]: *b*"),
];
const around = {
  "articles/2024/a.png": picture,
  "companies/acme.md": "---\nname: Acme\naliases: [Acme Works]\n---\n\nAcme makes things.\n",
};
const name = "articles/2024/2024-03-24-a.md";

/** A change of a text: something is taken out at a place and something else put in. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(40)),
  put: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...nasty) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant("") },
  ),
});
/** Articles with changes, mostly of their texts, since most changes of a front matter are refused. */
const changed = fc
  .record({
    article: fc.constantFrom(...articles),
    changes: fc.array(change, { minLength: 1, maxLength: 5 }),
    everywhere: fc.integer({ min: 0, max: 3 }).map((chance) => chance === 0),
  })
  .map(({ article, changes, everywhere }) => {
    return changes.reduce((text, { at, length, put }) => {
      const from = everywhere ? 0 : text.indexOf("\n---\n") + 5;
      const place = from + Math.floor(at * (text.length - from));
      return text.slice(0, place) + put + text.slice(place + length);
    }, article);
  });
const flipped = fc
  .tuple(
    fc.constantFrom(...articles),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 4 }),
  )
  .map(([article, flips]) => {
    const bytes = Buffer.from(article);
    for (const [at, byte] of flips) bytes[Math.floor(at * bytes.length)] = byte;
    return bytes;
  });
const anyFile = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 100 }).map((text) => articleText({}, text)) },
  { weight: 1, arbitrary: flipped },
  { weight: 10, arbitrary: changed },
);

/** What is wrong with the report of a problem. */
function findWrongProblem({ path, line, column, message }: Problem, file: string | Uint8Array): string[] {
  const lines = Buffer.from(file).toString("latin1").split("\n").length;
  const right =
    path === `content/${name}` &&
    line >= 1 &&
    line <= lines &&
    column >= 1 &&
    message !== "" &&
    !/\p{Control}/u.test(message);
  return right ? [] : [`${path}:${line}:${column}: ${message}, of ${lines} lines`];
}

test("any file is refused with a place, or makes a site without harm", () => {
  let accepted = 0;
  fc.assert(
    fc.property(anyFile, (file) => {
      const result = parseContent(contentFiles({ ...around, [name]: file }));
      if ("problems" in result) {
        expect(result.problems.length).toBeGreaterThan(0);
        expect(result.problems.flatMap((problem) => findWrongProblem(problem, file))).toEqual([]);
        return;
      }
      accepted++;
      const outputs = outputsOfContent(result.content);
      expect(outputs.flatMap(({ path, text }) => findHarm(fileOf(path), text(), ownScript))).toEqual([]);
      expect(findWrongPaths(result.content)).toEqual([]);
    }),
    runs,
  );
  expect(accepted).toBeGreaterThan(300);
});

/** The file in which an address is written. */
function fileOf(path: string): string {
  return path.endsWith("/") ? `${path}index.html` : path;
}

/** What is wrong with the paths of a site's files: that they lead elsewhere, or that two are one. */
function findWrongPaths(content: Content): string[] {
  const shares = content.articles.map(({ slug }) => `/articles/${slug}/share.png`);
  const pictures = content.articles.flatMap(({ slug, pictures }) =>
    pictures.flatMap((picture) => filesOf(planPicture(slug, picture)).map(({ path }) => path)),
  );
  const files = [...outputsOfContent(content).map(({ path }) => fileOf(path)), ...shares, ...pictures];
  const output = resolve("_site");
  const outside = files.filter((path) => {
    const inside = relative(output, resolve(join(output, path)));
    return inside === "" || inside.startsWith("..") || isAbsolute(inside);
  });
  const folded = files.map((path) => path.normalize("NFC").toLowerCase());
  const whole = new Set(folded);
  const twice = folded.filter((path, index) => folded.indexOf(path) !== index);
  const folders = folded.flatMap((path) =>
    path
      .split("/")
      .slice(1, -1)
      .map((_part, depth, parts) => `/${parts.slice(0, depth + 1).join("/")}`),
  );
  return [...files.flatMap(findWrongPath), ...outside, ...twice, ...folders.filter((folder) => whole.has(folder))];
}

/** Mostly what is right, so that many cases are accepted, and now and then what is not. */
const mostly = (right: fc.Arbitrary<unknown>, other: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 25, arbitrary: right }, { weight: 1, arbitrary: other });
const maybe = (arbitrary: fc.Arbitrary<unknown>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const strangeWord = fc.oneof(fc.constantFrom(...nasty, "Con."), fc.string({ unit: "grapheme", maxLength: 20 }));
const strangeValue = fc.oneof(strangeWord, fc.array(strangeWord), fc.boolean(), fc.integer(), fc.constant(null));
const strangeKey = fc.oneof(
  fc.constantFrom("permalink", "layout", "pagination", "tags", "__proto__", "constructor", "path", "file"),
  strangeWord,
);
const word = mostly(
  fc.constantFrom(
    ...[
      "Acme",
      "ACME",
      "Café",
      "Cafe\u0301",
      "A.B",
      "a/b",
      "C#",
      "Feed.xml",
      "Share.png",
      "Index.html",
      "../x",
      "With",
    ],
  ),
  strangeValue,
);
const slug = mostly(
  fc.oneof(
    fc.stringMatching(/^[a-d]{1,2}(-[a-d]{1,2})?$/),
    fc.constantFrom("index", "feed", "share", "latest", "with", "archive", "feed-xml", "404", "con-a", "x".repeat(100)),
  ),
  fc.oneof(strangeValue, fc.constantFrom("con", "2024", "..")),
);
const names = fc.oneof(word, fc.uniqueArray(word, { minLength: 1, maxLength: 3 }));
const strange = mostly(fc.constant({}), fc.dictionary(strangeKey, strangeValue, { maxKeys: 2 }));
const articleFields = fc.record({
  title: word.map((text) => `A title, ${String(text)}`),
  date: mostly(fc.constantFrom("2024-03-24", "2023-12-31"), strangeValue),
  company: fc.option(names, { nil: undefined, freq: 4 }),
  people: maybe(names),
  slug: maybe(slug),
  aliases: maybe(fc.uniqueArray(slug, { maxLength: 3 })),
  topics: maybe(fc.constantFrom("funding", ["policy"])),
  strange,
});
const entryFields = fc.record({
  name: word,
  slug: maybe(slug),
  formerNames: maybe(fc.uniqueArray(word, { maxLength: 2 })),
  formerSlugs: maybe(fc.uniqueArray(slug, { maxLength: 2 })),
  strange,
});
const fileName = mostly(fc.constantFrom("a", "b", "c-d", "share", "feed", "with", "index"), fc.constant("con")).map(
  String,
);
const shown = mostly(fc.constant("a.png"), fc.constantFrom("share.png", "a-480-0a1b2c3d.webp"));

function frontMatter({ strange: more, ...fields }: Readonly<Record<string, unknown>>, body: string): string {
  const present = Object.entries({ ...fields, ...Object(more) }).filter(([, value]) => value !== undefined);
  return `---\n${stringify(Object.fromEntries(present))}---\n\n${body}\n`;
}

test("any front matter writes inside the output, and no two files to one place", () => {
  let accepted = 0;
  fc.assert(
    fc.property(fileName, articleFields, articleFields, entryFields, shown, (file, one, other, entry, name) => {
      const result = parseContent(
        contentFiles({
          [`articles/2024/2024-03-24-${file}.md`]: frontMatter(one, `Text.\n\n![a](${name})`),
          "articles/2024/2024-03-25-e.md": frontMatter(other, "Text."),
          [`companies/${file}.md`]: frontMatter(entry, "Text."),
          "pages/with.md": "---\ntitle: A page\n---\n\nText.\n",
          "articles/2024/a.png": picture,
          "articles/2024/share.png": picture,
        }),
      );
      if ("problems" in result) return;
      accepted++;
      expect(findWrongPaths(result.content)).toEqual([]);
    }),
    runs,
  );
  expect(accepted).toBeGreaterThan(300);
});
