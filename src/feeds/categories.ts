import type { PublishedArticle } from "../archive/archive.ts";
import { paths } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import type { FeedCategory } from "./feed.ts";

/** How many companies and people are categories of an item; an article about hundreds is in hundreds of feeds. */
const mostNames = 50;

/** The companies, people and topics of an article as categories, each with the address of its kind's index. */
export function categoriesOf(
  { addresses }: Context,
  { companies, people, topics }: Pick<PublishedArticle, "companies" | "people" | "topics">,
): FeedCategory[] {
  return [
    ...[...companies, ...people].slice(0, mostNames).map(({ kind, name, slug }) => ({
      name,
      slug,
      index: addresses.absolute(paths.entities(kind)),
    })),
    // Topics have no index of their own: the page of all articles lists them.
    ...topics.map(({ name, slug }) => ({ name, slug, index: addresses.absolute(paths.articles) })),
  ];
}
