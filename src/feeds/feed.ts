import type { Archive } from "../archive/archive.ts";
import { latestOf, type Moment } from "../calendar/day.ts";
import { paths, type SitePath, type Url } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import type { FeedScope } from "../site/feed-scopes.ts";
import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import { cutPages, newestPart } from "./pages.ts";

/** A feed, independent of its format. */
export interface Feed {
  /** A `tag:` URI (RFC 4151), permanent even if host, path or name change. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly author: string;
  /** The page that the feed belongs to. */
  readonly home: Url;
  readonly self: { readonly rss: Url; readonly atom: Url; readonly json: Url };
  /** The WebSub hub that is notified of changes, if the newsletter has one. */
  readonly hub: string | undefined;
  /** The newest change of an item; never the time of the build. */
  readonly updated: Moment;
  /** The newest items, newest first. */
  readonly items: readonly FeedItem[];
  /** Of the feed without its archive. */
  readonly fingerprint: Fingerprint;
  /** The archive, oldest page first; a page never changes, except when its items do. */
  readonly archives: readonly FeedPage[];
}

/** A page of a feed's archive (RFC 5005, section 4). */
export interface FeedPage {
  readonly self: Url;
  readonly updated: Moment;
  /** Newest first. */
  readonly items: readonly FeedItem[];
  readonly fingerprint: Fingerprint;
}

/** An item of a feed: an article, a week or a correction. */
export interface FeedItem {
  /** A permanent `tag:` URI (RFC 4151) of dates and slugs that never change. */
  readonly id: string;
  readonly url: Url;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** The whole text, with absolute addresses. */
  readonly html: string;
  readonly published: Moment;
  readonly updated: Moment;
  readonly categories: readonly FeedCategory[];
}

/** A planned item: its fingerprint and its size are known before it is rendered. */
export interface FutureItem {
  readonly fingerprint: Fingerprint;
  readonly updated: Moment;
  /** An upper bound of its size in bytes, in any format. */
  readonly mostBytes: number;
  readonly make: () => FeedItem;
}

/** A company, a person or a topic of an item. */
export interface FeedCategory {
  readonly name: string;
  readonly slug: string;
  /** The address of the index page that lists it. */
  readonly index: Url;
}

/** The id of a feed: a `tag:` URI (RFC 4151) of the newsletter's first day and the feed's first path. */
export function feedId({ settings }: Pick<Archive, "settings">, { firstPath }: Pick<FeedScope, "firstPath">): string {
  return `tag:${settings.authority},${settings.since}:${firstPath}`;
}

/** The time of change of a feed without items. */
const never = "1970-01-01T00:00:00+00:00" as Moment;

/**
 * Creates the feed of a scope from all its items.
 *
 * @param items newest first.
 */
export function createFeed({ archive, addresses }: Context, scope: FeedScope, items: readonly FutureItem[]): Feed {
  const { settings } = archive;
  const newest = newestPart(items);
  const older = newest.length < items.length ? cutPages(items).slice(0, -1) : [];
  const frame = fingerprint(scope.title, scope.description, scope.path, scope.firstPath, older.length);
  return {
    id: feedId(archive, scope),
    title: scope.title,
    description: scope.description,
    language: settings.language,
    author: settings.author,
    home: addresses.absolute(scope.path),
    self: {
      rss: addresses.absolute(paths.rss(scope.path)),
      atom: addresses.absolute(paths.atom(scope.path)),
      json: addresses.absolute(paths.jsonFeed(scope.path)),
    },
    hub: settings.hub,
    get updated() {
      return lastChange(newest);
    },
    fingerprint: fingerprint(frame, fingerprintsOf(newest)),
    get items() {
      return newest.map(({ make }) => make());
    },
    archives: older.map((page, index) => ({
      self: addresses.absolute(archivePath(scope.path, index)),
      get updated() {
        return lastChange(page);
      },
      // A page links to the next one, if there is one.
      fingerprint: fingerprint(scope.title, scope.description, index + 1 < older.length, fingerprintsOf(page)),
      get items() {
        return page.map(({ make }) => make());
      },
    })),
  };
}

/** The path of an archive page, by its index in `archives`. */
export function archivePath(scope: SitePath, index: number): SitePath {
  return paths.atomArchive(scope, index + 1);
}

function fingerprintsOf(items: readonly FutureItem[]): Fingerprint[] {
  return items.map((item) => item.fingerprint);
}

function lastChange(items: readonly FutureItem[]): Moment {
  return latestOf(never, ...items.map(({ updated }) => updated));
}
