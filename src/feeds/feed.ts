import { latestOf, type Moment } from "../calendar/day.ts";
import { paths, type SitePath, type Url } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import type { FeedScope } from "../site/feed-scopes.ts";
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
  /** The older part, the oldest page first; each page but for its changed items stays the same for ever. */
  readonly archives: readonly FeedPage[];
}

/** A page of the older part of a feed (RFC 5005, section 4). */
export interface FeedPage {
  readonly self: Url;
  readonly updated: Moment;
  /** Newest first. */
  readonly items: readonly FeedItem[];
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

/** A company, a person or a topic of an item. */
export interface FeedCategory {
  readonly name: string;
  readonly slug: string;
  /** The address of the index that lists it. */
  readonly index: Url;
}

/** A feed without items has never changed. */
const never = "1970-01-01T00:00:00+00:00" as Moment;

/**
 * Makes a feed of a scope from all its items.
 *
 * @param items newest first.
 */
export function createFeed({ archive, addresses }: Context, scope: FeedScope, items: readonly FeedItem[]): Feed {
  const { settings } = archive;
  const newest = newestPart(items);
  const older = newest.length < items.length ? cutPages(items).slice(0, -1) : [];
  return {
    id: `tag:${settings.authority},${settings.since}:${scope.formerPaths[0] ?? scope.path}`,
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
    updated: lastChange(newest),
    items: newest,
    archives: older.map((page, index) => ({
      self: addresses.absolute(archivePath(scope.path, index)),
      updated: lastChange(page),
      items: page,
    })),
  };
}

/** Where a page of the older part lies, by its place in `archives`. */
export function archivePath(scope: SitePath, index: number): SitePath {
  return paths.atomArchive(scope, index + 1);
}

function lastChange(items: readonly FeedItem[]): Moment {
  return latestOf(never, ...items.map(({ updated }) => updated));
}
