import { describe, expect, test } from "vitest";
import { decodeFile } from "./text-file.ts";

const file = (bytes: Uint8Array | string) => ({
  path: "content/a.md",
  name: "a.md",
  bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
});
const problem = (bytes: Uint8Array | string) => {
  const result = decodeFile(file(bytes));
  return "problem" in result ? `${result.problem.line}:${result.problem.column} ${result.problem.message}` : undefined;
};

test("a byte order mark and Windows line ends are accepted", () => {
  expect(decodeFile(file("\ufeff---\r\na: b\r\n"))).toEqual({ text: "---\na: b\n" });
});

describe("bytes that are not UTF-8", () => {
  test.each([
    ["a lone byte", [0x61, 0x0a, 0x62, 0xff, 0x63], "2:2"],
    ["an overlong form", [0xc0, 0xaf], "1:1"],
    ["a surrogate", [0x61, 0xed, 0xa0, 0x80], "1:2"],
    ["a cut-off character", [0xc3], "1:1"],
    ["a fault behind a real replacement character", [0xef, 0xbf, 0xbd, 0xff], "1:2"],
  ])("%s", (_name, bytes, place) => {
    expect(problem(Uint8Array.from(bytes))).toBe(
      `${place} this byte is not UTF-8; save the file with the encoding UTF-8`,
    );
  });
});

describe("characters that no page or feed may have", () => {
  test.each([
    ["ab\0", "1:3 the character U+0000 cannot stand in a page or a feed; delete it"],
    ["one\ntwo \u000b", "2:5 the character U+000B cannot stand in a page or a feed; delete it"],
    ["a\rb", "1:2 the character U+000D cannot stand in a page or a feed; delete it"],
    ["\u0085", "1:1 the character U+0085 cannot stand in a page or a feed; delete it"],
    ["\uffff", "1:1 the character U+FFFF cannot stand in a page or a feed; delete it"],
    ["\ufdd0", "1:1 the character U+FDD0 cannot stand in a page or a feed; delete it"],
    ["x\u202e", "1:2 the character U+202E changes the direction of the text unseen; delete it"],
    ["\u2066", "1:1 the character U+2066 changes the direction of the text unseen; delete it"],
  ])("%j", (text, message) => {
    expect(problem(text)).toBe(message);
  });
  test("tabs, emoji, accents and right-to-left scripts are fine", () => {
    expect(problem("a\tb 😀 é שלום")).toBeUndefined();
  });
});

test("a file of 1 MiB is read, a larger one is not", () => {
  expect(problem(new Uint8Array(1024 * 1024).fill(0x61))).toBeUndefined();
  expect(problem(new Uint8Array(1024 * 1024 + 1).fill(0x61))).toBe(
    "1:1 the file is larger than 1 MiB; split it or shorten it",
  );
});
