import { compareText } from "../content/problem.ts";
import type { Archive, Company, Entity, Person, PublishedArticle } from "./archive.ts";
import { compareNames } from "./entities.ts";

/** An entity, and in how many of some articles it appears. */
export interface Appearance<Thing> {
  readonly entity: Thing;
  readonly count: number;
}

/** Counts in how many articles each entity appears, most often first, then by name. */
export function countAppearances<Thing extends Company | Person>(
  articles: readonly PublishedArticle[],
  entitiesOf: (article: PublishedArticle) => readonly Thing[],
): Appearance<Thing>[] {
  const counts = new Map<Thing, number>();
  for (const article of articles) {
    for (const entity of entitiesOf(article)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts]
    .map(([entity, count]) => ({ entity, count }))
    .sort((a, b) => b.count - a.count || compareNames(a.entity, b.entity));
}

/** An article that shares companies or people with another, and which. */
export interface RelatedArticle {
  readonly article: PublishedArticle;
  /** What the two share, the rarest first. */
  readonly shared: readonly (Company | Person)[];
}

/** What an article shares with another, and how much that weighs. */
interface Shared {
  weight: number;
  readonly shared: (Company | Person)[];
}

/**
 * Finds the articles nearest to one: those that share companies and people with it, rare ones weighing more than
 * those of every other article (by inverse document frequency), then those nearest in time.
 */
export function relatedArticles(archive: Archive, article: PublishedArticle, most: number): RelatedArticle[] {
  const weightOf = (entity: Entity) => Math.log(1 + archive.articles.length / entity.articles.length);
  const entities = [...article.companies, ...article.people].sort(
    (a, b) => weightOf(b) - weightOf(a) || compareNames(a, b),
  );
  const found = new Map<PublishedArticle, Shared>();
  for (const entity of entities) {
    const weight = weightOf(entity);
    for (const other of entity.articles) {
      if (other === article) continue;
      const known = found.get(other);
      if (!known) found.set(other, { weight, shared: [entity] });
      else {
        known.weight += weight;
        known.shared.push(entity);
      }
    }
  }
  // Only the nearest few are wanted of what may be thousands: each is put in its place among them or passed over.
  const distance = (other: PublishedArticle) => Math.abs(article.dayNumber - other.dayNumber);
  const nearest: [PublishedArticle, Shared][] = [];
  const isNearer = ([a, inA]: (typeof nearest)[number], [b, inB]: (typeof nearest)[number]) =>
    (inB.weight - inA.weight || distance(a) - distance(b) || compareText(a.slug, b.slug)) < 0;
  for (const candidate of found) {
    const last = nearest[most - 1];
    if (last && !isNearer(candidate, last)) continue;
    const index = nearest.findIndex((other) => isNearer(candidate, other));
    nearest.splice(index < 0 ? nearest.length : index, 0, candidate);
    nearest.length = Math.min(nearest.length, most);
  }
  return nearest.map(([other, { shared }]) => ({ article: other, shared }));
}

/** The neighbours of a value in a list that is sorted newest first. */
export function neighbours<Value>(
  newestFirst: readonly Value[],
  value: Value,
): { readonly previous: Value | undefined; readonly next: Value | undefined } {
  const at = newestFirst.indexOf(value);
  return { previous: newestFirst[at + 1], next: newestFirst[at - 1] };
}
