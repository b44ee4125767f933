import { kinds } from "../content/kinds.ts";
import { paths, type SitePath } from "./addresses.ts";

/** A section of the site. */
export interface Section {
  readonly path: SitePath;
  readonly name: string;
}

/** The sections of the site, in the order of the navigation. */
export const sections: readonly Section[] = [
  { path: paths.articles, name: kinds.article.labels },
  { path: paths.weeks, name: kinds.week.labels },
  { path: paths.entities("company"), name: kinds.company.labels },
  { path: paths.entities("person"), name: kinds.person.labels },
  { path: paths.feeds, name: "Feeds" },
  { path: paths.search, name: "Search" },
];
