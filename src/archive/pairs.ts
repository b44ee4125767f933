import type { Archive, Company, Person, PublishedArticle } from "./archive.ts";

/** Two companies that appear together. */
export interface Pair {
  /** By name. */
  readonly companies: readonly [Company, Company];
  /** Newest first. */
  readonly articles: readonly PublishedArticle[];
}

/** How many common articles two companies need to have a page together. */
const fewestTogether = 2;

/** An article about more companies is a list of them: it says nothing of any two. */
const mostCompanies = 25;

/** Whether two companies have a page together. */
export function hasPage({ articles }: Pair): boolean {
  return articles.length >= fewestTogether;
}

/** Finds every pair of companies with a common article, sorted by name; articles about very many are left out. */
export function pairsOf({ companies, articles }: Archive): Pair[] {
  const order = new Map(companies.map((company, index) => [company, index]));
  const pairs = new Map<string, { companies: [Company, Company]; articles: PublishedArticle[] }>();
  for (const article of articles) {
    if (article.companies.length > mostCompanies) continue;
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

/** For each company, its pairs by the other company. */
export type Partners = ReadonlyMap<Company | Person, ReadonlyMap<Company | Person, Pair>>;

/** Groups pairs by each of their companies. */
export function partnersOf(pairs: readonly Pair[]): Partners {
  const partners = new Map<Company, Map<Company, Pair>>();
  const add = (company: Company, other: Company, pair: Pair) => {
    const known = partners.get(company);
    if (known) known.set(other, pair);
    else partners.set(company, new Map([[other, pair]]));
  };
  for (const pair of pairs) {
    const [first, second] = pair.companies;
    add(first, second, pair);
    add(second, first, pair);
  }
  return partners;
}
