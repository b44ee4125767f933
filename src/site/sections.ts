import type { Catalogue } from "../language/catalogue.ts";
import { paths, type SitePath } from "./addresses.ts";

/** A section of the site. */
export interface Section {
  readonly path: SitePath;
  readonly name: string;
}

/** The sections of the site, in the order of the navigation. */
export function sectionsOf({ kinds }: Catalogue): readonly Section[] {
  return [
    { path: paths.articles, name: kinds.article.several },
    { path: paths.weeks, name: kinds.week.several },
    { path: paths.entities("company"), name: kinds.company.several },
    { path: paths.entities("person"), name: kinds.person.several },
  ];
}
