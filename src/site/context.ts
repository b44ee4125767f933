import type { Archive, PublishedArticle } from "../archive/archive.ts";
import { hasPage, type Pair, type Partners, pairsOf, partnersOf } from "../archive/pairs.ts";
import { allWeeks } from "../archive/timeline.ts";
import type { CalendarDay } from "../calendar/day.ts";
import type { WeekId } from "../calendar/week.ts";
import type { Body } from "../content/body.ts";
import { type Catalogue, catalogueFor } from "../language/catalogue.ts";
import { type DayFormat, dayFormat } from "../language/dates.ts";
import { listText } from "../language/lists.ts";
import { once } from "../values/once.ts";
import { type Addresses, createAddresses, type SitePath } from "./addresses.ts";
import { createCards } from "./article-cards.ts";
import { resolveHtml } from "./body-html.ts";
import { createFeedScopes, type FeedScopes } from "./feed-scopes.ts";
import { createLinks, type Links } from "./links.ts";
import { type ArticleCard, type Day, lazyPage, type Page } from "./page.ts";
import { createMetaMaker, type MetaMaker } from "./page-meta.ts";
import { planPictures } from "./pictures.ts";

/** The inputs of all pages, and the helpers that they share. */
export interface Context extends Links {
  readonly archive: Archive;
  readonly options: SiteOptions;
  readonly addresses: Addresses;
  /** The words of the site's language. */
  readonly words: Catalogue;
  readonly format: DayFormat;
  /** A list as text: `A, B and C`. */
  readonly list: (items: readonly string[]) => string;
  readonly day: (day: CalendarDay) => Day;
  readonly card: (article: PublishedArticle) => ArticleCard;
  readonly html: (body: Body, article?: Pick<PublishedArticle, "slug" | "pictures">) => string;
  readonly meta: MetaMaker;
  /** Creates a page whose fingerprint is that of the whole archive: stale after every change. */
  readonly page: <View>(path: SitePath, view: () => View, modified?: CalendarDay) => Page<View>;
  /** Every week from the oldest article to the newest, oldest first. */
  readonly weeks: readonly WeekId[];
  // Needed by some pages only: computed lazily, once.
  /** The companies that appear together. */
  readonly pairs: () => readonly Pair[];
  /** For each company, those with which it has a page. */
  readonly partners: () => Partners;
  /** Everything that readers can follow by feed. */
  readonly feedScopes: () => FeedScopes;
}

/** What a build creates besides pages, so that pages can refer to it. */
export interface SiteOptions {
  /** Share pictures. */
  readonly sharePictures: boolean;
  /** Pictures of articles in several sizes and formats. */
  readonly pictureSizes: boolean;
  /** The search index. */
  readonly search: boolean;
}

/** Only pages. */
const pagesOnly: SiteOptions = { sharePictures: false, pictureSizes: false, search: false };

/** Creates the context for the site of an archive at an address. */
export function createContext(archive: Archive, siteUrl: string, options: SiteOptions = pagesOnly): Context {
  const addresses = createAddresses(siteUrl);
  const { language } = archive.settings;
  const words = catalogueFor(language);
  const format = dayFormat(language, words.typography.date);
  const links = createLinks(addresses, words);
  const day = (iso: CalendarDay): Day => ({ iso, text: format.long(iso) });
  const weeks = allWeeks(archive);
  const pairs = once(() => pairsOf(archive));
  return {
    ...links,
    archive,
    options,
    addresses,
    words,
    format,
    list: (items) => listText(language, items),
    day,
    card: createCards(archive, words, links, day),
    html: (body, article) => {
      const pictures = article && { article: article.slug, pictures: planPictures(article, options.pictureSizes) };
      return resolveHtml(body.html, { resolve: addresses.url, ...pictures });
    },
    meta: createMetaMaker(archive, words, addresses, options.sharePictures),
    page: (path, view, modified) => lazyPage({ path, modified, fingerprint: () => archive.fingerprint, view }),
    weeks,
    pairs,
    partners: once(() => partnersOf(pairs().filter(hasPage))),
    feedScopes: once(() => createFeedScopes(archive, words)),
  };
}
