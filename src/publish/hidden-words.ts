import { gunzipSync } from "node:zlib";
import transliterate from "@sindresorhus/transliterate";
import { gzipSync } from "fflate";
import type { IndexFile } from "pagefind";

// Pagefind finds "A100/H100" and "Łukasz", but neither "H100" nor "Lukasz". So such words are followed by others in the
// texts that it indexes: hidden ones, each begun by a space and ended by an invisible character that Pagefind keeps and
// does not index. In the texts that readers are shown, they leave an empty place, since results are numbers of words.

/** Ends a hidden word: a character that no word contains ("invisible plus"). */
const mark = "\u2064";
/** Separates words in texts for Pagefind's script instead of spaces, so that a word may be empty. */
const separator = "\u200b";

/** Words that Pagefind finds the parts of: letters with hyphens or slashes. */
const isSimple = /^\P{Letter}*\p{Letter}\p{Lowercase}*(?:[-/]\p{Letter}\p{Lowercase}*)*\P{Letter}*$/u;
/** A part of a word, with the signs within a number, a domain or a name such as AT&T. */
const part = /[\p{Letter}\p{Number}\p{Mark}]+(?:[.,&:][\p{Letter}\p{Number}\p{Mark}]+)*/gu;
/** What follows an apostrophe in English: company's, they're. */
const ending = /['’ʼ]\p{Letter}{1,2}(?!\p{Letter})/gu;

/**
 * The other words by which a word is to be found: its parts, and its spelling without special letters.
 *
 * @example hiddenWords("A100/H100") // ["H100"]
 * @example hiddenWords("Łukasz") // ["Lukasz"]
 */
export function hiddenWords(word: string): string[] {
  const [first = "", ...others] = word.replace(ending, "").match(part) ?? [];
  // Pagefind finds the first part, as the beginning of the word.
  const parts = isSimple.test(word) ? [] : others.filter((other) => !/^\p{Lowercase}$/u.test(other));
  return [...new Set([...parts, ...[first, ...others].flatMap(inPlainLetters)])];
}

/** A word in the letters A to Z, if that is more than leaving out accents, which Pagefind does itself. */
function inPlainLetters(word: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII has no special letters.
  if (/^[\x00-\x7f]*$/.test(word) || !/^[\p{Script=Latin}\P{Letter}]+$/u.test(word)) return [];
  const plain = transliterate(word.normalize("NFC"));
  return plain === word.normalize("NFD").replace(/\p{Mark}/gu, "") ? [] : [plain];
}

/** Adds to a text the hidden words of its words. */
export function addHiddenWords(text: string): string {
  return text.replace(/\S+/g, (word) => [word, ...hiddenWords(word).map((hidden) => `${hidden}${mark}`)].join(" "));
}

/** Adds hidden words to the text of HTML, not to its tags. */
export function addHiddenWordsToHtml(html: string): string {
  return html.replace(/<[^>]*>|[^<]+/g, (piece) =>
    piece.startsWith("<") ? piece : escapeText(addHiddenWords(unescapeText(piece))),
  );
}

const escapes = [
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["&", "&amp;"],
] as const;

function unescapeText(html: string): string {
  return escapes.reduce((text, [sign, escaped]) => text.replaceAll(escaped, sign), html);
}

function escapeText(text: string): string {
  return escapes.reduceRight((html, [sign, escaped]) => html.replaceAll(sign, escaped), text);
}

/** Takes hidden words out of a text, such as a title. */
function withoutHiddenWords(text: string): string {
  return text.replace(/\s\S*\u2064/g, "");
}

/** Makes hidden words empty in a file of the index, if it is a text that has some. */
export function emptyHiddenWords(file: IndexFile): IndexFile {
  if (!file.path.startsWith("fragment/")) return file;
  const bytes = gunzipSync(file.content);
  const json = bytes.subarray(signature).toString();
  if (!json.includes(mark)) return file;
  const text = JSON.parse(json, (key, value) => {
    if (typeof value !== "string") return value;
    return key === "content" ? separateWords(value) : withoutHiddenWords(value);
  });
  const changed = Buffer.concat([bytes.subarray(0, signature), Buffer.from(JSON.stringify(text))]);
  // In JavaScript, since what zlib makes depends on its version and the processor.
  return { ...file, content: gzipSync(changed, { mtime: 0 }) };
}

/** The bytes before the JSON of a text. */
const signature = 12;

function separateWords(content: string): string {
  const words = content.split(/\s+/);
  return words
    .map((word, index) => {
      const shown = word.slice(word.lastIndexOf(mark) + 1);
      return index + 1 === words.length || words[index + 1]?.includes(mark) ? shown : `${shown} `;
    })
    .join(separator);
}
