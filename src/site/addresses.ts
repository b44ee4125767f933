import type { WeekId } from "../calendar/week.ts";
import type { Slug } from "../content/names.ts";
import type { EntityKind } from "../content/registry.ts";

/** A place on the site, from its root: `/articles/words/`. A page's path ends with a slash, a file's does not. */
export type SitePath = `/${string}`;

/** An address as it stands in a link. */
export type Url = string & { readonly __brand: "Url" };

/** Every path of the site is made here and nowhere else. */
export const paths = {
  home: "/",
  articles: "/articles/",
  year: (year: number) => `/articles/${year}/`,
  article: (slug: Slug) => `/articles/${slug}/`,
  /** An article as Markdown. */
  articleText: (slug: Slug) => `/articles/${slug}/index.md`,
  picture: (slug: Slug, file: string) => `/articles/${slug}/${file}`,
  entities: (kind: EntityKind) => (kind === "company" ? "/companies/" : "/people/"),
  entity: (kind: EntityKind, slug: Slug) => (kind === "company" ? `/companies/${slug}/` : `/people/${slug}/`),
  /** Two companies together: under the first by name. */
  pair: (first: Slug, second: Slug) => `/companies/${first}/with/${second}/`,
  map: "/map/",
  weeks: "/weeks/",
  week: (week: WeekId) => `/weeks/${week}/`,
  latestWeek: "/weeks/latest/",
  topic: (slug: Slug) => `/topics/${slug}/`,
  weekText: (week: WeekId) => `/weeks/${week}/index.txt`,
  corrections: "/corrections/",
  feeds: "/feeds/",
  opml: "/feeds.opml",
  page: (slug: Slug) => `/${slug}/`,
  notFound: "/404.html",
  sitemap: "/sitemap.xml",
  robots: "/robots.txt",
  headers: "/_headers",
  llms: "/llms.txt",
  /** The archive as data. */
  data: (kind: "articles" | "companies" | "people" | "weeks") => `/api/${kind}.json`,
  /** The picture of a page for those who share its address. */
  share: (page: SitePath) => `${page}share.png`,
  rss: (scope: SitePath) => `${scope}feed.xml`,
  atom: (scope: SitePath) => `${scope}atom.xml`,
  jsonFeed: (scope: SitePath) => `${scope}feed.json`,
  /** A page of a feed's older part, counted from the oldest: it keeps its address and what it holds. */
  atomArchive: (scope: SitePath, number: number) => `${scope}archive/${number}.xml`,
  search: "/search/",
  searchIndex: (file: string) => `/pagefind/${file}`,
  searchTable: "/search/table.json",
  script: (file: string) => `/scripts/${file}`,
  font: (file: string) => `/fonts/${file}`,
} as const satisfies Record<string, SitePath | ((...parts: never[]) => SitePath)>;

/** What there are many pages of, each with a slug of its own. */
export type PathKind = "articles" | "companies" | "people" | "topics";

/** Takes the path of an article, a company, a person or a topic apart; gives undefined for all others. */
export function partsOfPath(path: string): { readonly kind: PathKind; readonly slug: string } | undefined {
  const [, kind, slug] = /^\/(articles|companies|people|topics)\/([^/]+)\/$/.exec(path) ?? [];
  return kind && slug ? { kind: kind as PathKind, slug } : undefined;
}

/** Turns paths into addresses of one host and base path. */
export interface Addresses {
  /** For links between pages: `/news/articles/words/`. */
  readonly url: (path: SitePath) => Url;
  /** For feeds and machines: `https://example.org/news/articles/words/`. */
  readonly absolute: (path: SitePath) => Url;
}

/** Makes the addresses of a site that lives at an `http(s)` address, with a base path or without. */
export function createAddresses(siteUrl: string): Addresses {
  const { origin, pathname } = new URL(siteUrl);
  const base = pathname.replace(/\/+$/, "");
  return {
    url: (path) => `${base}${path}` as Url,
    absolute: (path) => `${origin}${base}${path}` as Url,
  };
}
