import type { Archive } from "../archive/archive.ts";
import { latestOf, type Moment } from "../calendar/day.ts";
import { paths, type SitePath, type Url } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import type { FeedScope } from "../site/feed-scopes.ts";
import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import { cutPages, newestPart } from "./pages.ts";

/** A feed, whatever format it is written in. */
export interface Feed {
  /** A `tag:` URI (RFC 4151) that outlives every change of host, path and name. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly author: string;
  /** The page that the feed follows. */
  readonly home: Url;
  readonly self: { readonly rss: Url; readonly atom: Url; readonly json: Url };
  /** The WebSub hub that is told of changes, where the newsletter has one. */
  readonly hub: string | undefined;
  /** The newest change of an item; never the time of the build. */
  readonly updated: Moment;
  /** The newest ones, newest first. */
  readonly items: readonly FeedItem[];
  /** Of the feed without its older part. */
  readonly fingerprint: Fingerprint;
  /** The older part, the oldest page first; each page but for its changed items stays the same for ever. */
  readonly archives: readonly FeedPage[];
}

/** A page of the older part of a feed (RFC 5005, section 4). */
export interface FeedPage {
  readonly self: Url;
  readonly updated: Moment;
  /** Newest first. */
  readonly items: readonly FeedItem[];
  readonly fingerprint: Fingerprint;
}

/** An item of a feed: an article, a week or a correction. */
export interface FeedItem {
  /** A `tag:` URI (RFC 4151) made from dates and slugs that never change: the same for ever. */
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

/** An item that is made when it is written: whether it has changed and whether it fits is known before. */
export interface FutureItem {
  readonly fingerprint: Fingerprint;
  readonly updated: Moment;
  /** At most so many bytes it takes, whatever the format. */
  readonly mostBytes: number;
  readonly make: () => FeedItem;
}

/** A company, a person or a topic of an item. */
export interface FeedCategory {
  readonly name: string;
  readonly slug: string;
  /** The address of the index that lists it. */
  readonly index: Url;
}

/** The id of a feed: a `tag:` URI (RFC 4151) of the newsletter's first day and the path where the feed lay first. */
export function feedId({ settings }: Pick<Archive, "settings">, { firstPath }: Pick<FeedScope, "firstPath">): string {
  return `tag:${settings.authority},${settings.since}:${firstPath}`;
}

/** A feed without items has never changed. */
const never = "1970-01-01T00:00:00+00:00" as Moment;

/**
 * Makes a feed of a scope from all its items.
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
      // A page names the one after it, where there is one.
      fingerprint: fingerprint(scope.title, scope.description, index + 1 < older.length, fingerprintsOf(page)),
      get items() {
        return page.map(({ make }) => make());
      },
    })),
  };
}

/** Where a page of the older part lies, by its place in `archives`. */
export function archivePath(scope: SitePath, index: number): SitePath {
  return paths.atomArchive(scope, index + 1);
}

function fingerprintsOf(items: readonly FutureItem[]): Fingerprint[] {
  return items.map((item) => item.fingerprint);
}

function lastChange(items: readonly FutureItem[]): Moment {
  return latestOf(never, ...items.map(({ updated }) => updated));
}
