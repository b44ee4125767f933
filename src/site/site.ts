import type { Archive } from "../archive/archive.ts";
import type { SiteSettings } from "../content/schemas.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { paths, type SitePath, type Url } from "./addresses.ts";
import { correctionsPages, topicPages, yearPages } from "./archive-pages.ts";
import { articlePages } from "./article-pages.ts";
import { type Context, createContext, type SiteOptions } from "./context.ts";
import { type Direction, directionOf } from "./direction.ts";
import { companyIndexPages, personIndexPages } from "./entity-index-pages.ts";
import { companyPages, personPages } from "./entity-pages.ts";
import { feedsPages } from "./feeds-page.ts";
import { homePages, notFoundPages, standingPages } from "./front-pages.ts";
import type { Link } from "./page.ts";
import { mapPages, pairPages } from "./pair-pages.ts";
import { redirectPages } from "./redirect-pages.ts";
import { searchPages } from "./search-page.ts";
import { sectionsOf } from "./sections.ts";
import { latestWeekPages, weekIndexPages, weekPages } from "./week-pages.ts";

/** The whole site as a value: the frame shared by every page, and every page with its view. */
export interface Site {
  readonly context: Context;
  readonly frame: Frame;
  readonly pages: Pages;
}

/** What is the same on every page. */
export interface Frame {
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  readonly language: string;
  /** The words of the language. */
  readonly words: Catalogue;
  readonly direction: Direction;
  readonly home: Url;
  /** The sections of the site; a page refers to its section by path. */
  readonly navigation: readonly (Link & { readonly path: SitePath })[];
  readonly footer: readonly Link[];
  readonly search: Url;
  readonly follow: FollowView;
}

/** How readers get the newsletter. */
interface FollowView {
  /** The page of all feeds, and of the reader's own list. */
  readonly page: Url;
  /** The feeds of stories and of weeks, with addresses that readers can copy. */
  readonly feeds: readonly Link[];
  /** The form of the list service. */
  readonly signup: SiteSettings["signup"];
}

/** The pages of each kind; templates refer to the kinds by these names, as in `site.company`. */
export type Pages = ReturnType<typeof createPages>;

/** Creates the site of an archive. Pure: no disk, no clock. */
export function createSite(archive: Archive, siteUrl: string, options?: SiteOptions): Site {
  const context = createContext(archive, siteUrl, options);
  const { settings } = archive;
  const { url, absolute } = context.addresses;
  const { words } = context;
  const frame: Frame = {
    name: settings.name,
    tagline: settings.tagline,
    description: settings.description,
    language: settings.language,
    words,
    direction: directionOf(settings.language),
    home: url(paths.home),
    navigation: sectionsOf(words).map(({ path, name }) => ({ path, url: url(path), text: name })),
    footer: [
      ...archive.pages.map((page) => ({ url: url(paths.page(page.slug)), text: page.title })),
      { url: url(paths.map), text: words.frame.map },
      { url: url(paths.corrections), text: words.frame.corrections },
    ],
    search: url(paths.search),
    follow: {
      page: url(paths.feeds),
      feeds: [
        { url: absolute(paths.rss(paths.home)), text: words.feeds.everyStory },
        { url: absolute(paths.rss(paths.weeks)), text: words.feeds.weekByWeek },
      ],
      signup: settings.signup,
    },
  };
  return { context, frame, pages: createPages(context) };
}

function createPages(context: Context) {
  return {
    home: homePages(context),
    year: yearPages(context),
    article: articlePages(context),
    companies: companyIndexPages(context),
    company: companyPages(context),
    people: personIndexPages(context),
    person: personPages(context),
    weeks: weekIndexPages(context),
    week: weekPages(context),
    latestWeek: latestWeekPages(context),
    topic: topicPages(context),
    pair: pairPages(context),
    map: mapPages(context),
    corrections: correctionsPages(context),
    feeds: feedsPages(context),
    search: searchPages(context),
    standing: standingPages(context),
    notFound: notFoundPages(context),
    redirect: redirectPages(context),
  };
}

/** The pages that search engines may list; the others exclude themselves by their metadata. */
export function listedPages({ redirect: _redirect, latestWeek: _latest, notFound: _notFound, ...kinds }: Pages) {
  return Object.values(kinds)
    .flat()
    .map(({ path, modified }) => ({ path, modified }));
}
