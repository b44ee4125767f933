import type { SearchView } from "../../src/site/search-page.ts";
import { Document } from "../parts/document.tsx";
import { InlineLinks } from "../parts/links.tsx";
import { type PageData, paginate } from "../template.ts";

/** The search. */
export const data = paginate("site.search");

export function render({ item: { view }, frame }: PageData<"search">) {
  return (
    <Document meta={view.meta} frame={frame} policy={frame.searchPolicy}>
      <header class="page-header">
        <h1>Search</h1>
      </header>
      {frame.searchable ? (
        <Search view={view} />
      ) : (
        <p>
          This copy of the site was made without its search index, which <code>npm run build</code> makes. Until then,
          look by <InlineLinks links={view.ways} />.
        </p>
      )}
    </Document>
  );
}

function Search({ view }: { readonly view: SearchView }) {
  return (
    <div class="search" data-pagefind={view.pagefind} data-table={view.table}>
      {/* biome-ignore lint/a11y/useSemanticElements: the search element is too new for many screen readers. */}
      <form role="search" action={view.action} method="get">
        <p class="search-words">
          <label for="search_words">Words or names</label>
          <input
            id="search_words"
            type="search"
            name="q"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="search"
          />
          <button type="submit">Search</button>
        </p>
        <div class="search-filters">
          {view.filters.map(({ filter, label }) => (
            <p key={filter}>
              <label for={`search_${filter}`}>{label}</label>
              <select id={`search_${filter}`} name={filter} autocomplete="off">
                <option value="">All</option>
              </select>
            </p>
          ))}
        </div>
        <p class="note search-keys">
          <kbd>/</kbd> or <kbd>Ctrl</kbd> <kbd>K</kbd> leads here from every page, <kbd>↓</kbd> and <kbd>↑</kbd> move
          through the results, <kbd>Esc</kbd> clears the words, then the filters.
        </p>
      </form>
      <noscript>
        <p>
          This search works in the browser and needs scripts. Without them, look by <InlineLinks links={view.ways} />,
          or give a search engine your words together with <code>{view.engineWord}</code>.
        </p>
      </noscript>
      <p class="note" aria-live="polite" data-part="status" />
      <ol class="results" data-part="results" />
      <button type="button" data-part="more" hidden>
        More results
      </button>
    </div>
  );
}
