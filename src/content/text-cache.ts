import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import type { Body } from "./body.ts";
import type { MentionIndex } from "./mentions.ts";

/**
 * Caches parsed and rendered texts by folder (`articles/2024`), so that after an edit one folder is stale. Parsing and
 * rendering a text costs a hundred times as much as finding out that it is unchanged. Any map is such a cache.
 */
export interface TextCache {
  readonly get: (folder: string) => CachedFolder | undefined;
  readonly set: (folder: string, texts: CachedFolder) => unknown;
}

/** The texts of one folder. */
export interface CachedFolder {
  /** The registered names when the texts were rendered. */
  readonly names: FirstWords;
  /** By file name. */
  readonly texts: ReadonlyMap<string, CachedText>;
}

/** The cached results for a file without problems. */
export interface CachedText {
  /** Fingerprints of the file and of the settings that its front matter was checked with. */
  readonly key: string;
  /** The checked front matter. */
  readonly fields: unknown;
  /** The inputs of the rendered text, except the file and the registered names. */
  readonly context: string;
  readonly body: Body;
}

/** For each first word of a registered name, the fingerprint of all names that begin with it. */
export type FirstWords = ReadonlyMap<string, Fingerprint>;

/** The folder under which a content file is cached. */
export function cachedFolderOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/"));
}

/** The first words of the registered names, with fingerprints. */
export function firstWordsOf(index: MentionIndex): FirstWords {
  return new Map(
    [...index.candidates].map(([word, candidates]) => [
      word,
      fingerprint(candidates.map(({ name, entity, everyday }) => [name, entity, everyday])),
    ]),
  );
}

/** The first words by which two registries differ: only texts that contain one of them can have other links. */
export function changedWords(before: FirstWords, after: FirstWords): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((word) => before.get(word) !== after.get(word));
}
