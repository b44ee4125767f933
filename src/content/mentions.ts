import { type EntityId, entityId, namesOf, type Registered } from "./registry.ts";

/** A name found in running text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
}

/** The registered names, indexed for lookup in texts. */
export interface MentionIndex {
  /** By first word, longest name first. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
  /** Matches words with the same initial as some first word: most words begin in lower case, and most names do not. */
  readonly firstWord: RegExp;
}

interface Candidate {
  readonly name: string;
  readonly entity: EntityId;
  /** A common word with a capital (Stability, Scale): a mention only if the front matter names the entity. */
  readonly everyday: boolean;
}

const word = /[\p{Letter}\p{Number}]+/gu;

/** Creates the index of the names of all registered companies and people. */
export function createMentionIndex(registered: readonly Registered[]): MentionIndex {
  const index = new Map<string, Candidate[]>();
  for (const entry of registered) {
    const entity = entityId(entry.kind, entry.slug);
    for (const name of new Set(namesOf(entry).map(plainApostrophes))) {
      const [first] = name.match(word) ?? [];
      if (first === undefined || !name.startsWith(first)) continue;
      const everyday = name !== plainApostrophes(entry.spelling) && /^\p{Uppercase}\p{Lowercase}+$/u.test(name);
      const candidates = index.get(first) ?? [];
      candidates.push({ name, entity, everyday });
      index.set(first, candidates);
    }
  }
  for (const candidates of index.values()) candidates.sort((a, b) => b.name.length - a.name.length);
  const initials = new Set([...index.keys()].map((first) => String.fromCodePoint(first.codePointAt(0) ?? 0)));
  // Letters and numbers need no escaping in a character class.
  const initial = `[${[...initials].join("")}]`;
  return {
    candidates: index,
    firstWord: new RegExp(`(?<![\\p{Letter}\\p{Number}])${initial}[\\p{Letter}\\p{Number}]*`, "gu"),
  };
}

/**
 * Finds the companies and people that a text mentions, by whole words and case-sensitively.
 *
 * @param named the entities of the front matter: common words and names shared by two entities only refer to these.
 */
export function findMentions(text: string, index: MentionIndex, named: ReadonlySet<EntityId>): Mention[] {
  const plain = plainApostrophes(text);
  const mentions: Mention[] = [];
  let reached = 0;
  for (const match of plain.matchAll(index.firstWord)) {
    const start = match.index;
    const candidates = start < reached ? undefined : index.candidates.get(match[0]);
    if (!candidates || /[@/#]/.test(plain[start - 1] ?? "")) continue;
    const found = candidates.find(({ name }) => plain.startsWith(name, start) && endsWord(plain, start + name.length));
    if (!found) continue;
    const end = start + found.name.length;
    reached = end;
    const meant = candidates.filter(({ name }) => name === found.name);
    const [only, another] = meant.filter(
      ({ entity, everyday }) => named.has(entity) || (!everyday && meant.length === 1),
    );
    if (only && !another) mentions.push({ start, end, entity: only.entity });
  }
  return mentions;
}

function endsWord(text: string, end: number): boolean {
  return !/^([\p{Letter}\p{Number}_]|\.[\p{Letter}\p{Number}])/u.test(text.slice(end, end + 4));
}

function plainApostrophes(text: string): string {
  return text.replaceAll("’", "'");
}
