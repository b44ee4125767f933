import { groupBy } from "../values/group-by.ts";
import { createPhrases, findPhrases, type Phrases } from "../values/phrases.ts";
import { type EntityId, entityId, namesOf, type Registered } from "./registry.ts";

/** A name found in running text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
}

/** The registered names, prepared for lookup in texts. */
export interface MentionIndex {
  /** By first word. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  /** The candidates of each name. */
  readonly names: Phrases<readonly Candidate[]>;
}

interface Candidate {
  readonly name: string;
  readonly entity: EntityId;
  /** A common word with a capital (Stability, Scale): a mention only if the front matter names the entity. */
  readonly everyday: boolean;
}

// A soft hyphen only shows where a word may be broken.
const piece = /[\p{Letter}\p{Number}\p{Mark}_\u00ad]+| +|./gu;

/**
 * Creates the index of the names of all registered companies and people.
 *
 * @param isEverydayWord whether a word in lower case is an everyday word of the texts' language.
 */
export function createMentionIndex(
  registered: readonly Registered[],
  isEverydayWord: (word: string) => boolean = () => false,
): MentionIndex {
  const candidates = registered.flatMap((entry) =>
    [...new Set(namesOf(entry).map((name) => splitText(name).keys.join("")))].map((name): Candidate => {
      const isAlias = name !== splitText(entry.spelling).keys.join("");
      const everyday =
        /^\p{Letter}\p{Lowercase}*$/u.test(name) &&
        // Whoever gives a word as an alias has a longer name for the company.
        ((isAlias && /^\p{Uppercase}\p{Lowercase}/u.test(name)) || isEverydayWord(name.toLowerCase()));
      return { name, entity: entityId(entry.kind, entry.slug), everyday };
    }),
  );
  const firstWord = ({ name }: Candidate) => splitText(name).keys.slice(0, 1).filter(isWord);
  const byFirstWord = groupBy(candidates, firstWord);
  const byName = groupBy([...byFirstWord.values()].flat(), ({ name }) => [name]);
  return {
    candidates: byFirstWord,
    names: createPhrases([...byName].map(([name, meant]) => [splitText(name).keys, meant])),
  };
}

/**
 * Finds the companies and people that a text mentions, by whole words and case-sensitively, whatever white space,
 * apostrophes and Unicode form it has; not in addresses, nor in compounds with a hyphen.
 *
 * @param named the entities of the front matter: common words and names shared by two entities only refer to these.
 */
export function findMentions(text: string, index: MentionIndex, named: ReadonlySet<EntityId>): Mention[] {
  const { keys, offsets } = splitText(text);
  return findPhrases(index.names, keys).flatMap(({ value: candidates, ...found }) => {
    const start = offsets[found.start] ?? 0;
    const end = offsets[found.end] ?? text.length;
    const meant = candidates.filter(
      ({ entity, everyday }) => named.has(entity) || (!everyday && candidates.length === 1),
    );
    const [only, another] = meant;
    return only && !another && standsAlone(text, start, end) ? [{ start, end, entity: only.entity }] : [];
  });
}

/** Splits a text into words, white space and signs, each with the key by which it is compared, and where it begins. */
function splitText(text: string): { readonly keys: readonly string[]; readonly offsets: readonly number[] } {
  // Of the same length, so that offsets stay right.
  const plain = text
    .replace(/[^\S ]|[\u200b\u2060]/g, " ")
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑]/g, "-");
  const pieces: readonly string[] = plain.match(piece) ?? [];
  let offset = 0;
  const offsets = pieces.map(({ length }) => {
    offset += length;
    return offset - length;
  });
  // Most texts have nothing more to normalize, and it takes as long as all the rest.
  const isNormal = !plain.includes("  ") && plainWord(plain) === plain;
  return { keys: isNormal ? pieces : pieces.map((key) => (key.startsWith(" ") ? " " : plainWord(key))), offsets };
}

function isWord(key: string): boolean {
  return /^[\p{Letter}\p{Number}]/u.test(key);
}

/** A word, or a text of words, as names are compared: in the composed form of Unicode, without soft hyphens. */
export function plainWord(word: string): string {
  return word.normalize("NFC").replaceAll("\u00ad", "");
}

/** How far an address is read from a name in it. */
const farthest = 200;
const wordBefore = /[\p{Letter}\p{Number}\p{Mark}](\.|[-‐‑])$/u;
const wordAfter = /^(?:[\p{Letter}\p{Number}_@]|\.[\p{Letter}\p{Number}]|[-‐‑](?![-‐‑\s]))/u;
const address = /:\/\/|^[\p{Punctuation}\p{Symbol}]*\/|[\p{Letter}\p{Number}]\.\p{Lowercase}{2,}(?::\d+)?\//u;

/** Whether a name is not part of a compound (Meta-analysis), a handle, a domain or an address. */
function standsAlone(text: string, start: number, end: number): boolean {
  const near = text.slice(Math.max(0, start - 3), start);
  if (/[@#\\]$/.test(near) || wordBefore.test(near) || wordAfter.test(text.slice(end, end + 3))) return false;
  if (!/[/=&?]$/.test(near) && !/^[/=&?]/.test(text.slice(end, end + 1))) return true;
  const before = text
    .slice(Math.max(0, start - farthest), start)
    .split(/\s/)
    .at(-1);
  const [after] = text.slice(end, end + farthest).split(/\s/);
  return !address.test(`${before}${text.slice(start, end)}${after}`);
}
