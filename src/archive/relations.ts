import { compareText } from "../content/problem.ts";
import type { Archive, Company, Person, PublishedArticle } from "./archive.ts";
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

/** How many articles of each company and person are looked at, on either side of an article. */
const nearInTime = 40;

/**
 * Finds the articles nearest to one: those that share companies and people with it, rare ones weighing more than
 * those of every other article (by inverse document frequency), then those nearest in time. Of a company that is in
 * the news every day, only the articles around that time count.
 */
export function relatedArticles(archive: Archive, article: PublishedArticle, most: number): RelatedArticle[] {
  const near = [...article.companies, ...article.people]
    .map((entity) => {
      const at = firstIndex(entity.articles, ({ order }) => order >= article.order);
      const articles = entity.articles.slice(Math.max(0, at - nearInTime), at + nearInTime + 1);
      return { entity, articles, weight: Math.log(1 + archive.articles.length / entity.articles.length) };
    })
    .sort((a, b) => b.weight - a.weight || compareNames(a.entity, b.entity));
  const weights = new Map<PublishedArticle, number>();
  for (const { articles, weight } of near) {
    for (const other of articles) weights.set(other, (weights.get(other) ?? 0) + weight);
  }
  weights.delete(article);
  // Only the nearest few are wanted of what may be hundreds: each is put in its place among them or passed over.
  const nearest: { readonly other: PublishedArticle; readonly weight: number; readonly distance: number }[] = [];
  for (const [other, weight] of weights) {
    const last = nearest[most - 1];
    if (last && weight < last.weight) continue;
    const candidate = { other, weight, distance: Math.abs(article.dayNumber - other.dayNumber) };
    const isNearer = (known: typeof candidate) =>
      (known.weight - weight || candidate.distance - known.distance || compareText(other.slug, known.other.slug)) < 0;
    const index = nearest.findIndex(isNearer);
    if (index >= 0) nearest.splice(index, 0, candidate);
    else nearest.push(candidate);
    nearest.length = Math.min(nearest.length, most);
  }
  return nearest.map(({ other }) => ({
    article: other,
    shared: near.filter(({ articles }) => articles.includes(other)).map(({ entity }) => entity),
  }));
}

/**
 * The index of the first value for which a condition holds, found by halving; the length of the list where it never does.
 *
 * @param holds false for the values up to some place of the list, true from there on.
 */
export function firstIndex<Value>(values: readonly Value[], holds: (value: Value) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(values[middle] as Value)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The neighbours of a value in a list that is sorted newest first. */
export function neighbours<Value>(
  newestFirst: readonly Value[],
  value: Value,
): { readonly previous: Value | undefined; readonly next: Value | undefined } {
  const at = newestFirst.indexOf(value);
  return { previous: newestFirst[at + 1], next: newestFirst[at - 1] };
}
