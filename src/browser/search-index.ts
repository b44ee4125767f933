import type { SearchTable } from "../site/search-table.ts";

/** The part of Pagefind's interface that the search uses. */
interface Pagefind {
  readonly createInstance: (options: { readonly noWorker: boolean }) => {
    readonly init: () => Promise<void>;
    /** No text finds every record. */
    readonly search: (text: string | null) => Promise<{ readonly results: readonly PagefindResult[] }>;
  };
}

/** A found record; its text comes only when it is asked for. */
interface PagefindResult {
  readonly id: string;
  readonly data: () => Promise<FoundText>;
}

/** What a found record shows. */
export interface FoundText extends Excerpt {
  readonly meta: { readonly title: string };
  /** The sections that hold the words; the part before the first heading has the address of the whole page. */
  readonly sub_results: readonly (Excerpt & { readonly title: string })[];
}

interface Excerpt {
  readonly url: string;
  /** Text with `<mark>` around found words and `&lt;` for `<`. */
  readonly excerpt: string;
}

/** An open search. */
export interface SearchIndex {
  readonly table: SearchTable;
  /**
   * Finds records, best first; every record for an empty text.
   *
   * @returns the text of each, by its id.
   */
  readonly find: (text: string) => Promise<ReadonlyMap<string, () => Promise<FoundText>>>;
}

/**
 * Opens the search.
 *
 * @param pagefind where Pagefind's script lies; it finds the index beside itself.
 * @param table where the table of the records lies.
 */
export async function openIndex(pagefind: string, table: string): Promise<SearchIndex> {
  const [module, records] = await Promise.all([import(pagefind) as Promise<Pagefind>, fetchTable(table)]);
  // A worker would answer to another security policy than the page's.
  const instance = module.createInstance({ noWorker: true });
  await instance.init();
  return {
    table: records,
    find: async (text) => {
      const { results } = await instance.search(text || null);
      return new Map(results.map(({ id, data }) => [id, data]));
    },
  };
}

/** The table keeps its address while what it says changes, so it is always asked for anew. */
async function fetchTable(address: string): Promise<SearchTable> {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}
