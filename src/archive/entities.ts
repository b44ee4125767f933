import type { CompanyEntry, PersonEntry } from "../content/content.ts";
import type { EntityKind } from "../content/kinds.ts";
import type { NameKey, Slug } from "../content/names.ts";
import type { NameReference } from "../content/registry.ts";
import { compareText } from "../values/compare-text.ts";
import { fingerprint } from "../values/fingerprint.ts";
import { groupBy } from "../values/group-by.ts";
import type { Company, Entity, Person, PublishedArticle } from "./archive.ts";
import { compareNames, type NameOrder } from "./name-order.ts";

/** The companies or the people of an archive while it is being built. */
export interface Entities<One extends Company | Person> {
  /** By name. */
  readonly all: readonly One[];
  /** The entity that a name refers to; undefined if it has no entry and no published article is about it. */
  readonly find: (reference: NameReference) => One | undefined;
  /** The entity that a name in a published article refers to. */
  readonly get: (reference: NameReference) => One;
  /** Adds an article to the list of each of its entities. */
  readonly addArticle: (entities: readonly One[], article: PublishedArticle) => void;
}

/**
 * Creates the companies that have an entry and those that only articles name.
 *
 * @param references the names in published articles, oldest article first.
 */
export function createCompanies(
  entries: readonly CompanyEntry[],
  references: readonly NameReference<CompanyEntry>[],
  order: NameOrder,
): Entities<Company> {
  return createEntities("company", entries, references, order, (company) => company, factsOfEntry);
}

/**
 * Creates the people that have an entry and those that only articles name.
 *
 * @param references the names in published articles, oldest article first.
 */
export function createPeople(
  entries: readonly PersonEntry[],
  references: readonly NameReference<PersonEntry>[],
  order: NameOrder,
  companies: Entities<Company>,
): Entities<Person> {
  const withRoles = (person: Entity<"person", PersonEntry>): Person => {
    const roles = person.entry?.roles ?? [];
    return {
      ...person,
      roles: roles.map((role) => ({ ...role, company: role.company && companies.find(role.company) })),
    };
  };
  return createEntities("person", entries, references, order, withRoles, (entry) => [
    ...factsOfEntry(entry),
    entry.roles.map(({ title, companyName, company, from, to }) => [title, companyName, company?.slug, from, to]),
  ]);
}

/** What pages of others show of an entry, besides its name. */
function factsOfEntry({ homepage, sameAs }: CompanyEntry | PersonEntry): unknown[] {
  return [homepage, sameAs];
}

/**
 * Creates the entities that have an entry and those that only articles name.
 *
 * A name without an entry is shown in its most used spelling, but its slug comes from its oldest one: an address does
 * not change because a newer article spells the name differently.
 */
function createEntities<
  Kind extends EntityKind,
  Entry extends CompanyEntry | PersonEntry,
  One extends Company | Person,
>(
  kind: Kind,
  entries: readonly Entry[],
  references: readonly NameReference<Entry>[],
  order: NameOrder,
  finish: (entity: Entity<Kind, Entry>) => One,
  factsOf: (entry: Entry) => unknown,
): Entities<One> {
  const lists = new Map<One, PublishedArticle[]>();
  const byKey = new Map<NameKey, One>();
  const add = (key: NameKey, slug: Slug, name: string, entry: Entry | undefined) => {
    const articles: PublishedArticle[] = [];
    const entity = finish({
      kind,
      slug,
      formerSlugs: entry?.formerSlugs ?? [],
      firstSlug: entry?.firstSlug ?? slug,
      name,
      position: order({ kind, name }),
      entry,
      fingerprint: fingerprint(slug, name, entry && JSON.stringify(factsOf(entry))),
      articles,
    });
    lists.set(entity, articles);
    byKey.set(key, entity);
  };
  for (const entry of entries) add(entry.key, entry.slug, entry.name, entry);
  const unregistered = groupBy(
    references.filter(({ entry }) => !entry),
    ({ key }) => [key],
  );
  for (const [key, [oldest, ...newer]] of unregistered) {
    if (oldest) add(key, oldest.slug, mostUsed([oldest, ...newer]), undefined);
  }
  const find = ({ key }: NameReference) => byKey.get(key);
  return {
    all: [...lists.keys()].sort(compareNames),
    find,
    get: (reference) => {
      const entity = find(reference);
      if (!entity) throw new Error("a reference from other content than this archive's");
      return entity;
    },
    addArticle: (entities, article) => {
      for (const entity of entities) lists.get(entity)?.push(article);
    },
  };
}

/** The display name in the most used spelling. */
function mostUsed(references: readonly NameReference[]): string {
  const spellings = [...groupBy(references, ({ spelling }) => [spelling])];
  const [most] = spellings.sort(([a, usesOfA], [b, usesOfB]) => usesOfB.length - usesOfA.length || compareText(a, b));
  return most?.[1][0]?.name ?? "";
}
