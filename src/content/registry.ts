import leven from "leven";
import { memoize } from "../values/memoize.ts";
import { type NameKey, nameKey, type Slug } from "./names.ts";
import type { Place, Problem } from "./problem.ts";

/** What an article can be about. */
export type EntityKind = "company" | "person";

/** Names one company or person across the whole archive: `company:stability-ai`. */
export type EntityId = `${EntityKind}:${Slug}`;

/** A company or a person with a file of its own, and every name by which articles may call it. */
export interface Registered {
  readonly kind: EntityKind;
  readonly slug: Slug;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
}

/** What a name in an article stands for. */
type Resolution<Entry> =
  | { readonly entry: Entry }
  /** No entry, but close to one: most likely a slip. */
  | { readonly suggestion: string }
  /** No entry: a company or person in its own right, the same for all spellings with this key. */
  | { readonly key: NameKey };

/** The names of one kind of entity. */
export interface Registry<Entry extends Registered> {
  readonly entries: readonly Entry[];
  readonly resolve: (name: string) => Resolution<Entry>;
}

/** The id of an entity, as it stands in rendered text until its address is known. */
export function entityId(kind: EntityKind, slug: Slug): EntityId {
  return `${kind}:${slug}`;
}

/** Makes the registry of a kind of entity; two entries that claim one name are a problem at the later one. */
export function createRegistry<Entry extends Registered>(
  entries: readonly { readonly entry: Entry; readonly place: Place }[],
): { readonly registry: Registry<Entry>; readonly problems: readonly Problem[] } {
  const claims = new Map<NameKey, { readonly entry: Entry; readonly name: string; readonly place: Place }>();
  const problems: Problem[] = [];
  for (const { entry, place } of entries) {
    for (const name of namesOf(entry)) {
      const key = nameKey(name);
      const earlier = claims.get(key);
      if (!earlier) claims.set(key, { entry, name, place });
      else if (earlier.entry !== entry) {
        const message = `the name ${JSON.stringify(name)} belongs to ${earlier.entry.name} already (${earlier.place.path}); keep it in one of the two`;
        problems.push({ ...place, message });
      }
    }
  }
  const candidates = [...claims].map(([key, claim]) => ({ key, name: claim.name, words: wordsKey(claim.name) }));
  const resolved = new Map<NameKey, Resolution<Entry>>();
  const resolve = memoize((name: string): Resolution<Entry> => {
    const key = nameKey(name);
    const known = resolved.get(key);
    if (known) return known;
    const entry = claims.get(key)?.entry;
    const words = wordsKey(name);
    const near = entry ? undefined : candidates.find((candidate) => isNear(key, words, candidate));
    const resolution = entry ? { entry } : near ? { suggestion: near.name } : { key };
    resolved.set(key, resolution);
    return resolution;
  });
  return { registry: { entries: entries.map(({ entry }) => entry), resolve }, problems };
}

/** Every name of an entity: its own, its aliases, the names it had before. */
export function namesOf(entry: Registered): string[] {
  return [entry.name, ...entry.aliases, ...entry.formerNames];
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
