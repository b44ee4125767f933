import { type SearchFilter, searchFilters } from "../site/search-table.ts";

/** A query, as part of an address. */
export interface SearchQuery {
  readonly text: string;
  readonly slugs: Readonly<Partial<Record<SearchFilter, string>>>;
}

/**
 * Parses the query of an address.
 *
 * @example parseQuery("?q=chips&year=2024") // { text: "chips", slugs: { year: "2024" } }
 */
export function parseQuery(address: string): SearchQuery {
  const fields = new URLSearchParams(address);
  const slugs = searchFilters.flatMap((filter) => {
    const slug = fields.get(filter);
    return slug ? [[filter, slug] as const] : [];
  });
  return { text: fields.get("q") ?? "", slugs: Object.fromEntries(slugs) };
}

/** Formats a query, always in the same order; an empty string for an empty one. */
export function formatQuery({ text, slugs }: SearchQuery): string {
  const fields = new URLSearchParams();
  if (text.trim()) fields.set("q", text.trim());
  for (const filter of searchFilters) {
    const slug = slugs[filter];
    if (slug) fields.set(filter, slug);
  }
  return fields.size > 0 ? `?${fields}` : "";
}

/**
 * The words of a query as the index has them: Pagefind finds no word with the sign of a currency.
 *
 * @example searchWords("$1.5bn") // "1.5bn"
 */
export function searchWords(text: string): string {
  // No words at all would find everything.
  return (
    text
      .replace(/\p{Currency_Symbol}/gu, " ")
      .replace(/\s+/g, " ")
      .trim() || text
  );
}
