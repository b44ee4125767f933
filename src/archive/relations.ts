import { compareText } from "../values/compare-text.ts";
import type { Archive, Company, Person, PublishedArticle } from "./archive.ts";
import { compareNames } from "./name-order.ts";

/** An entity, and the number of articles it appears in. */
export interface Appearance<Thing> {
  readonly entity: Thing;
  readonly count: number;
}

/** Counts the articles of each entity, most first, then by name. */
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

/** An article related to another, with the companies and people that both are about. */
export interface RelatedArticle {
  readonly article: PublishedArticle;
  /** Rarest first. */
  readonly shared: readonly (Company | Person)[];
}

/** How many articles of each company and person are considered, before and after an article. */
const nearInTime = 40;

/** Finds the articles most related to one, best first. */
export type RelationFinder = (article: PublishedArticle, most: number) => RelatedArticle[];

/**
 * Creates a finder of related articles: those that share companies and people, weighted by inverse document frequency
 * so that rare ones count most, then by distance in time. Of a company that is in the news every day, only the articles
 * around that time count.
 */
export function createRelationFinder({ articles: all }: Archive): RelationFinder {
  // Indexed by the articles' order, and zeroed after each search. Each of ten thousand articles has several hundred
  // candidates: with a map per search this took five times as long.
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

/** The articles with the largest weights, largest first; equal ones by distance in time, then by slug. */
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
  // A partial sort: only the best few of several hundred are needed.
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
 * The index of the first value for which a condition holds, by binary search; the length of the list if there is none.
 *
 * @param holds has to be false for all values up to some index, and true from there on.
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

/** The values before and after a value in time, in a list sorted newest first. */
export function neighbours<Value>(
  newestFirst: readonly Value[],
  value: Value,
): { readonly previous: Value | undefined; readonly next: Value | undefined } {
  const at = newestFirst.indexOf(value);
  return { previous: newestFirst[at + 1], next: newestFirst[at - 1] };
}
