import { addWeeks } from "../calendar/week.ts";
import type { Archive, Company, PublishedArticle } from "./archive.ts";
import { compareNames } from "./name-order.ts";

/**
 * The weight of an article: the sum over its companies and people of the logarithm of their numbers of articles.
 * Stories about several entities, and about those that are often in the news, weigh most.
 */
function weightOf({ companies, people }: PublishedArticle): number {
  return [...companies, ...people].reduce((sum, { articles }) => sum + Math.log2(1 + articles.length), 0);
}

/** Sorts articles by weight, heaviest first; equal ones keep their order. */
export function byWeight(articles: readonly PublishedArticle[]): PublishedArticle[] {
  return articles.toSorted((a, b) => weightOf(b) - weightOf(a));
}

/** A company that is in the news more than before. */
export interface Mover {
  readonly company: Company;
  /** Articles of the newest 13 weeks. */
  readonly now: number;
  /** Articles of the 13 weeks before them. */
  readonly before: number;
}

/** A quarter of a year in weeks. */
const quarter = 13;

/** Finds the companies with more articles than in the previous quarter, largest gain first. */
export function moversOf({ weeks, companies }: Archive, most: number): Mover[] {
  const newest = weeks[0]?.id;
  if (!newest) return [];
  const [recent, earlier] = [addWeeks(newest, 1 - quarter), addWeeks(newest, 1 - 2 * quarter)];
  const counted = companies.map((company) => ({
    company,
    now: company.articles.filter(({ week }) => week >= recent).length,
    before: company.articles.filter(({ week }) => week < recent && week >= earlier).length,
  }));
  return counted
    .filter(({ now, before }) => now > before && now > 1)
    .sort((a, b) => b.now - b.before - (a.now - a.before) || b.now - a.now || compareNames(a.company, b.company))
    .slice(0, most);
}
