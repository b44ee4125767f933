import type { PublishedArticle, Week } from "../archive/archive.ts";
import { paths, type SitePath } from "../site/addresses.ts";
import { listedPages, type Site } from "../site/site.ts";
import type { Fingerprint } from "../values/fingerprint.ts";
import { lazily } from "../values/lazily.ts";
import { once } from "../values/once.ts";
import { articlesData, companiesData, type Envelope, peopleData, recentData, weeksData } from "./api.ts";
import { createFeeds, type ItemRenderers, type PlacedFeed } from "./create-feeds.ts";
import { archivePath, type Feed, type FeedPage } from "./feed.ts";
import { planSitemaps, type Sitemap } from "./sitemap.ts";

/** A file of the site that is not a page. */
export interface SiteFile {
  readonly path: SitePath;
  /** Fingerprint of the inputs of its text, except settings, day and code. */
  readonly fingerprint: Fingerprint;
}

interface FeedFile extends SiteFile {
  readonly feed: Feed;
}

/** The feeds and the files for programs, by kind; each list is computed on first access. */
export interface Files {
  readonly rss: readonly FeedFile[];
  readonly atom: readonly FeedFile[];
  readonly jsonFeed: readonly FeedFile[];
  /** The archives of feeds. */
  readonly atomArchive: readonly (FeedFile & { readonly page: FeedPage })[];
  /** Articles as Markdown. */
  readonly articleText: readonly (SiteFile & { readonly article: PublishedArticle })[];
  /** Weeks that are over, as plain text. */
  readonly weekText: readonly (SiteFile & { readonly week: Week })[];
  /** The archive as data. */
  readonly api: readonly (SiteFile & { readonly data: () => Envelope })[];
  readonly opml: readonly SiteFile[];
  readonly sitemap: readonly (SiteFile & { readonly sitemap: Sitemap })[];
  readonly robots: readonly SiteFile[];
  readonly llms: readonly SiteFile[];
}

/** Creates every file of a site besides its pages. */
export function createFiles({ context, pages }: Site, itemRenderers: ItemRenderers): Files {
  const { archive } = context;
  const feeds = once(() => createFeeds(context, itemRenderers));
  /** A file that is stale after every change of the archive. */
  const single = (path: SitePath): SiteFile => ({ path, fingerprint: archive.fingerprint });
  const lists: { readonly [Kind in keyof Files]: () => Files[Kind] } = {
    rss: () => feeds().flatMap((feed) => feedFiles(feed, paths.rss)),
    atom: () => feeds().flatMap((feed) => feedFiles(feed, paths.atom)),
    jsonFeed: () => feeds().flatMap((feed) => feedFiles(feed, paths.jsonFeed)),
    atomArchive: () =>
      feeds().flatMap(({ path, feed }) =>
        feed.archives.map((page, index) => ({
          path: archivePath(path, index),
          fingerprint: page.fingerprint,
          feed,
          page,
        })),
      ),
    articleText: () =>
      archive.articles.map((article) => ({
        path: paths.articleText(article.slug),
        fingerprint: article.fingerprint,
        article,
      })),
    weekText: () =>
      archive.weeks
        .filter(({ complete }) => complete)
        .map((week) => ({ path: paths.weekText(week.id), fingerprint: week.fingerprint, week })),
    api: () => [
      { ...single(paths.data("articles")), data: () => articlesData(context) },
      { ...single(paths.recent), data: () => recentData(context) },
      { ...single(paths.data("companies")), data: () => companiesData(context) },
      { ...single(paths.data("people")), data: () => peopleData(context) },
      { ...single(paths.data("weeks")), data: () => weeksData(context) },
    ],
    opml: () => [single(paths.opml)],
    sitemap: () => planSitemaps(context, listedPages(pages)).map((sitemap) => ({ ...single(sitemap.path), sitemap })),
    robots: () => [single(paths.robots)],
    llms: () => [single(paths.llms)],
  };
  return lazily(lists);
}

/** A feed is also at its former paths, so that no subscriber is lost when a name changes. */
function feedFiles({ path, formerPaths, feed }: PlacedFeed, fileOf: (path: SitePath) => SitePath): FeedFile[] {
  return [path, ...formerPaths].map((place) => ({ path: fileOf(place), fingerprint: feed.fingerprint, feed }));
}
