import type { Archive, PublishedArticle } from "../archive/archive.ts";
import { hasPage, type Pair, type Partners, pairsOf, partnersOf } from "../archive/pairs.ts";
import { allWeeks } from "../archive/timeline.ts";
import type { CalendarDay } from "../calendar/day.ts";
import { type DayFormat, dayFormat } from "../calendar/format.ts";
import { daysOfWeek, type WeekId } from "../calendar/week.ts";
import type { Body } from "../content/body.ts";
import { once } from "../values/once.ts";
import { type Addresses, createAddresses, type SitePath } from "./addresses.ts";
import { createCards } from "./article-cards.ts";
import { finishHtml } from "./body-html.ts";
import { createFeedScopes, type FeedScopes } from "./feed-scopes.ts";
import { createLinks, type Links } from "./links.ts";
import { type ArticleCard, type Day, lazyPage, type Page } from "./page.ts";
import { createMetaMaker, type MetaMaker } from "./page-meta.ts";
import { planPictures } from "./pictures.ts";

/** What the pages are made from, with the small steps that all of them take. */
export interface Context extends Links {
  readonly archive: Archive;
  readonly options: SiteOptions;
  readonly addresses: Addresses;
  readonly format: DayFormat;
  readonly day: (day: CalendarDay) => Day;
  readonly card: (article: PublishedArticle) => ArticleCard;
  readonly html: (body: Body, article?: Pick<PublishedArticle, "slug" | "pictures">) => string;
  readonly meta: MetaMaker;
  /** A page for which no narrower fingerprint is worth its trouble: rendered again after every change. */
  readonly page: <View>(path: SitePath, view: () => View, modified?: CalendarDay) => Page<View>;
  /** Every week from the oldest article to the newest, oldest first. */
  readonly weeks: readonly WeekId[];
  /** The month in which each of these weeks ends. */
  readonly months: readonly string[];
  // What only some pages need is computed lazily, and once.
  /** The companies that appear together. */
  readonly pairs: () => readonly Pair[];
  /** For each company those with which it has a page. */
  readonly partners: () => Partners;
  /** All that readers can follow by feed. */
  readonly feedScopes: () => FeedScopes;
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

/** Prepares an archive to be shown at an address. */
export function createContext(archive: Archive, siteUrl: string, options: SiteOptions = pagesAlone): Context {
  const addresses = createAddresses(siteUrl);
  const format = dayFormat(archive.settings.language);
  const links = createLinks(addresses);
  const day = (iso: CalendarDay): Day => ({ iso, text: format.long(iso) });
  const weeks = allWeeks(archive);
  const pairs = once(() => pairsOf(archive));
  return {
    ...links,
    archive,
    options,
    addresses,
    format,
    day,
    card: createCards(archive, links, day),
    html: (body, article) => {
      const pictures = article && { article: article.slug, pictures: planPictures(article, options.pictureSizes) };
      return finishHtml(body.html, { resolve: addresses.url, ...pictures });
    },
    meta: createMetaMaker(archive, addresses, options.sharePictures),
    page: (path, view, modified) => lazyPage({ path, modified, fingerprint: () => archive.fingerprint, view }),
    weeks,
    months: weeks.map((week) => format.month(daysOfWeek(week).sunday)),
    pairs,
    partners: once(() => partnersOf(pairs().filter(hasPage))),
    feedScopes: once(() => createFeedScopes(archive)),
  };
}
