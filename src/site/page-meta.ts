import type { Archive } from "../archive/archive.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { type Addresses, paths, type SitePath, type Url } from "./addresses.ts";
import type { FeedLink, PageMeta, SharePicture } from "./page.ts";
import { sectionsOf } from "./sections.ts";
import { canBeWritten, newsletterShareCard, type ShareCard } from "./share-card.ts";
import { breadcrumbData, type Crumb, type StructuredData } from "./structured-data.ts";

/** The metadata that a page declares; the rest of its {@link PageMeta} is derived from its path. */
export interface MetaFields extends Omit<PageMeta, "canonical" | "feeds" | "share" | "data"> {
  /** The page's own feeds, if it has any besides those of the site. */
  readonly feedScope?: FeedPlace;
  /** The path of the page that this one duplicates. */
  readonly canonicalPath?: SitePath;
  /** The content of the page's own share picture; the newsletter's is used otherwise. */
  readonly shareCard?: () => ShareCard;
  /**
   * Structured data of the page, besides its breadcrumbs.
   *
   * @param share the address of its share picture.
   */
  readonly describe?: (share: Url | undefined) => readonly StructuredData[];
}

/** The path of feeds, and their title in feed readers. */
interface FeedPlace {
  readonly path: SitePath;
  readonly title: string;
}

/** Computes the metadata of a page. */
export type MetaMaker = (path: SitePath, fields: MetaFields) => PageMeta;

/**
 * Creates the function that computes the metadata of pages.
 *
 * @param sharePictures whether the site has share pictures.
 */
export function createMetaMaker(
  archive: Archive,
  words: Catalogue,
  addresses: Addresses,
  sharePictures: boolean,
): MetaMaker {
  const { name } = archive.settings;
  return (path, { feedScope, canonicalPath = path, shareCard, describe, ...fields }) => {
    const isPage = path !== paths.notFound;
    const share =
      sharePictures && isPage
        ? sharePicture(archive, addresses, words.typography, canonicalPath, shareCard?.())
        : undefined;
    const crumbs = isPage ? crumbsTo(canonicalPath, fields, name, words) : [];
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

/** The share picture of a page: its own if it can be drawn, otherwise the newsletter's if that one can. */
function sharePicture(
  archive: Archive,
  addresses: Addresses,
  { colon }: Catalogue["typography"],
  page: SitePath,
  own: ShareCard | undefined,
): SharePicture | undefined {
  const isOwn = own !== undefined && canBeWritten(own);
  const card = isOwn ? own : newsletterShareCard(archive);
  const path = paths.share(isOwn ? page : paths.home);
  const alternative = [...card.kicker, card.title].join(colon);
  return canBeWritten(card) ? { path, url: addresses.absolute(path), alternative, card } : undefined;
}

/** The breadcrumbs of a page: the front page, its section, the page itself. */
function crumbsTo(
  path: SitePath,
  { title, section }: Pick<MetaFields, "title" | "section">,
  newsletter: string,
  words: Catalogue,
): Crumb[] {
  const above = sectionsOf(words).filter((part) => part.path === section && part.path !== path);
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
