import type { Archive, Company, PublishedArticle } from "./archive.ts";

/** Two companies that appear together. */
export interface Pair {
  /** By name. */
  readonly companies: readonly [Company, Company];
  /** Newest first. */
  readonly articles: readonly PublishedArticle[];
}

/** How many articles two companies need in common to have a page together. */
const fewestTogether = 2;

/** Whether two companies have a page together. */
export function hasPage({ articles }: Pair): boolean {
  return articles.length >= fewestTogether;
}

/** Finds every pair of companies that share an article, in the order of their names. */
export function pairsOf({ companies, articles }: Archive): Pair[] {
  const order = new Map(companies.map((company, index) => [company, index]));
  const pairs = new Map<string, { companies: [Company, Company]; articles: PublishedArticle[] }>();
  for (const article of articles) {
    const sorted = article.companies.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    for (const [index, first] of sorted.entries()) {
      for (const second of sorted.slice(index + 1)) {
        const key = `${order.get(first)} ${order.get(second)}`;
        const pair = pairs.get(key);
        if (pair) pair.articles.push(article);
        else pairs.set(key, { companies: [first, second], articles: [article] });
      }
    }
  }
  const rank = ({ companies: [first, second] }: Pair) =>
    (order.get(first) ?? 0) * companies.length + (order.get(second) ?? 0);
  return [...pairs.values()].sort((a, b) => rank(a) - rank(b));
}
