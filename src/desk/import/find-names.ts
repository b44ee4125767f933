import type { EntityKind } from "../../content/kinds.ts";
import { findMentions, type MentionIndex } from "../../content/mentions.ts";
import { type EntityId, entityId, type Registered, type Registry } from "../../content/registry.ts";
import { findIntroductions, type Introduction } from "./introductions.ts";

/** The registered names of the newsletter. */
export interface KnownNames {
  readonly company: Registry<Registered>;
  readonly person: Registry<Registered>;
  readonly index: MentionIndex;
}

/** A company or person that a text most likely is about. */
export interface FoundName {
  readonly kind: EntityKind;
  /** As articles write it. */
  readonly name: string;
  /** Whether it has an entry. */
  readonly registered: boolean;
  /** The spelling in the text, if it is most likely a misspelling. */
  readonly slip: string | undefined;
  /** How often the text names it in full, and how often a person by the last name alone. */
  readonly count: number;
  readonly bySurname: number;
  readonly inLead: boolean;
  /** How the text introduces a person. */
  readonly introduction:
    | { readonly role: string; readonly company: string | undefined; readonly words: string }
    | undefined;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Occurrence extends Span {
  readonly id: string;
  readonly paragraph: number;
}

/** The company or person that a name of the text refers to. */
interface Identity extends Pick<FoundName, "kind" | "name" | "slip"> {
  readonly id: string;
  /** As written in the text. */
  readonly spelling: string;
  /** Its entry, if it has one. */
  readonly entity: EntityId | undefined;
}

interface Introduced extends Introduction {
  readonly paragraph: number;
  readonly personId: string;
  readonly employer: Identity | undefined;
}

/**
 * Finds the companies and people of a text, in order of appearance: those with an entry by all their names, and others
 * by the way newspapers introduce people.
 *
 * @param paragraphs the text without its headings; the first one is the lead.
 */
export function findNames(paragraphs: readonly string[], known: KnownNames): FoundName[] {
  const { identities, introduced } = identifyNames(paragraphs, known);
  const occurrences = findOccurrences(paragraphs, identities, known.index);
  const surnames = countSurnames(paragraphs, identities, occurrences);
  const found = identities.flatMap((identity) => {
    const own = occurrences.filter(({ id }) => id === identity.id);
    const [first] = own;
    if (!first) return [];
    const introduction = introduced.find(({ personId }) => personId === identity.id);
    const name: FoundName = {
      kind: identity.kind,
      name: identity.name,
      registered: identity.entity !== undefined,
      slip: identity.slip,
      count: own.length,
      bySurname: surnames.get(identity.id) ?? 0,
      inLead: first.paragraph === 0,
      introduction: introduction && {
        role: introduction.role,
        company: (introduction.employer ?? lastCompany(introduction, occurrences, identities))?.name,
        words: introduction.words,
      },
    };
    return [{ first, name }];
  });
  return found.sort((a, b) => byPosition(a.first, b.first)).map(({ name }) => name);
}

/** Resolves the names of a text: each company and person once, whichever names are used. */
function identifyNames(paragraphs: readonly string[], known: KnownNames) {
  const identities = new Map<string, Identity>();
  const identify = (kind: EntityKind, name: string): Identity => {
    const identity = identityOf(kind, name, known);
    const earlier = identities.get(identity.id);
    if (!earlier) identities.set(identity.id, identity);
    return earlier ?? identity;
  };
  const introduced = paragraphs.flatMap((text, paragraph) =>
    findIntroductions(text)
      // "Bolt Works, founder of Acme": the name of a registered company is not a person's.
      .filter(({ person }) => !isKnown(person, known.company))
      .map((introduction): Introduced => {
        const { person, company } = introduction;
        const employer = company === undefined ? undefined : identify("company", company);
        return { ...introduction, paragraph, personId: identify("person", person).id, employer };
      }),
  );
  const mentioned = new Set(
    paragraphs.flatMap((text) => findMentions(text, known.index, new Set()).map(({ entity }) => entity)),
  );
  for (const { kind, slug, spelling } of [...known.company.entries, ...known.person.entries]) {
    if (mentioned.has(entityId(kind, slug))) identify(kind, spelling);
  }
  return { identities: [...identities.values()], introduced };
}

/** Whether a name is registered, or a misspelling of a registered name. */
function isKnown(name: string, registry: Registry<Registered>): boolean {
  const resolution = registry.resolve(name);
  return resolution.entry !== undefined || "suggestion" in resolution || "namesakes" in resolution;
}

function identityOf(kind: EntityKind, name: string, known: KnownNames): Identity {
  const resolution = known[kind].resolve(name);
  if ("suggestion" in resolution || "namesakes" in resolution) {
    const [meant = name] = "suggestion" in resolution ? [resolution.suggestion] : resolution.namesakes;
    return { ...identityOf(kind, meant, known), spelling: name, slip: name };
  }
  const common = { kind, spelling: name, slip: undefined };
  const { key, entry } = resolution;
  if (!entry) return { ...common, id: `${kind}?${key}`, name, entity: undefined };
  const entity = entityId(kind, entry.slug);
  return { ...common, id: entity, name: entry.spelling, entity };
}

/** Finds the full names in a text, in order. */
function findOccurrences(
  paragraphs: readonly string[],
  identities: readonly Identity[],
  index: MentionIndex,
): Occurrence[] {
  const named = new Set(identities.flatMap(({ entity }) => entity ?? []));
  const found = paragraphs.flatMap((text, paragraph) => {
    const mentions = findMentions(text, index, named).map(({ entity: id, start, end }) => ({ id, start, end }));
    const others = identities.flatMap(({ id, spelling }) => findWords(text, spelling).map((span) => ({ id, ...span })));
    // "C" in "C++" is another company.
    const longestFirst = [...mentions, ...others].sort((a, b) => b.end - b.start - (a.end - a.start));
    const cover = createCover(text);
    return longestFirst.flatMap((span): Occurrence[] => {
      if (!cover.isFree(span)) return [];
      cover.take(span);
      return [{ ...span, paragraph }];
    });
  });
  return found.sort(byPosition);
}

/** Tracks which characters of a text already belong to a name. */
function createCover(text: string) {
  const taken = new Uint8Array(text.length);
  return {
    isFree: ({ start, end }: Span) => !taken.subarray(start, end).includes(1),
    take: ({ start, end }: Span) => taken.fill(1, start, end),
  };
}

function byPosition(a: Occurrence, b: Occurrence): number {
  return a.paragraph - b.paragraph || a.start - b.start;
}

/** The company that "its" and "the company's" most likely refer to: the last one named before. */
function lastCompany(
  { paragraph, start }: Introduced,
  occurrences: readonly Occurrence[],
  identities: readonly Identity[],
): Identity | undefined {
  return occurrences
    .filter(
      (occurrence) =>
        occurrence.paragraph < paragraph || (occurrence.paragraph === paragraph && occurrence.start < start),
    )
    .flatMap((occurrence) => identities.find(({ id }) => id === occurrence.id) ?? [])
    .filter(({ kind }) => kind === "company")
    .at(-1);
}

/** Finds a name by whole words. */
function findWords(text: string, name: string): Span[] {
  const escaped = plainApostrophes(name).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const whole = new RegExp(`(?<![\\p{Letter}\\p{Number}])${escaped}(?![\\p{Letter}\\p{Number}])`, "gu");
  return [...plainApostrophes(text).matchAll(whole)].map(({ index }) => ({ start: index, end: index + name.length }));
}

function plainApostrophes(text: string): string {
  return text.replaceAll("’", "'");
}

/** Counts how often people are named by the last name alone, after they were named in full. */
function countSurnames(
  paragraphs: readonly string[],
  identities: readonly Identity[],
  occurrences: readonly Occurrence[],
): Map<string, number> {
  const people = identities
    .filter(({ kind }) => kind === "person")
    .map((identity) => ({ ...identity, surname: surnameOf(identity.name) }));
  const covers = paragraphs.map(createCover);
  for (const occurrence of occurrences) covers[occurrence.paragraph]?.take(occurrence);
  const counts = new Map<string, number>();
  for (const { id, surname } of people) {
    const first = occurrences.find((occurrence) => occurrence.id === id);
    const shared = people.filter((other) => other.surname === surname).length > 1;
    if (!surname || !first || shared) continue;
    const hits = paragraphs.flatMap((text, paragraph) =>
      findWords(text, surname)
        .filter((span) => byPosition({ ...span, id, paragraph }, first) > 0)
        .filter(({ start, end }) => standsAlone(text, start, end))
        .filter((span) => covers[paragraph]?.isFree(span)),
    );
    counts.set(id, hits.length);
  }
  return counts;
}

function surnameOf(name: string): string | undefined {
  const words = name.split(" ").filter((word) => !/^(Jr\.|Sr\.|II|III)$/.test(word));
  return words.length > 1 ? words.at(-1) : undefined;
}

/** Whether a last name is not part of another name: "Jane Example" or "Example Ventures". */
function standsAlone(text: string, start: number, end: number): boolean {
  if (/^\s\p{Uppercase}/u.test(text.slice(end, end + 3))) return false;
  // No name before a name is longer than that.
  const before = text.slice(Math.max(0, start - 60), start);
  const { opening = "", word } = wordBefore.exec(before)?.groups ?? {};
  if (!word || honorific.test(word)) return true;
  // A word with a capital before it is a first name, unless it only begins the sentence.
  return opening !== " ";
}

const wordBefore =
  /(?<opening>^|[.!?…:]["'”’)]*\s+|\s)["'“‘([]?(?<word>\p{Uppercase}\.|(?:Mr|Mrs|Ms|Dr|Prof)\.|\p{Uppercase}[\p{Letter}'’-]*)\s$/u;
const honorific = /^(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir)\.?$/;
