import type { WeekId } from "../calendar/week.ts";
import { type EntityKind, type Kind, kinds, type Plural } from "../content/kinds.ts";
import type { Slug } from "../content/names.ts";

/** A place on the site, from its root: `/articles/words/`. A page's path ends with a slash, a file's does not. */
export type SitePath = `/${string}`;

/** An address as it stands in a link. */
export type Url = string & { readonly __brand: "Url" };

const folder = (kind: Kind) => `/${kinds[kind].plural}/` as const;

/** Every path of the site is made here and nowhere else. */
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
  /** Two companies together: under the first by name. */
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
  robots: "/robots.txt",
  headers: "/_headers",
  llms: "/llms.txt",
  /** The archive as data. */
  data: (what: Plural<Exclude<Kind, "topic">>) => `/api/${what}.json`,
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
