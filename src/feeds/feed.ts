import type { Archive } from "../archive/archive.ts";
import { latestOf, type Moment } from "../calendar/day.ts";
import { paths, type SitePath, type Url } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import type { FeedScope } from "../site/feed-scopes.ts";
import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import { cutPages, newestPart, wholePart } from "./pages.ts";

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
  /** The whole text, with absolute addresses; undefined in an item in short, which has no categories either. */
  readonly html: string | undefined;
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
  readonly head: () => Omit<FeedItem, "html">;
  readonly html: () => string;
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
 * A long story about fourteen subjects would be in the site a hundred times if every feed and archive had its text. The
 * feed of a subject has it while the story is new, so that no subscriber misses it; older items are in short, as is
 * its archive.
 *
 * @param items newest first.
 * @param newItems for the feed of a subject: the items of the newsletter's own feed. Without them, all items are whole.
 */
export function createFeed(
  { archive, addresses }: Context,
  scope: FeedScope,
  items: readonly FutureItem[],
  newItems?: ReadonlySet<FutureItem>,
): Feed {
  const { settings } = archive;
  const newest = newestPart(items);
  const whole = newItems ? wholePart(newest, newItems) : new Set(newest);
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
    fingerprint: fingerprint(
      frame,
      fingerprintsOf(newest),
      newest.map((item) => whole.has(item)),
    ),
    get items() {
      return newest.map((item) => makeItem(item, whole.has(item)));
    },
    archives: older.map((page, index) => ({
      self: addresses.absolute(archivePath(scope.path, index)),
      get updated() {
        return lastChange(page);
      },
      // A page links to the next one, if there is one.
      fingerprint: fingerprint(scope.title, scope.description, index + 1 < older.length, fingerprintsOf(page)),
      get items() {
        return page.map((item) => makeItem(item, newItems === undefined));
      },
    })),
  };
}

/** The path of an archive page, by its index in `archives`. */
export function archivePath(scope: SitePath, index: number): SitePath {
  return paths.atomArchive(scope, index + 1);
}

function makeItem({ head, html }: FutureItem, isWhole: boolean): FeedItem {
  return isWhole ? { ...head(), html: html() } : { ...head(), html: undefined, categories: [] };
}

function fingerprintsOf(items: readonly FutureItem[]): Fingerprint[] {
  return items.map((item) => item.fingerprint);
}

function lastChange(items: readonly FutureItem[]): Moment {
  return latestOf(never, ...items.map(({ updated }) => updated));
}
