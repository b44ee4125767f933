import { kinds } from "../content/kinds.ts";
import { paths, type Url } from "./addresses.ts";
import type { Context } from "./context.ts";
import type { Link, Page, View } from "./page.ts";
import { type SearchFilter, searchFilters } from "./search-table.ts";

/** The search; its script does the searching, and without it the page says where to look instead. */
export interface SearchView extends View {
  /** Where the search itself lies: the address of a query is this one with `?q=` and the words. */
  readonly action: Url;
  /** Where the script finds the index, and the table of its records. */
  readonly pagefind: Url;
  readonly table: Url;
  readonly filters: readonly { readonly filter: SearchFilter; readonly label: string }[];
  /** Other ways into the archive. */
  readonly ways: readonly Link[];
  /** What makes a search engine look through this site only: `site:example.org/news`. */
  readonly engineWord: string;
}

const labels: Readonly<Record<SearchFilter, string>> = {
  kind: "Kind",
  company: kinds.company.label,
  person: kinds.person.label,
  topic: kinds.topic.label,
  year: "Year",
};

/** The page of the search. */
export function searchPages(context: Context): Page<SearchView>[] {
  const { archive, addresses } = context;
  const { url, absolute } = addresses;
  return [
    context.page(paths.search, () => ({
      meta: context.meta(paths.search, {
        title: "Search",
        description: `Search the stories, companies, people and weeks of ${archive.settings.name}.`,
        section: paths.search,
      }),
      action: url(paths.search),
      pagefind: url(paths.searchIndex("pagefind.js")),
      table: url(paths.searchTable),
      filters: searchFilters.map((filter) => ({ filter, label: labels[filter] })),
      ways: [
        { url: url(paths.weeks), text: "week" },
        { url: url(paths.entities("company")), text: "company" },
        { url: url(paths.entities("person")), text: "person" },
        { url: url(paths.articles), text: "year" },
      ],
      engineWord: absolute(paths.home)
        .replace(/^https?:\/\//, "site:")
        .replace(/\/$/, ""),
    })),
  ];
}
