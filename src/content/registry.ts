import leven from "leven";
import { memoize } from "../values/memoize.ts";
import type { EntityKind } from "./kinds.ts";
import { cleanName, type NameKey, nameKey, type Slug } from "./names.ts";
import type { Place, Problem } from "./problem.ts";
import { typographic } from "./typography.ts";

/** The id of a company or person, unique in the archive: `company:stability-ai`. */
export type EntityId = `${EntityKind}:${Slug}`;

/** A name in its three forms. */
export interface NameForms {
  /** For comparing: the same for all spellings of the name. */
  readonly key: NameKey;
  /** As editors write it. */
  readonly spelling: string;
  /** As readers see it, with typographic quotes. */
  readonly name: string;
}

/** A company or person that has an entry, and every name that articles may use for it. */
export interface Registered extends NameForms {
  readonly kind: EntityKind;
  readonly slug: Slug;
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
}

/**
 * The company or person that a name in the front matter refers to. With an entry, all forms are those of the entry's
 * own name, whichever of its names was used; without one, all spellings with the same key are the same company or
 * person.
 */
export interface NameReference<Entry extends Registered = Registered> extends NameForms {
  /** Of the entry, or of this spelling if there is no entry. */
  readonly slug: Slug;
  readonly entry: Entry | undefined;
}

/** The result of resolving a name. */
export type Resolution<Entry extends Registered> =
  | NameReference<Entry>
  /** No entry, and no slug can be made from the name. */
  | (NameForms & { readonly slug: undefined; readonly entry: undefined })
  /** No entry, but close to a registered name: most likely a misspelling. */
  | { readonly suggestion: string; readonly entry: undefined }
  /** Several entries whose names differ only in case, accents, spaces and punctuation, and none is spelled like this. */
  | { readonly namesakes: readonly string[]; readonly entry: undefined };

/** The names of one kind of entity. */
export interface Registry<Entry extends Registered> {
  readonly entries: readonly Entry[];
  readonly resolve: (name: string) => Resolution<Entry>;
  /** The entry that most likely had a name before which is not in it; undefined if there is none. */
  readonly renamed: (name: string) => NameReference<Entry> | undefined;
}

/** The id of an entity; rendered text has it in place of the address. */
export function entityId(kind: EntityKind, slug: Slug): EntityId {
  return `${kind}:${slug}`;
}

/** Computes the forms of a name from an editor's spelling. */
export function nameForms(written: string): NameForms {
  const spelling = cleanName(written);
  return { key: nameKey(spelling), spelling, name: typographic(spelling) };
}

/**
 * Creates the registry of a kind of entity; a name claimed by two entries is a problem at the later one.
 *
 * @param chooseSlug chooses the slug of a name without an entry.
 * @param isPublished whether the address of a slug was published.
 */
export function createRegistry<Entry extends Registered>(
  entries: readonly { readonly entry: Entry; readonly place: Place }[],
  chooseSlug: (name: string) => Slug | undefined,
  isPublished: (slug: Slug) => boolean = () => false,
): { readonly registry: Registry<Entry>; readonly problems: readonly Problem[] } {
  const { claims, problems } = claimNames(entries);
  const suggest = createSuggester([...claims.values()].flatMap((claimed) => claimed.map(({ name }) => name)));
  const resolve = memoize((spelling: string): Resolution<Entry> => {
    const forms = nameForms(spelling);
    const claimed = claims.get(forms.key);
    if (claimed) return choose(claimed, forms.spelling);
    const suggestion = suggest(forms);
    if (suggestion !== undefined) return { suggestion, entry: undefined };
    const slug = chooseSlug(spelling);
    return slug ? { ...forms, slug, entry: undefined } : { ...forms, slug, entry: undefined };
  });
  const named = entries.flatMap(({ entry, place }) => {
    const stem = /([^/]*)\.md$/.exec(place.path)?.[1] ?? "";
    return [stem, entry.slug].map((slug): [string, Entry] => [slug, entry]);
  });
  const bySlug = new Map(named);
  const renamed = (name: string) => {
    const slug = chooseSlug(name);
    const resolution = resolve(name);
    if (!slug || resolution.entry || "namesakes" in resolution) return undefined;
    // An address that was published is that of an earlier name, and not of a misspelling.
    const meant = "suggestion" in resolution && isPublished(slug) ? resolve(resolution.suggestion).entry : undefined;
    const entry = bySlug.get(slug) ?? meant;
    if (!entry || isNearKey(nameKey(name), nameKey(entry.spelling))) return undefined;
    // A part of the name, by which the file may be called.
    return entry.spelling.split(/\s+/).some((word) => nameKey(word) === nameKey(name)) ? undefined : referenceTo(entry);
  };
  return { registry: { entries: entries.map(({ entry }) => entry), resolve, renamed }, problems };
}

function referenceTo<Entry extends Registered>(entry: Entry) {
  const { key, slug, spelling, name } = entry;
  return { key, slug, spelling, name, entry };
}

/** A name that an entry has claimed. */
interface Claim<Entry extends Registered> {
  readonly reference: NameReference<Entry> & { readonly entry: Entry };
  readonly name: string;
  readonly place: Place;
}

function claimNames<Entry extends Registered>(entries: readonly { readonly entry: Entry; readonly place: Place }[]) {
  const claims = new Map<NameKey, Claim<Entry>[]>();
  const problems: Problem[] = [];
  for (const { entry, place } of entries) {
    const { spelling } = entry;
    const reference = referenceTo(entry);
    for (const name of namesOf(entry)) {
      const key = nameKey(name);
      const earlier = claims.get(key) ?? [];
      // An entry may repeat its own name in another spelling.
      if (earlier.some((claim) => claim.reference.entry === entry)) continue;
      const other = earlier.find((claim) => !areNamesakes(claim, name, spelling));
      if (!other) claims.set(key, [...earlier, { reference, name, place }]);
      else {
        const message = `the name ${JSON.stringify(name)} belongs to ${other.reference.spelling} already (${other.place.path}); keep it in one of the two`;
        problems.push({ ...place, message });
      }
    }
  }
  return { claims, problems };
}

/** Whether two entries may share the key of a name: it is the own name of both, in different spellings. */
function areNamesakes<Entry extends Registered>({ name, reference }: Claim<Entry>, other: string, spelling: string) {
  return name === reference.spelling && other === spelling && name !== other;
}

/** Chooses among namesakes the one that is spelled like this, or if there is none, the one that differs in case only. */
function choose<Entry extends Registered>(claimed: readonly Claim<Entry>[], spelling: string): Resolution<Entry> {
  const alike = (fold: (text: string) => string) => claimed.filter(({ name }) => fold(name) === fold(spelling));
  const candidates = [claimed, alike((text) => text), alike((text) => text.toLowerCase())];
  const found = candidates.find(({ length }) => length === 1)?.[0];
  return found ? found.reference : { namesakes: claimed.map(({ name }) => name), entry: undefined };
}

/** Creates a function that finds the registered name that another name most likely misspells; memoized by key. */
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

/** Every name of an entity as editors write it: its own name, its aliases, its former names. */
export function namesOf(entry: Registered): string[] {
  return [entry.spelling, ...entry.aliases, ...entry.formerNames];
}

/**
 * Whether a name is most likely a misspelling of another: nearly the same letters, or the same words in another order.
 * Short names are never near: they often differ by one letter (AMD, AWS).
 */
function isNear(key: NameKey, words: string, candidate: { readonly key: NameKey; readonly words: string }): boolean {
  return words === candidate.words || isNearKey(key, candidate.key);
}

/** Whether two keys differ by one letter (five letters or more), or by at most two (nine or more). */
export function isNearKey(key: NameKey, other: NameKey): boolean {
  const allowed = key.length >= 9 ? 2 : key.length >= 5 ? 1 : 0;
  return Math.abs(key.length - other.length) <= allowed && leven(key, other) <= allowed;
}

function wordsKey(name: string): string {
  return name.split(/\s+/).map(nameKey).sort().join(" ");
}
