import { compareText } from "../values/compare-text.ts";
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

/** Finds the articles nearest to one, the nearest first. */
export type RelationFinder = (article: PublishedArticle, most: number) => RelatedArticle[];

/**
 * Makes what finds the articles nearest to each of an archive: those that share companies and people with it, rare ones
 * weighing more than those of every other article (by inverse document frequency), then those nearest in time. Of a
 * company that is in the news every day, only the articles around that time count.
 */
export function createRelationFinder({ articles: all }: Archive): RelationFinder {
  // By the order of the articles; zero again after each search. Several hundred are weighed for each of ten thousand:
  // in a map of their own that took five times as long.
  const weights = new Float64Array(all.length);
  return (article, most) => {
    const near = [...article.companies, ...article.people]
      .map((entity) => {
        const at = firstIndex(entity.articles, ({ order }) => order >= article.order);
        const articles = entity.articles.slice(Math.max(0, at - nearInTime), at + nearInTime + 1);
        return { entity, articles, weight: Math.log(1 + all.length / entity.articles.length) };
      })
      .sort((a, b) => b.weight - a.weight || compareNames(a.entity, b.entity));
    const others: PublishedArticle[] = [];
    for (const { articles, weight } of near) {
      for (const other of articles) {
        const before = weights[other.order] ?? 0;
        if (before === 0 && other !== article) others.push(other);
        weights[other.order] = before + weight;
      }
    }
    const nearest = nearestOf(article, others, weights, most);
    for (const { order } of [article, ...others]) weights[order] = 0;
    return nearest.map((other) => ({
      article: other,
      shared: near.filter(({ articles }) => articles.includes(other)).map(({ entity }) => entity),
    }));
  };
}

/** Those with the largest weights, the largest first; of equal ones those nearest in time, then by slug. */
function nearestOf(
  article: PublishedArticle,
  others: readonly PublishedArticle[],
  weights: Float64Array,
  most: number,
): PublishedArticle[] {
  const weightOf = ({ order }: PublishedArticle) => weights[order] ?? 0;
  const distanceOf = ({ dayNumber }: PublishedArticle) => Math.abs(article.dayNumber - dayNumber);
  const compare = (a: PublishedArticle, b: PublishedArticle) =>
    weightOf(b) - weightOf(a) || distanceOf(a) - distanceOf(b) || compareText(a.slug, b.slug);
  // Only the nearest few are wanted of what may be hundreds: each is put in its place among them or passed over.
  const nearest: PublishedArticle[] = [];
  for (const other of others) {
    const last = nearest[most - 1];
    if (last && compare(other, last) > 0) continue;
    const index = nearest.findIndex((known) => compare(other, known) < 0);
    if (index >= 0) nearest.splice(index, 0, other);
    else nearest.push(other);
    nearest.length = Math.min(nearest.length, most);
  }
  return nearest;
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
