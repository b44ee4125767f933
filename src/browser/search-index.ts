import type { SearchTable } from "../site/search-table.ts";

/** The part of Pagefind's API that the search uses. */
interface Pagefind {
  readonly createInstance: (options: { readonly noWorker: boolean }) => {
    readonly init: () => Promise<void>;
    /** No text finds every record. */
    readonly search: (text: string | null) => Promise<{ readonly results: readonly PagefindResult[] }>;
  };
}

/** A found record; its text is loaded on request. */
interface PagefindResult {
  readonly id: string;
  readonly data: () => Promise<FoundText>;
}

/** The text of a found record. */
export interface FoundText extends Excerpt {
  readonly meta: { readonly title: string };
  /** The sections with matches; the part before the first heading has the address of the whole page. */
  readonly sub_results: readonly (Excerpt & { readonly title: string })[];
}

interface Excerpt {
  readonly url: string;
  /** Text with `<mark>` around matches and `&lt;` for `<`. */
  readonly excerpt: string;
}

/** A loaded search index. */
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
 * Loads the search index.
 *
 * @param pagefind address of Pagefind's script, which has the index beside it.
 * @param table address of the table of the records.
 */
export async function openIndex(pagefind: string, table: string): Promise<SearchIndex> {
  const [module, records] = await Promise.all([import(pagefind) as Promise<Pagefind>, fetchTable(table)]);
  // A worker would have another Content Security Policy than the page.
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

/** The table changes but its address does not, so it is always revalidated. */
async function fetchTable(address: string): Promise<SearchTable> {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}
