import { type Archive, type Entity, isPublished, type PublishedArticle, type Week } from "../archive/archive.ts";
import type { Appearance } from "../archive/relations.ts";
import type { CalendarDay } from "../calendar/day.ts";
import { type DayFormat, dayFormat } from "../calendar/format.ts";
import { partsOfWeek } from "../calendar/week.ts";
import type { Body } from "../content/body.ts";
import type { Slug } from "../content/names.ts";
import { type Addresses, createAddresses, paths, type SitePath } from "./addresses.ts";
import { finishHtml } from "./body-html.ts";
import type { ArticleCard, CountedLink, Day, FeedLink, Link, PageMeta } from "./page.ts";

/** What the pages are made from, with the small steps that all of them take. */
export interface Context {
  readonly archive: Archive;
  readonly addresses: Addresses;
  readonly format: DayFormat;
  readonly day: (day: CalendarDay) => Day;
  readonly articleLink: (article: PublishedArticle) => Link;
  readonly card: (article: PublishedArticle) => ArticleCard;
  readonly entityLink: (entity: Entity) => Link;
  readonly counted: (appearance: Appearance<Entity>) => CountedLink;
  readonly weekLink: (week: Pick<Week, "id">) => Link;
  readonly html: (body: Body, article?: Slug) => string;
  readonly meta: (path: SitePath, fields: MetaFields) => PageMeta;
}

interface MetaFields extends Omit<PageMeta, "canonical" | "feeds"> {
  /** Where the page's own feeds lie, where it has any beside those of the site. */
  readonly feedScope?: { readonly path: SitePath; readonly title: string };
  /** The path of the page that this one repeats. */
  readonly canonicalPath?: SitePath;
}

/** Prepares an archive to be shown at an address. */
export function createContext(archive: Archive, siteUrl: string): Context {
  const { settings } = archive;
  const addresses = createAddresses(siteUrl);
  const format = dayFormat(settings.language);
  const day = (iso: CalendarDay): Day => ({ iso, text: format.long(iso) });
  const articleLink = (article: PublishedArticle) => ({
    url: addresses.url(paths.article(article.slug)),
    text: article.title,
  });
  const entityLink = ({ kind, slug, name }: Entity) => ({ url: addresses.url(paths.entity(kind, slug)), text: name });
  return {
    archive,
    addresses,
    format,
    day,
    articleLink,
    entityLink,
    card: (article) => ({
      ...articleLink(article),
      day: day(article.day),
      summary: summaryOf(article),
      notice: noticeOf(archive, article),
      companies: article.companies.map(entityLink),
      people: article.people.map(entityLink),
      published: article.published,
      subjects: [
        ...article.companies.map(({ slug }) => `companies/${slug}`),
        ...article.people.map(({ slug }) => `people/${slug}`),
        ...article.topics.map(({ slug }) => `topics/${slug}`),
      ],
    }),
    counted: ({ entity, count }) => ({ ...entityLink(entity), count }),
    weekLink: ({ id }) => ({ url: addresses.url(paths.week(id)), text: weekName(id) }),
    html: (body, article) => finishHtml(body.html, { resolve: addresses.url, ...(article && { article }) }),
    meta: (path, { feedScope, canonicalPath = path, ...fields }) => {
      const scopes = [...(feedScope ? [feedScope] : []), { path: paths.home, title: settings.name }];
      return {
        ...fields,
        canonical: addresses.absolute(canonicalPath),
        feeds: scopes.flatMap((scope) => feedLinks(addresses, scope)),
      };
    },
  };
}

/** One sentence on an article: its summary, or its first paragraph. */
export function summaryOf(article: PublishedArticle): string {
  return article.summary ?? article.body.excerpt;
}

/** Says of an article in a preview that readers cannot see it yet, and why. */
export function noticeOf({ buildDay }: Archive, article: PublishedArticle): string | undefined {
  if (isPublished(article, buildDay)) return undefined;
  return article.draft ? "Draft" : "Scheduled";
}

/** The name of a week for readers: `Week 12 of 2024`. */
export function weekName(week: Week["id"]): string {
  const { year, number } = partsOfWeek(week);
  return `Week ${number} of ${year}`;
}

/** `1 story`, `12 stories`. */
export function storyCount(stories: number): string {
  return stories === 1 ? "1 story" : `${stories} stories`;
}

function feedLinks(
  { url }: Addresses,
  { path, title }: { readonly path: SitePath; readonly title: string },
): FeedLink[] {
  return [
    { url: url(paths.rss(path)), type: "application/rss+xml", title: `${title} (RSS)` },
    { url: url(paths.atom(path)), type: "application/atom+xml", title: `${title} (Atom)` },
    { url: url(paths.jsonFeed(path)), type: "application/feed+json", title: `${title} (JSON Feed)` },
  ];
}
