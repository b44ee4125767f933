import type { SearchView } from "../../src/site/search-page.ts";
import { Document } from "../parts/document.tsx";
import { InlineLinks } from "../parts/links.tsx";
import { useWords } from "../parts/words.ts";
import { type PageData, paginate } from "../template.ts";

/** The search. */
export const data = paginate("site.search");

export function render({ item: { view }, frame }: PageData<"search">) {
  const { search: words } = frame.words;
  return (
    <Document meta={view.meta} frame={frame} policy={frame.searchPolicy}>
      <header class="page-header">
        <h1>{words.title}</h1>
      </header>
      {frame.searchable ? (
        <Search view={view} />
      ) : (
        <p>{words.withoutIndex(<code>npm run build</code>, <InlineLinks links={view.ways} />)}</p>
      )}
    </Document>
  );
}

function Search({ view }: { readonly view: SearchView }) {
  const { search: words } = useWords();
  return (
    <div class="search" data-pagefind={view.pagefind} data-table={view.table}>
      {/* biome-ignore lint/a11y/useSemanticElements: the search element is too new for many screen readers. */}
      <form role="search" action={view.action} method="get">
        <p class="search-words">
          <label for="search_words">{words.words}</label>
          <input
            id="search_words"
            type="search"
            name="q"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="search"
          />
          <button type="submit">{words.submit}</button>
        </p>
        <div class="search-filters">
          {view.filters.map(({ filter, label }) => (
            <p key={filter}>
              <label for={`search_${filter}`}>{label}</label>
              <select id={`search_${filter}`} name={filter} autocomplete="off">
                <option value="">{words.all}</option>
              </select>
            </p>
          ))}
        </div>
        <p class="note search-keys">
          {words.keys((name) => (
            <kbd>{name}</kbd>
          ))}
        </p>
      </form>
      <noscript>
        <p>{words.withoutScripts(<InlineLinks links={view.ways} />, <code>{view.engineWord}</code>)}</p>
      </noscript>
      <p class="note" aria-live="polite" data-part="status" />
      <ol class="results" data-part="results" />
      <button type="button" data-part="more" hidden>
        {words.more}
      </button>
    </div>
  );
}
