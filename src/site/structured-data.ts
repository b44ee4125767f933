import type {
  BreadcrumbList,
  ListItem,
  NewsArticle,
  Organization,
  Person,
  SearchAction,
  WebSite,
  WithActionConstraints,
} from "schema-dts";
import type { Archive, Person as ArchivePerson, Company, PublishedArticle } from "../archive/archive.ts";
import { namesOf } from "../content/registry.ts";
import { type Addresses, paths, type SitePath, type Url } from "./addresses.ts";

// Structured data of pages (schema.org, written as JSON-LD 1.1). It states only what the content states: a role without
// an end may be over, so people have no `worksFor`; nor does the content say whether a company still exists.

/** A thing that a page describes. */
export type StructuredData = Organization | Person | WebSite | BreadcrumbList | NewsArticle;

/** A breadcrumb: a page above another. */
export interface Crumb {
  readonly path: SitePath;
  readonly name: string;
}

/**
 * The newsletter, described on the front page; all other pages refer to it.
 *
 * @param search whether the site can be searched.
 */
export function websiteData({ settings }: Archive, addresses: Addresses, search: boolean): StructuredData[] {
  const searchAction: WithActionConstraints<SearchAction> = {
    "@type": "SearchAction",
    target: {
      "@type": "EntryPoint",
      urlTemplate: `${addresses.absolute(paths.search)}?q={search_term_string}`,
    },
    "query-input": "required name=search_term_string",
  };
  return [
    {
      "@type": "WebSite",
      "@id": websiteId(addresses),
      url: addresses.absolute(paths.home),
      name: settings.name,
      description: settings.description,
      inLanguage: settings.language,
      publisher: publisher(settings, addresses),
      ...(search && { potentialAction: searchAction }),
    },
  ];
}

/** The breadcrumbs of a page; none on the front page itself. */
export function breadcrumbData(addresses: Addresses, crumbs: readonly Crumb[]): BreadcrumbList[] {
  if (crumbs.length < 2) return [];
  const items = crumbs.map(
    ({ path, name }, index): ListItem => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: addresses.absolute(path),
    }),
  );
  return [{ "@type": "BreadcrumbList", itemListElement: items }];
}

/**
 * An article with its companies and people.
 *
 * @param images addresses of its pictures, the share picture included.
 */
export function articleData(
  { settings }: Archive,
  addresses: Addresses,
  article: PublishedArticle,
  description: string,
  images: readonly Url[],
): NewsArticle {
  const url = addresses.absolute(paths.article(article.slug));
  const about = [
    ...article.companies.map((company) => organization(addresses, company)),
    ...article.people.map((person) => human(addresses, person)),
  ];
  return {
    "@type": "NewsArticle",
    "@id": `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: article.title,
    description,
    datePublished: article.published,
    dateModified: article.changed,
    inLanguage: settings.language,
    wordCount: article.body.words,
    author: author(settings, addresses),
    publisher: publisher(settings, addresses),
    isPartOf: { "@type": "WebSite", "@id": websiteId(addresses), name: settings.name },
    ...(article.topics.length > 0 && { keywords: article.topics.map(({ name }) => name) }),
    ...(images.length > 0 && { image: images }),
    ...(about.length > 0 && { about }),
  };
}

/** A company, as described on its page. */
export function companyData(addresses: Addresses, company: Company): Organization {
  const { entry } = company;
  return {
    ...organization(addresses, company),
    mainEntityOfPage: addresses.absolute(paths.entity("company", company.slug)),
    ...(entry && description(entry.body.excerpt)),
    ...(entry && alternateNames(company.name, namesOf(entry))),
    ...(entry?.homepage && { url: entry.homepage }),
    ...(entry?.founded && { foundingDate: entry.founded }),
    ...(entry?.country && { address: { "@type": "PostalAddress", addressCountry: entry.country } }),
  };
}

/** A person, as described on their page. */
export function personData(addresses: Addresses, person: ArchivePerson): Person {
  const { entry } = person;
  return {
    ...human(addresses, person),
    mainEntityOfPage: addresses.absolute(paths.entity("person", person.slug)),
    ...(entry && description(entry.body.excerpt)),
    ...(entry && alternateNames(person.name, namesOf(entry))),
    ...(entry?.homepage && { url: entry.homepage }),
  };
}

/** A company, as described on any page; the `@id` identifies it. */
function organization(addresses: Addresses, company: Company) {
  return { "@type": "Organization", ...identity(addresses, company) } as const;
}

/** A person, as described on any page; the `@id` identifies them. */
function human(addresses: Addresses, person: ArchivePerson) {
  return { "@type": "Person", ...identity(addresses, person) } as const;
}

function identity(addresses: Addresses, { kind, slug, name, entry }: Company | ArchivePerson) {
  const sameAs = [...new Set([...(entry?.homepage ? [entry.homepage] : []), ...(entry?.sameAs ?? [])])];
  return {
    "@id": `${addresses.absolute(paths.entity(kind, slug))}#${kind}`,
    name,
    ...(sameAs.length > 0 && { sameAs }),
  };
}

function publisher({ name }: Archive["settings"], addresses: Addresses) {
  const url = addresses.absolute(paths.home);
  return { "@type": "Organization", "@id": `${url}#publisher`, name, url } as const;
}

/** The author of the articles: the newsletter itself, or a newsroom of another name, even of one person. */
function author(settings: Archive["settings"], addresses: Addresses) {
  if (settings.author === settings.name) return publisher(settings, addresses);
  return { "@type": "Organization", name: settings.author } as const;
}

function websiteId(addresses: Addresses): string {
  return `${addresses.absolute(paths.home)}#website`;
}

function description(excerpt: string) {
  return excerpt === "" ? {} : { description: excerpt };
}

function alternateNames(name: string, names: readonly string[]) {
  const others = names.filter((other) => other !== name);
  return others.length > 0 ? { alternateName: others } : {};
}
