import { paths, type Url } from "./addresses.ts";
import type { Context } from "./context.ts";
import { allScopes, type FeedScope, feedGroups } from "./feed-scopes.ts";
import type { Day, Link, Page, View } from "./page.ts";

/** How to subscribe: every feed, and the picker. */
export interface FeedsView extends View {
  readonly groups: readonly {
    /** Its name in the picker's addresses. */
    readonly group: string;
    readonly title: string;
    readonly feeds: readonly FeedRow[];
  }[];
  /** The list of all feeds as OPML. */
  readonly opml: Url;
}

/** A feed in the list. */
interface FeedRow extends Link {
  /** Its slugs in the picker's addresses, the current one first. */
  readonly slugs: readonly string[];
  readonly rss: Url;
  readonly atom: Url;
  readonly json: Url;
  /** `12 stories` */
  readonly count: string;
  readonly newest: Day | undefined;
}

/** The page that explains feeds and lists them all. */
export function feedsPages(context: Context): Page<FeedsView>[] {
  const { archive, addresses, words } = context;
  const view = (): FeedsView => {
    const scopes = allScopes(context.feedScopes());
    return {
      meta: context.meta(paths.feeds, {
        title: words.feeds.title,
        description: words.feeds.description(archive.settings.name),
        section: paths.feeds,
      }),
      groups: feedGroups(words).flatMap(({ kind, group, title }) => {
        const feeds = scopes.filter((scope) => scope.kind === kind).map((scope) => feedRow(context, scope));
        return feeds.length > 0 ? [{ group, title, feeds }] : [];
      }),
      opml: addresses.url(paths.opml),
    };
  };
  return [context.page(paths.feeds, view)];
}

function feedRow({ addresses: { url }, day }: Context, scope: FeedScope): FeedRow {
  return {
    url: url(scope.path),
    text: scope.name,
    slugs: scope.slugs,
    rss: url(paths.rss(scope.path)),
    atom: url(paths.atom(scope.path)),
    json: url(paths.jsonFeed(scope.path)),
    count: scope.counted(scope.count),
    newest: scope.newest && day(scope.newest),
  };
}
