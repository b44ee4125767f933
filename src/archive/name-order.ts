import { nameKey } from "../content/names.ts";
import { compareText } from "../values/compare-text.ts";
import { memoize } from "../values/memoize.ts";
import type { Entity } from "./archive.ts";

/** A company or person by its name. */
type Named = Pick<Entity, "kind" | "name">;

/** Returns the position of a name among all names. */
export type NameOrder = (named: Named) => number;

/**
 * Puts names in the order of a language: Ä is like A in German, and comes after Z in Swedish. Punctuation does not
 * matter, and names that differ in nothing else have the same position.
 *
 * @param language a BCP 47 tag.
 * @param names every name that will be asked for.
 */
export function createNameOrder(language: string, names: Iterable<Named>): NameOrder {
  const collator = new Intl.Collator(language);
  const keys = [...new Set(Array.from(names, sortingKey))].sort((a, b) => collator.compare(a, b) || compareText(a, b));
  const positions = new Map(keys.map((key, position) => [key, position]));
  return (named) => {
    const position = positions.get(sortingKey(named));
    if (position === undefined) throw new Error(`${named.name} is in no order`);
    return position;
  };
}

/** Compares companies and people by name. */
export function compareNames(a: Pick<Entity, "position" | "name">, b: Pick<Entity, "position" | "name">): number {
  return a.position - b.position || compareText(a.name, b.name);
}

/**
 * Creates a function that returns the letter under which an index lists a name. A letter with an accent, or a pair of
 * letters, is one of its own only if it is in the language, as Å in Swedish and Ch in Czech. `#` stands for digits and
 * other characters.
 *
 * @param language a BCP 47 tag.
 */
export function createIndexLetters(language: string): (named: Named) => string {
  const { compare } = new Intl.Collator(language, { sensitivity: "base" });
  const letterOf = memoize((start: string): string => {
    const [first = ""] = start;
    // U+FFFF comes after every letter: what comes after "c" and anything does not begin with the letter "c".
    const isPair = compare(start, `${first}\uffff`) > 0;
    const letter = isPair ? start : first;
    const plain = isPair ? [...latin] : [...latin, withoutMarks(nameKey(first)), withoutMarks(first)];
    const [same] = plain.find((letters) => compare(letters, letter) === 0) ?? [];
    const [initial = "", ...others] = same ?? letter;
    const shown = initial.toLocaleUpperCase(language) + others.join("");
    return /\p{Letter}/u.test(shown) ? shown : "#";
  });
  return (named) => letterOf([...sortingKey(named).normalize("NFC")].slice(0, 2).join(""));
}

/** In Danish and Norwegian, Aa is the same letter as Å; in most other languages, Å is the same as A. */
const latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅ";

/** What names are sorted by: their words without punctuation, and a person's last word first. */
function sortingKey({ kind, name }: Named): string {
  const words = name.split(/\s+/).map((word) => word.replace(/\p{Punctuation}+/gu, "") || word);
  return (kind === "person" ? [...words.slice(-1), ...words.slice(0, -1)] : words).join(" ");
}

function withoutMarks(text: string): string {
  return text.normalize("NFKD").replace(/\p{Mark}+/gu, "");
}
