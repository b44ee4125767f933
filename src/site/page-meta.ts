import type { Archive } from "../archive/archive.ts";
import { type Addresses, paths, type SitePath, type Url } from "./addresses.ts";
import type { FeedLink, PageMeta, SharePicture } from "./page.ts";
import { sections } from "./sections.ts";
import { canBeWritten, newsletterShareCard, type ShareCard } from "./share-card.ts";
import { breadcrumbData, type Crumb, type StructuredData } from "./structured-data.ts";

/** What a page says of itself; the rest of its {@link PageMeta} follows from its path. */
export interface MetaFields extends Omit<PageMeta, "canonical" | "feeds" | "share" | "data"> {
  /** Where the page's own feeds lie, where it has any beside those of the site. */
  readonly feedScope?: FeedPlace;
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

/** Where feeds lie, and what they are called in a feed reader. */
interface FeedPlace {
  readonly path: SitePath;
  readonly title: string;
}

/** Computes what a page tells browsers, search engines and feed readers about itself. */
export type MetaMaker = (path: SitePath, fields: MetaFields) => PageMeta;

/**
 * Makes what computes the metadata of the pages of an archive.
 *
 * @param sharePictures whether the site has pictures for those who share the address of a page.
 */
export function createMetaMaker(archive: Archive, addresses: Addresses, sharePictures: boolean): MetaMaker {
  const { name } = archive.settings;
  return (path, { feedScope, canonicalPath = path, shareCard, describe, ...fields }) => {
    const isPage = path !== paths.notFound;
    const share = sharePictures && isPage ? sharePicture(archive, addresses, canonicalPath, shareCard?.()) : undefined;
    const crumbs = isPage ? crumbsTo(canonicalPath, fields, name) : [];
    const feeds = [...(feedScope ? [feedScope] : []), { path: paths.home, title: name }];
    return {
      ...fields,
      share,
      data: [...(describe?.(share?.url) ?? []), ...breadcrumbData(addresses, crumbs)],
      canonical: addresses.absolute(canonicalPath),
      feeds: feeds.flatMap((feed) => feedLinks(addresses, feed)),
    };
  };
}

/** The picture of a page, if its own can be drawn, and otherwise that of the newsletter, if that one can. */
function sharePicture(
  archive: Archive,
  addresses: Addresses,
  page: SitePath,
  own: ShareCard | undefined,
): SharePicture | undefined {
  const isOwn = own !== undefined && canBeWritten(own);
  const card = isOwn ? own : newsletterShareCard(archive);
  const path = paths.share(isOwn ? page : paths.home);
  const alternative = [...card.kicker, card.title].join(": ");
  return canBeWritten(card) ? { path, url: addresses.absolute(path), alternative, card } : undefined;
}

/** The way to a page: the front page, its part of the site, the page itself. */
function crumbsTo(
  path: SitePath,
  { title, section }: Pick<MetaFields, "title" | "section">,
  newsletter: string,
): Crumb[] {
  const above = sections.filter((part) => part.path === section && part.path !== path);
  const self = path === paths.home ? [] : [{ path, name: title }];
  return [{ path: paths.home, name: newsletter }, ...above, ...self];
}

function feedLinks({ url }: Addresses, { path, title }: FeedPlace): FeedLink[] {
  return [
    { url: url(paths.rss(path)), type: "application/rss+xml", title: `${title} (RSS)` },
    { url: url(paths.atom(path)), type: "application/atom+xml", title: `${title} (Atom)` },
    { url: url(paths.jsonFeed(path)), type: "application/feed+json", title: `${title} (JSON Feed)` },
  ];
}
