import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import type { Body } from "./body.ts";
import type { MentionIndex } from "./mentions.ts";

/**
 * Caches texts as they were read and rendered last, by the folders of their files (`articles/2024`): after an edit one
 * folder is stale. To read and render a text costs a hundred times as much as to find out that it is still the same.
 * Any map is such a cache.
 */
export interface TextCache {
  readonly get: (folder: string) => CachedFolder | undefined;
  readonly set: (folder: string, texts: CachedFolder) => unknown;
}

/** The texts of one folder. */
export interface CachedFolder {
  /** The names that were linked in them. */
  readonly names: FirstWords;
  /** By the names of their files. */
  readonly texts: ReadonlyMap<string, CachedText>;
}

/** What a file without problems has given. */
export interface CachedText {
  /** Stands for the file, and for the settings by which its front matter was checked. */
  readonly key: string;
  /** The checked front matter. */
  readonly fields: unknown;
  /** Stands for the inputs of the rendered text, except the file and the registered names. */
  readonly context: string;
  readonly body: Body;
}

/** For each first word of a registered name the fingerprint of all names that begin with it. */
export type FirstWords = ReadonlyMap<string, Fingerprint>;

/** The folder of a file of the content. */
export function cachedFolderOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/"));
}

/** The first words of the registered names. */
export function firstWordsOf(index: MentionIndex): FirstWords {
  return new Map(
    [...index.candidates].map(([word, candidates]) => [
      word,
      fingerprint(candidates.map(({ name, entity, everyday }) => [name, entity, everyday])),
    ]),
  );
}

/** The first words at which two registries differ: only texts in which one of them stands can have other links. */
export function changedWords(before: FirstWords, after: FirstWords): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((word) => before.get(word) !== after.get(word));
}
