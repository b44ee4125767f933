import { kinds } from "../content/kinds.ts";
import { paths, type SitePath } from "./addresses.ts";

/** A part of the site that pages are filed under. */
export interface Section {
  readonly path: SitePath;
  readonly name: string;
}

/** The parts of the site, in the order of the navigation. */
export const sections: readonly Section[] = [
  { path: paths.articles, name: kinds.article.labels },
  { path: paths.weeks, name: kinds.week.labels },
  { path: paths.entities("company"), name: kinds.company.labels },
  { path: paths.entities("person"), name: kinds.person.labels },
  { path: paths.feeds, name: "Feeds" },
  { path: paths.search, name: "Search" },
];
