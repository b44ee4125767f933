import type { Catalogue } from "../language/catalogue.ts";
import { paths, type Url } from "./addresses.ts";
import type { Context } from "./context.ts";
import type { Link, Page, View } from "./page.ts";
import { type SearchFilter, searchFilters } from "./search-table.ts";

/** The search page; without scripts, it shows other ways to find articles. */
export interface SearchView extends View {
  /** The address of the search page: queries are appended as `?q=words`. */
  readonly action: Url;
  /** The addresses of the index and of the table of its records. */
  readonly pagefind: Url;
  readonly table: Url;
  readonly filters: readonly { readonly filter: SearchFilter; readonly label: string }[];
  /** Other ways into the archive. */
  readonly ways: readonly Link[];
  /** The word that limits a search engine to this site: `site:example.org/news`. */
  readonly engineWord: string;
}

function labelsOf({ search, kinds }: Catalogue): Readonly<Record<SearchFilter, string>> {
  return {
    kind: search.kind,
    company: kinds.company.one,
    person: kinds.person.one,
    topic: kinds.topic.one,
    year: search.year,
  };
}

/** The search page. */
export function searchPages(context: Context): Page<SearchView>[] {
  const { archive, addresses, words } = context;
  const labels = labelsOf(words);
  const { ways } = words.search;
  const { url, absolute } = addresses;
  return [
    context.page(paths.search, () => ({
      meta: context.meta(paths.search, {
        title: words.search.title,
        description: words.search.description(archive.settings.name),
        section: paths.search,
      }),
      action: url(paths.search),
      pagefind: url(paths.searchIndex("pagefind.js")),
      table: url(paths.searchTable),
      filters: searchFilters.map((filter) => ({ filter, label: labels[filter] })),
      ways: [
        { url: url(paths.weeks), text: ways.week },
        { url: url(paths.entities("company")), text: ways.company },
        { url: url(paths.entities("person")), text: ways.person },
        { url: url(paths.articles), text: ways.year },
      ],
      engineWord: absolute(paths.home)
        .replace(/^https?:\/\//, "site:")
        .replace(/\/$/, ""),
    })),
  ];
}
