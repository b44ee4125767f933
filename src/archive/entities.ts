import type { CompanyEntry, PersonEntry } from "../content/content.ts";
import type { EntityKind } from "../content/kinds.ts";
import { type NameKey, nameKey, type Slug } from "../content/names.ts";
import type { NameReference } from "../content/registry.ts";
import { compareText } from "../values/compare-text.ts";
import { fingerprint } from "../values/fingerprint.ts";
import { groupBy } from "../values/group-by.ts";
import type { Company, Entity, Person, PublishedArticle } from "./archive.ts";

/** The companies or the people of an archive while it is being built. */
export interface Entities<One extends Company | Person> {
  /** By name. */
  readonly all: readonly One[];
  /** Whom a name stands for; undefined where it has no entry and no published article is about it. */
  readonly find: (reference: NameReference) => One | undefined;
  /** Whom a name in a published article stands for. */
  readonly get: (reference: NameReference) => One;
  /** Adds an article to the list of each of its entities. */
  readonly addArticle: (entities: readonly One[], article: PublishedArticle) => void;
}

/**
 * Gathers the companies with an entry and those that only articles know.
 *
 * @param references the names in published articles, oldest article first.
 */
export function createCompanies(
  entries: readonly CompanyEntry[],
  references: readonly NameReference<CompanyEntry>[],
): Entities<Company> {
  return createEntities("company", entries, references, (company) => company, tellOfEntry);
}

/**
 * Gathers the people with an entry and those that only articles know.
 *
 * @param references the names in published articles, oldest article first.
 */
export function createPeople(
  entries: readonly PersonEntry[],
  references: readonly NameReference<PersonEntry>[],
  companies: Entities<Company>,
): Entities<Person> {
  const withRoles = (person: Entity<"person", PersonEntry>): Person => {
    const roles = person.entry?.roles ?? [];
    return {
      ...person,
      roles: roles.map((role) => ({ ...role, company: role.company && companies.find(role.company) })),
    };
  };
  return createEntities("person", entries, references, withRoles, (entry) => [
    ...tellOfEntry(entry),
    entry.roles.map(({ title, companyName, company, from, to }) => [title, companyName, company?.slug, from, to]),
  ]);
}

/** What the pages of others say of an entry, besides its name. */
function tellOfEntry({ homepage, sameAs }: CompanyEntry | PersonEntry): unknown[] {
  return [homepage, sameAs];
}

/**
 * Gathers the registered entities and those that only articles know.
 *
 * A name without an entry is shown in its most used spelling, but keeps the address of its oldest one: an address
 * does not move because a newer article spells a name otherwise.
 */
function createEntities<
  Kind extends EntityKind,
  Entry extends CompanyEntry | PersonEntry,
  One extends Company | Person,
>(
  kind: Kind,
  entries: readonly Entry[],
  references: readonly NameReference<Entry>[],
  finish: (entity: Entity<Kind, Entry>) => One,
  tellOf: (entry: Entry) => unknown,
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
      sortingKey: sortingKeyOf(kind, name),
      entry,
      fingerprint: fingerprint(slug, name, entry && JSON.stringify(tellOf(entry))),
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

/** The name as most of some articles spell it, ready to be shown. */
function mostUsed(references: readonly NameReference[]): string {
  const spellings = [...groupBy(references, ({ spelling }) => [spelling])];
  const [most] = spellings.sort(([a, usesOfA], [b, usesOfB]) => usesOfB.length - usesOfA.length || compareText(a, b));
  return most?.[1][0]?.name ?? "";
}

/** The words by which an index sorts a name: a person's last word first. */
export function sortingWords({ kind, name }: Pick<Entity, "kind" | "name">): string[] {
  const words = name.split(/\s+/);
  return kind === "person" ? [...words.slice(-1), ...words.slice(0, -1)] : words;
}

function sortingKeyOf(kind: EntityKind, name: string): string {
  return sortingWords({ kind, name }).map(nameKey).join(" ");
}

/** Orders names as an index does: without regard to case and accents, and the same on every machine. */
export function compareNames(a: Pick<Entity, "sortingKey" | "name">, b: Pick<Entity, "sortingKey" | "name">): number {
  return compareText(a.sortingKey, b.sortingKey) || compareText(a.name, b.name);
}
