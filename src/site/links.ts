import type { Entity, PublishedArticle, Week } from "../archive/archive.ts";
import type { Appearance } from "../archive/relations.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { type Addresses, paths } from "./addresses.ts";
import type { CountedLink, Link } from "./page.ts";
import { weekName } from "./wording.ts";

/** Creates links to pages of the archive. */
export interface Links {
  readonly articleLink: (article: Pick<PublishedArticle, "slug" | "title">) => Link;
  readonly entityLink: (entity: Entity) => Link;
  readonly counted: (appearance: Appearance<Entity>) => CountedLink;
  readonly weekLink: (week: Pick<Week, "id">) => Link;
}

/** Creates the links of a site at an address, in its language. */
export function createLinks({ url }: Addresses, words: Catalogue): Links {
  const entityLink = ({ kind, slug, name }: Entity): Link => ({ url: url(paths.entity(kind, slug)), text: name });
  return {
    articleLink: ({ slug, title }) => ({ url: url(paths.article(slug)), text: title }),
    entityLink,
    counted: ({ entity, count }) => ({ ...entityLink(entity), count }),
    weekLink: ({ id }) => ({ url: url(paths.week(id)), text: weekName(words, id) }),
  };
}
