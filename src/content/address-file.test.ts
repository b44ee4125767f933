import { describe, expect, test } from "vitest";
import { type RecordedPage, readAddressFile } from "./address-file.ts";
import { formatProblem } from "./problem.ts";

const read = (text: string | Uint8Array) => {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return readAddressFile([{ path: "content/addresses.txt", name: "addresses.txt", bytes }], "content/addresses.txt");
};
const a = "/articles/a/ tag:example.org,2024-03-24:a";
const b = "/companies/b/ tag:example.org,2020-01-01:/companies/b/";
const malformed =
  "a line is an address and an id, such as /articles/some-words/ tag:example.org,2024-03-24:some-words; put it back as it was";

test("a line is an address and the parts of an id, each with its place", () => {
  expect(read(`${a}\n`).lines).toEqual([
    {
      address: "/articles/a/",
      page: { kind: "article", slug: "a" },
      id: "tag:example.org,2024-03-24:a",
      authority: "example.org",
      day: "2024-03-24",
      first: { kind: "article", slug: "a" },
      line: 1,
      column: 1,
      idColumn: 14,
    },
  ]);
});

test.each([
  ["/people/ada/ tag:example.org,2020-01-01:/people/ada-example/", "person ada", "person ada-example"],
  ["/topics/policy/ tag:example.org,2020-01-01:/topics/policy/", "topic policy", "topic policy"],
  ["/articles/a/ tag:example.org,2020-01-01:/companies/a/", "article a", "company a"],
  ["/ tag:example.org,2020-01-01:/", undefined, undefined],
  ["/weeks/ tag:example.org,2020-01-01:/weeks/", undefined, undefined],
  ["/weeks/latest/ tag:example.org,2020-01-01:/people/", undefined, undefined],
  ["/companies/a/with/b/ tag:example.org,2020-01-01:/companies/a", undefined, undefined],
])("the pages of %s", (line, page, first) => {
  const [recorded] = read(`${line}\n`).lines;
  const named = (page: RecordedPage | undefined) => page && `${page.kind} ${page.slug}`;
  expect([named(recorded?.page), named(recorded?.first)]).toEqual([page, first]);
});

test("no file is like an empty one", () => {
  expect(readAddressFile([], "content/addresses.txt")).toMatchObject({ text: undefined, lines: [], problems: [] });
  expect(read("")).toMatchObject({ text: "", lines: [], malformed: [] });
});

describe("every line is read, and told where it is not as it should be", () => {
  const cases: readonly [
    name: string,
    text: string,
    addresses: readonly string[],
    untidy?: string[],
    bad?: string[],
  ][] = [
    ["as written", `${a}\n${b}\n`, ["/articles/a/", "/companies/b/"]],
    ["Windows line ends", `${a}\r\n${b}\r\n`, ["/articles/a/", "/companies/b/"]],
    ["a byte order mark", `\ufeff${a}\n`, ["/articles/a/"]],
    ["no last line end", `${a}\n${b}`, ["/articles/a/", "/companies/b/"]],
    [
      "spaces and empty lines",
      ` ${a}  \n\n${b.replace(" ", "\t")}\n`,
      ["/articles/a/", "/companies/b/"],
      [
        "1:1: this line has spaces or is empty",
        "2:1: this line has spaces or is empty",
        "3:1: this line has spaces or is empty",
      ],
    ],
    [
      "a conflict",
      `<<<<<<< ours\n${a}\n=======\n${b}\n>>>>>>> theirs\n`,
      ["/articles/a/", "/companies/b/"],
      [
        "1:1: git has left this line in a merge",
        "3:1: git has left this line in a merge",
        "5:1: git has left this line in a merge",
      ],
    ],
    ["no id", "/articles/a/\n", [], [], [`1:1: ${malformed}`]],
    ["no address", `${a}\ntag:example.org,2024-03-24:a\n`, ["/articles/a/"], [], [`2:1: ${malformed}`]],
    ["three words", `${a} x\n`, [], [], [`1:1: ${malformed}`]],
    ["a way out", "/../../etc/ tag:example.org,2024-03-24:a\n", [], [], [`1:1: ${malformed}`]],
    ["no day", "/articles/a/ tag:example.org,2024-3-24:a\n", [], [], [`1:1: ${malformed}`]],
  ];
  test.each(cases)("%s", (_name, text, addresses, untidy = [], bad = []) => {
    const record = read(text);
    const told = (problems: typeof record.malformed) =>
      problems.map((problem) => formatProblem(problem).replace("content/addresses.txt:", ""));
    expect([record.lines.map(({ address }) => address), told(record.untidy), told(record.malformed)]).toEqual([
      addresses,
      untidy,
      bad,
    ]);
  });
});

describe("a file that cannot be read is a problem", () => {
  test.each([
    ["not UTF-8", Uint8Array.of(...new TextEncoder().encode(`${a}\n/`), 0xff), "2:2: this byte is not UTF-8"],
    ["too large", new Uint8Array(20 * 1024 * 1024 + 1), "1:1: the file is larger than 20 MiB"],
    ["a control", `${a}\n\u0000`, "2:1: the character U+0000 cannot stand in a page"],
  ])("%s", (_name, text, told) => {
    const { text: decoded, lines, problems } = read(text);
    expect([decoded, lines]).toEqual([undefined, []]);
    expect(problems.map(formatProblem).join()).toContain(`content/addresses.txt:${told}`);
  });
});

test("5 MB of addresses are read", () => {
  const text = Array.from(
    { length: 50_000 },
    (_, number) => `${a.replaceAll("a/", `a-${number}/`)}-${"x".repeat(40)}\n`,
  );
  expect(read(text.join("")).lines.length).toBe(50_000);
});
