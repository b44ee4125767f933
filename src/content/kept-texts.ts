import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import type { Body } from "./body.ts";
import type { MentionIndex } from "./mentions.ts";

/** All that is known of a rendered text, but for the text itself. */
export type BodyFacts = Omit<Body, "source" | "html">;

/** What reading a file without problems has given. */
export interface KeptText {
  /** Stands for the file, and for all by which its front matter was checked. */
  readonly key: string;
  /** The checked front matter. */
  readonly fields: unknown;
  readonly rendered: KeptBody;
}

/** A text as it was rendered last. */
interface KeptBody {
  /** Stands for all that it was rendered with, but for the registered names. */
  readonly context: string;
  readonly facts: BodyFacts;
  /** The HTML; undefined where it has been lost. */
  readonly html: () => string | undefined;
}

/**
 * What is known of texts from reading them before, by the names of their files. Reading a file and rendering its text
 * costs a hundred times as much as finding out that it is the same as before.
 */
export interface KeptTexts {
  readonly texts: ReadonlyMap<string, KeptText>;
  /** The names that were linked in the texts: for each first word the fingerprint of all names that begin with it. */
  readonly words: ReadonlyMap<string, Fingerprint>;
}

/** For reading everything anew. */
export const nothingKept: KeptTexts = { texts: new Map(), words: new Map() };

/** The first words of an index, each with the fingerprint of what it leads to. */
export function wordsOf(index: MentionIndex): Map<string, Fingerprint> {
  return new Map(
    [...index.candidates].map(([word, candidates]) => [
      word,
      fingerprint(candidates.map(({ name, entity, everyday }) => [name, entity, everyday])),
    ]),
  );
}

/** The first words at which two indexes differ: only texts in which one of them stands can have other links. */
export function changedWords(
  before: ReadonlyMap<string, Fingerprint>,
  after: ReadonlyMap<string, Fingerprint>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((word) => before.get(word) !== after.get(word));
}
