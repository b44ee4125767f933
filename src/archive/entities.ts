import type { NameReference } from "../content/content.ts";
import { typographic } from "../content/markdown.ts";
import { type NameKey, nameKey, type Slug, slugOf } from "../content/names.ts";
import type { EntityKind, Registered } from "../content/registry.ts";
import { compareText } from "../values/compare-text.ts";
import { fingerprint } from "../values/fingerprint.ts";
import type { Entity, PublishedArticle } from "./archive.ts";

/** The companies or the people of an archive while it is being built. */
export interface Entities<Kind extends EntityKind, Entry extends Registered> {
  readonly all: readonly Entity<Kind, Entry>[];
  /** Whom a name stands for. */
  readonly find: (reference: NameReference<Entry>) => Entity<Kind, Entry>;
  /** Adds an article to the list of each of its entities. */
  readonly addArticle: (entities: readonly Entity<Kind, Entry>[], article: PublishedArticle) => void;
}

/**
 * Gathers the registered entities and those that only articles know.
 *
 * A name without an entry is shown in its most used spelling, but keeps the address of its oldest one: an address
 * does not move because a newer article spells a name otherwise.
 *
 * @param references the names in published articles, oldest article first.
 * @param toldOf what the pages of others say of an entry, besides its name.
 */
export function createEntities<Kind extends EntityKind, Entry extends Registered>(
  kind: Kind,
  entries: readonly Entry[],
  references: readonly NameReference<Entry>[],
  toldOf: (entry: Entry) => unknown,
): Entities<Kind, Entry> {
  const spellings = new Map<NameKey, string[]>();
  for (const reference of references) {
    if ("entry" in reference) continue;
    const known = spellings.get(reference.key);
    if (known) known.push(reference.spelling);
    else spellings.set(reference.key, [reference.spelling]);
  }
  const lists = new Map<Entity<Kind, Entry>, PublishedArticle[]>();
  const create = (slug: Slug, name: string, entry: Entry | undefined): Entity<Kind, Entry> => {
    const articles: PublishedArticle[] = [];
    const shown = typographic(name);
    const sortingKey = sortingKeyOf({ kind, name: shown });
    const told = fingerprint(slug, shown, entry && JSON.stringify(toldOf(entry)));
    const entity = { kind, slug, name: shown, sortingKey, entry, fingerprint: told, articles };
    lists.set(entity, articles);
    return entity;
  };
  const byEntry = new Map(entries.map((entry) => [entry, create(entry.slug, entry.name, entry)]));
  // The content has been checked: every spelling leaves a slug.
  const byKey = new Map(
    [...spellings].map(([key, names]) => [key, create(slugOf(names[0] ?? "") as Slug, mostUsed(names), undefined)]),
  );
  return {
    all: [...lists.keys()],
    find: (reference) => {
      const entity = "entry" in reference ? byEntry.get(reference.entry) : byKey.get(reference.key);
      if (!entity) throw new Error("a reference from other content than this archive's");
      return entity;
    },
    addArticle: (entities, article) => {
      for (const entity of entities) lists.get(entity)?.push(article);
    },
  };
}

function mostUsed(spellings: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  const [best] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b));
  return best?.[0] ?? "";
}

/** The words by which an index sorts a name: a person's last word first. */
export function sortingWords({ kind, name }: Pick<Entity, "kind" | "name">): string[] {
  const words = name.split(/\s+/);
  return kind === "person" ? [...words.slice(-1), ...words.slice(0, -1)] : words;
}

function sortingKeyOf(entity: Pick<Entity, "kind" | "name">): string {
  return sortingWords(entity).map(nameKey).join(" ");
}

/** Orders names as an index does: without regard to case and accents, and the same on every machine. */
export function compareNames(a: Pick<Entity, "sortingKey" | "name">, b: Pick<Entity, "sortingKey" | "name">): number {
  return compareText(a.sortingKey, b.sortingKey) || compareText(a.name, b.name);
}

type WithFormerSlugs = Entity<EntityKind, Registered & { readonly formerSlugs: readonly Slug[] }>;

/** The slugs under which a registered entity was published before, the oldest first. */
export function formerSlugsOf(entity: WithFormerSlugs): Slug[] {
  return [...new Set(writtenSlugsOf(entity))].filter((formerSlug) => formerSlug !== entity.slug);
}

/**
 * The slug that an entity had first, part of the id of its feed for ever. An entry that lists its present slug first
 * among the former ones says that it is older than they are.
 */
export function firstSlugOf(entity: WithFormerSlugs): Slug {
  return writtenSlugsOf(entity)[0] ?? entity.slug;
}

function writtenSlugsOf({ entry }: WithFormerSlugs): Slug[] {
  return [...(entry?.formerSlugs ?? []), ...(entry?.formerNames.flatMap((name) => slugOf(name) ?? []) ?? [])];
}
