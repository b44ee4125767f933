import leven from "leven";
import { memoize } from "../values/memoize.ts";
import type { EntityKind } from "./kinds.ts";
import { type NameKey, nameKey, type Slug, slugOf } from "./names.ts";
import type { Place, Problem } from "./problem.ts";
import { typographic } from "./typography.ts";

/** Names one company or person across the whole archive: `company:stability-ai`. */
export type EntityId = `${EntityKind}:${Slug}`;

/** A name in each of its forms. */
export interface NameForms {
  /** For comparing: what all spellings of the name have in common. */
  readonly key: NameKey;
  /** As editors write it. */
  readonly spelling: string;
  /** As readers see it, with typographic quotes. */
  readonly name: string;
}

/** A company or a person with a file of its own, and every name by which articles may call it. */
export interface Registered extends NameForms {
  readonly kind: EntityKind;
  readonly slug: Slug;
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
}

/**
 * Whom a name in the front matter stands for: an entry, with the forms of its own name whatever it is called here; or,
 * without an entry, a company or a person in its own right, the same for all spellings with this key.
 */
export interface NameReference<Entry extends Registered = Registered> extends NameForms {
  /** Of the entry; without one, of this spelling. */
  readonly slug: Slug;
  readonly entry: Entry | undefined;
}

/** What a name stands for. */
export type Resolution<Entry extends Registered> =
  | NameReference<Entry>
  /** No entry, and nothing in it that an address can hold. */
  | (NameForms & { readonly slug: undefined; readonly entry: undefined })
  /** No entry, but close to one: most likely a slip. */
  | { readonly suggestion: string; readonly entry: undefined };

/** The names of one kind of entity. */
export interface Registry<Entry extends Registered> {
  readonly entries: readonly Entry[];
  readonly resolve: (name: string) => Resolution<Entry>;
}

/** The id of an entity, as it stands in rendered text until its address is known. */
export function entityId(kind: EntityKind, slug: Slug): EntityId {
  return `${kind}:${slug}`;
}

/** Puts a name that an editor has written into each of its forms. */
export function nameForms(spelling: string): NameForms {
  return { key: nameKey(spelling), spelling, name: typographic(spelling) };
}

/** Makes the registry of a kind of entity; two entries that claim one name are a problem at the later one. */
export function createRegistry<Entry extends Registered>(
  entries: readonly { readonly entry: Entry; readonly place: Place }[],
): { readonly registry: Registry<Entry>; readonly problems: readonly Problem[] } {
  const { claims, problems } = claimNames(entries);
  const suggest = createSuggester([...claims.values()].map(({ name }) => name));
  const resolve = memoize((spelling: string): Resolution<Entry> => {
    const forms = nameForms(spelling);
    const claim = claims.get(forms.key);
    if (claim) return claim.reference;
    const suggestion = suggest(forms);
    if (suggestion !== undefined) return { suggestion, entry: undefined };
    const slug = slugOf(spelling);
    return slug ? { ...forms, slug, entry: undefined } : { ...forms, slug, entry: undefined };
  });
  return { registry: { entries: entries.map(({ entry }) => entry), resolve }, problems };
}

/** A name that an entry has claimed. */
interface Claim<Entry extends Registered> {
  readonly reference: NameReference<Entry> & { readonly entry: Entry };
  readonly name: string;
  readonly place: Place;
}

function claimNames<Entry extends Registered>(entries: readonly { readonly entry: Entry; readonly place: Place }[]) {
  const claims = new Map<NameKey, Claim<Entry>>();
  const problems: Problem[] = [];
  for (const { entry, place } of entries) {
    const { key, slug, spelling, name } = entry;
    const reference = { key, slug, spelling, name, entry };
    for (const name of namesOf(entry)) {
      const key = nameKey(name);
      const earlier = claims.get(key);
      if (!earlier) claims.set(key, { reference, name, place });
      else if (earlier.reference.entry !== entry) {
        const message = `the name ${JSON.stringify(name)} belongs to ${earlier.reference.spelling} already (${earlier.place.path}); keep it in one of the two`;
        problems.push({ ...place, message });
      }
    }
  }
  return { claims, problems };
}

/** Finds the registered name for which another one is most likely a slip; spellings with one key share the answer. */
function createSuggester(names: readonly string[]): (forms: NameForms) => string | undefined {
  const candidates = names.map((name) => ({ key: nameKey(name), name, words: wordsKey(name) }));
  const known = new Map<NameKey, string | undefined>();
  return ({ key, spelling }) => {
    if (known.has(key)) return known.get(key);
    const words = wordsKey(spelling);
    const near = candidates.find((candidate) => isNear(key, words, candidate))?.name;
    known.set(key, near);
    return near;
  };
}

/** Every name of an entity as editors write it: its own, its aliases, the names it had before. */
export function namesOf(entry: Registered): string[] {
  return [entry.spelling, ...entry.aliases, ...entry.formerNames];
}

/**
 * Whether a name is most likely a slip for another: nearly the same letters, or the same words in another order.
 * Short names (AMD, AWS) differ by a letter as a rule.
 */
function isNear(key: NameKey, words: string, candidate: { readonly key: NameKey; readonly words: string }): boolean {
  return words === candidate.words || isNearKey(key, candidate.key);
}

/** Whether two keys are one letter apart from five letters on, or two from nine on. */
export function isNearKey(key: NameKey, other: NameKey): boolean {
  const allowed = key.length >= 9 ? 2 : key.length >= 5 ? 1 : 0;
  return Math.abs(key.length - other.length) <= allowed && leven(key, other) <= allowed;
}

function wordsKey(name: string): string {
  return name.split(/\s+/).map(nameKey).sort().join(" ");
}
