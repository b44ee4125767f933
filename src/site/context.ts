import { type Archive, type Entity, isPublished, type PublishedArticle, type Week } from "../archive/archive.ts";
import type { Appearance } from "../archive/relations.ts";
import { allWeeks } from "../archive/timeline.ts";
import type { CalendarDay } from "../calendar/day.ts";
import { type DayFormat, dayFormat } from "../calendar/format.ts";
import { daysOfWeek, partsOfWeek, type WeekId } from "../calendar/week.ts";
import type { Body } from "../content/body.ts";
import { type Addresses, createAddresses, paths, type SitePath, type Url } from "./addresses.ts";
import { finishHtml } from "./body-html.ts";
import {
  type ArticleCard,
  type CountedLink,
  type Day,
  type FeedLink,
  type Link,
  lazyPage,
  type Page,
  type PageMeta,
  type SharePicture,
} from "./page.ts";
import { type PicturePlan, planPicture } from "./pictures.ts";
import { canBeWritten, newsletterShareCard, type ShareCard } from "./share-card.ts";
import { breadcrumbData, type Crumb, type StructuredData } from "./structured-data.ts";

/** What the pages are made from, with the small steps that all of them take. */
export interface Context {
  readonly archive: Archive;
  readonly options: SiteOptions;
  readonly addresses: Addresses;
  readonly format: DayFormat;
  readonly day: (day: CalendarDay) => Day;
  readonly articleLink: (article: PublishedArticle) => Link;
  readonly card: (article: PublishedArticle) => ArticleCard;
  readonly entityLink: (entity: Entity) => Link;
  readonly counted: (appearance: Appearance<Entity>) => CountedLink;
  readonly weekLink: (week: Pick<Week, "id">) => Link;
  readonly html: (body: Body, article?: Pick<PublishedArticle, "slug" | "pictures">) => string;
  readonly meta: (path: SitePath, fields: MetaFields) => PageMeta;
  /** A page for which no narrower fingerprint is worth its trouble: rendered again after every change. */
  readonly page: <View>(path: SitePath, view: () => View, modified?: CalendarDay) => Page<View>;
  /** Every week from the oldest article to the newest, oldest first. */
  readonly weeks: readonly WeekId[];
  /** The month in which each of these weeks ends. */
  readonly months: readonly string[];
}

/** What a build makes besides pages, so that pages may name it. */
export interface SiteOptions {
  /** Pictures for those who share the address of a page. */
  readonly sharePictures: boolean;
  /** Pictures of articles in several sizes and formats. */
  readonly pictureSizes: boolean;
  /** The index of the search. */
  readonly search: boolean;
}

/** A site of pages alone. */
const pagesAlone: SiteOptions = { sharePictures: false, pictureSizes: false, search: false };

interface MetaFields extends Omit<PageMeta, "canonical" | "feeds" | "share" | "data"> {
  /** Where the page's own feeds lie, where it has any beside those of the site. */
  readonly feedScope?: { readonly path: SitePath; readonly title: string };
  /** The path of the page that this one repeats. */
  readonly canonicalPath?: SitePath;
  /** What the page's own share picture says; that of the newsletter stands for it otherwise. */
  readonly shareCard?: () => ShareCard;
  /**
   * What the page describes, besides the way to it.
   *
   * @param share the address of its share picture.
   */
  readonly describe?: (share: Url | undefined) => readonly StructuredData[];
}

/** The parts of the site that other pages are filed under. */
const sections: ReadonlyMap<SitePath, string> = new Map<SitePath, string>([
  [paths.articles, "Articles"],
  [paths.weeks, "Weeks"],
  [paths.entities("company"), "Companies"],
  [paths.entities("person"), "People"],
]);

/** Prepares an archive to be shown at an address. */
export function createContext(archive: Archive, siteUrl: string, options: SiteOptions = pagesAlone): Context {
  const { settings } = archive;
  const addresses = createAddresses(siteUrl);
  const format = dayFormat(settings.language);
  const day = (iso: CalendarDay): Day => ({ iso, text: format.long(iso) });
  const articleLink = (article: PublishedArticle) => ({
    url: addresses.url(paths.article(article.slug)),
    text: article.title,
  });
  const sharePicture = (page: SitePath, own: ShareCard | undefined): SharePicture | undefined => {
    const whole = newsletterShareCard(archive);
    const [card, path] =
      own && canBeWritten(own) ? ([own, paths.share(page)] as const) : ([whole, paths.share(paths.home)] as const);
    const alternative = [...card.kicker, card.title].join(": ");
    return canBeWritten(card) ? { path, url: addresses.absolute(path), alternative, card } : undefined;
  };
  const crumbsTo = (path: SitePath, { title, section }: Pick<MetaFields, "title" | "section">): Crumb[] => {
    const part = section && section !== path ? sections.get(section) : undefined;
    return [
      { path: paths.home, name: settings.name },
      ...(section && part ? [{ path: section, name: part }] : []),
      ...(path === paths.home ? [] : [{ path, name: title }]),
    ];
  };
  const entityLink = ({ kind, slug, name }: Entity) => ({ url: addresses.url(paths.entity(kind, slug)), text: name });
  const weeks = allWeeks(archive);
  const cards = new Map<PublishedArticle, ArticleCard>();
  const createCard = (article: PublishedArticle): ArticleCard => ({
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
  });
  return {
    archive,
    weeks,
    months: weeks.map((week) => format.month(daysOfWeek(week).sunday)),
    options,
    addresses,
    format,
    day,
    articleLink,
    entityLink,
    card: (article) => {
      // An article stands in the lists of its companies, people, topics, of its week and its year.
      const known = cards.get(article) ?? createCard(article);
      cards.set(article, known);
      return known;
    },
    counted: ({ entity, count }) => ({ ...entityLink(entity), count }),
    weekLink: ({ id }) => ({ url: addresses.url(paths.week(id)), text: weekName(id) }),
    html: (body, article) =>
      finishHtml(body.html, {
        resolve: addresses.url,
        ...(article && { article: article.slug, pictures: plansOf(article, options) }),
      }),
    page: (path, view, modified) => lazyPage({ path, modified, fingerprint: () => archive.fingerprint, view }),
    meta: (path, { feedScope, canonicalPath = path, shareCard, describe, ...fields }) => {
      const scopes = [...(feedScope ? [feedScope] : []), { path: paths.home, title: settings.name }];
      const share =
        options.sharePictures && path !== paths.notFound ? sharePicture(canonicalPath, shareCard?.()) : undefined;
      const crumbs = path === paths.notFound ? [] : crumbsTo(canonicalPath, fields);
      return {
        ...fields,
        share,
        data: [...(describe?.(share?.url) ?? []), ...breadcrumbData(addresses, crumbs)],
        canonical: addresses.absolute(canonicalPath),
        feeds: scopes.flatMap((scope) => feedLinks(addresses, scope)),
      };
    },
  };
}

/** The files of an article's pictures, by their names in its text. */
function plansOf(
  { slug, pictures }: Pick<PublishedArticle, "slug" | "pictures">,
  { pictureSizes }: SiteOptions,
): ReadonlyMap<string, PicturePlan> {
  const plans = pictures.map((picture) => planPicture(slug, picture));
  return new Map(plans.map((plan) => [plan.picture.file, pictureSizes ? plan : { ...plan, sources: [] }]));
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
