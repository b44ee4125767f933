import type { WeekId } from "../calendar/week.ts";
import { type EntityKind, type Kind, kinds, type Plural } from "../content/kinds.ts";
import type { Slug } from "../content/names.ts";

/** A path from the root of the site: `/articles/words/`. Paths of pages end with a slash, paths of files do not. */
export type SitePath = `/${string}`;

/** An address for use in links. */
export type Url = string & { readonly __brand: "Url" };

const folder = (kind: Kind) => `/${kinds[kind].plural}/` as const;

/** Creates every path of the site; paths are made nowhere else. */
export const paths = {
  home: "/",
  articles: folder("article"),
  year: (year: number) => `${folder("article")}${year}/`,
  article: (slug: Slug) => `${folder("article")}${slug}/`,
  /** An article as Markdown. */
  articleText: (slug: Slug) => `${folder("article")}${slug}/index.md`,
  picture: (slug: Slug, file: string) => `${folder("article")}${slug}/${file}`,
  entities: (kind: EntityKind) => folder(kind),
  entity: (kind: EntityKind, slug: Slug) => `${folder(kind)}${slug}/`,
  /** Two companies together, below the first by name. */
  pair: (first: Slug, second: Slug) => `${folder("company")}${first}/with/${second}/`,
  map: "/map/",
  weeks: folder("week"),
  week: (week: WeekId) => `${folder("week")}${week}/`,
  latestWeek: `${folder("week")}latest/`,
  topic: (slug: Slug) => `${folder("topic")}${slug}/`,
  weekText: (week: WeekId) => `${folder("week")}${week}/index.txt`,
  corrections: "/corrections/",
  feeds: "/feeds/",
  opml: "/feeds.opml",
  page: (slug: Slug) => `/${slug}/`,
  notFound: "/404.html",
  sitemap: "/sitemap.xml",
  /** A part of a sitemap that is too long for one file. */
  sitemapPart: (number: number) => `/sitemaps/${number}.xml`,
  robots: "/robots.txt",
  headers: "/_headers",
  llms: "/llms.txt",
  /** The archive as data. */
  data: (what: Plural<Exclude<Kind, "topic">>) => `/api/${what}.json`,
  /** The newest articles as data. */
  recent: "/api/recent.json",
  /** The share picture of a page. */
  share: (page: SitePath) => `${page}share.png`,
  rss: (scope: SitePath) => `${scope}feed.xml`,
  atom: (scope: SitePath) => `${scope}atom.xml`,
  jsonFeed: (scope: SitePath) => `${scope}feed.json`,
  /** A page of a feed's archive, counted from the oldest, so that its address and items stay the same. */
  atomArchive: (scope: SitePath, number: number) => `${scope}archive/${number}.xml`,
  search: "/search/",
  searchIndex: (file: string) => `/pagefind/${file}`,
  searchTable: "/search/table.json",
  styles: "/styles/main.css",
  script: (file: string) => `/scripts/${file}`,
  font: (file: string) => `/fonts/${file}`,
} as const satisfies Record<string, SitePath | ((...parts: never[]) => SitePath)>;

/** Converts paths to addresses of a host and base path. */
export interface Addresses {
  /** For links between pages: `/news/articles/words/`. */
  readonly url: (path: SitePath) => Url;
  /** For feeds and machines: `https://example.org/news/articles/words/`. */
  readonly absolute: (path: SitePath) => Url;
}

/** Creates the addresses of a site at an `http(s)` address, with or without a base path. */
export function createAddresses(siteUrl: string): Addresses {
  const { origin, pathname } = new URL(siteUrl);
  const base = pathname.replace(/\/+$/, "");
  return {
    url: (path) => `${base}${path}` as Url,
    absolute: (path) => `${origin}${base}${path}` as Url,
  };
}
