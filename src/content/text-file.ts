import { type Place, type Problem, placeAt } from "./problem.ts";

/** A file of the content folder, not yet parsed. */
export interface ContentFile {
  /** Path from the working directory, as shown in problems. */
  readonly path: string;
  /** Path inside the content folder, with forward slashes: `articles/2024/2024-03-24-words.md`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The maximum size of a text file in bytes: 1 MiB. */
export const largestFile = 1024 * 1024;

const decoder = new TextDecoder("utf-8", { fatal: true });

// Outside XML 1.0's Char production (§2.2), or a C1 control or a noncharacter, which HTML forbids as well.
const forbiddenCharacter = /[^\P{Control}\t\n]|\p{Noncharacter_Code_Point}|\p{Surrogate}/u;
// Unicode's explicit directional formatting (UAX #9), which makes text display in another order than it is stored.
const directionalOverride = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Decodes a content file as strict UTF-8; removes a byte order mark and converts Windows line ends to Unix ones.
 *
 * @param largest the maximum size in bytes.
 */
export function decodeFile(
  file: ContentFile,
  largest = largestFile,
): { readonly text: string } | { readonly problem: Problem } {
  const start: Place = { path: file.path, line: 1, column: 1 };
  if (file.bytes.length > largest) {
    const limit = `${largest / 1024 / 1024} MiB`;
    return { problem: { ...start, message: `the file is larger than ${limit}; split it or shorten it` } };
  }
  let text: string;
  try {
    text = decodeText(file.bytes);
  } catch {
    return {
      problem: { ...badBytePlace(file), message: "this byte is not UTF-8; save the file with the encoding UTF-8" },
    };
  }
  const fault = findForbidden(text);
  if (fault) return { problem: { ...placeAt(file.path, text, fault.offset), message: fault.message } };
  return { text };
}

/** Decodes the bytes of a file that is known to be valid UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes).replaceAll("\r\n", "\n");
}

/** Finds the first forbidden character. */
export function findForbidden(text: string): { readonly offset: number; readonly message: string } | undefined {
  const forbidden = forbiddenCharacter.exec(text);
  const override = directionalOverride.exec(text);
  const found = [forbidden, override].filter((match) => match !== null).sort((a, b) => a.index - b.index)[0];
  if (!found) return undefined;
  const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  const kind = found === override ? "changes the direction of the text unseen" : "cannot stand in a page or a feed";
  return { offset: found.index, message: `the character U+${code} ${kind}; delete it` };
}

function badBytePlace(file: ContentFile): Place {
  // Each line is decoded separately: a line feed is never part of a longer UTF-8 sequence.
  let line = 1;
  let start = 0;
  for (let end = 0; end <= file.bytes.length; end++) {
    if (end < file.bytes.length && file.bytes[end] !== 0x0a) continue;
    const bytes = file.bytes.subarray(start, end);
    if (!isUtf8(bytes)) return { path: file.path, line, column: longestDecodable(bytes) + 1 };
    line++;
    start = end + 1;
  }
  return { path: file.path, line: 1, column: 1 };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function longestDecodable(bytes: Uint8Array): number {
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  // The text may contain U+FFFD itself; the invalid bytes are at the first one where strict decoding fails.
  for (let at = lenient.indexOf("\ufffd"); at >= 0; at = lenient.indexOf("\ufffd", at + 1)) {
    const prefix = new TextEncoder().encode(lenient.slice(0, at + 1));
    if (prefix.some((byte, index) => byte !== bytes[index])) return at;
  }
  return 0;
}
