import type { Problem } from "../content/problem.ts";
import { inspectContent } from "../permanence/inspect-content.ts";
import { paths } from "../site/addresses.ts";
import { allScopes } from "../site/feed-scopes.ts";
import type { SiteInput } from "../site/load-site.ts";
import { UserError } from "../values/user-error.ts";

/** The hub that was notified, and of how many feeds; undefined if the newsletter has no hub. */
export type Announcement = { readonly hub: string; readonly feeds: number } | undefined;

/** The maximum number of feeds in one request. */
const mostFeeds = 50;

const patience = 60_000;

/**
 * Asks the WebSub hub of `site.yaml` to fetch every feed of the published site; the hub distributes what has changed.
 * W3C's WebSub does not specify how publishers notify hubs: all hubs support PubSubHubbub 0.4, section 7.1.
 */
export async function announceFeeds(
  input: SiteInput,
): Promise<Announcement | { readonly problems: readonly Problem[] }> {
  const { problems, found } = inspectContent(input);
  if (problems.length > 0 || !found) return { problems };
  const { context } = found.site;
  const { hub } = context.archive.settings;
  if (!hub) return undefined;
  const feeds = allScopes(context.feedScopes()).flatMap(({ path }) =>
    [paths.rss(path), paths.atom(path), paths.jsonFeed(path)].map(context.addresses.absolute),
  );
  for (let start = 0; start < feeds.length; start += mostFeeds) await tell(hub, feeds.slice(start, start + mostFeeds));
  return { hub, feeds: feeds.length };
}

async function tell(hub: string, feeds: readonly string[]): Promise<void> {
  const fields = [["hub.mode", "publish"], ...feeds.map((feed) => ["hub.url", feed])];
  const outcome = await fetch(hub, {
    method: "POST",
    body: new URLSearchParams(fields),
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  if (outcome instanceof Error) throw new UserError(`the hub ${hub} cannot be reached; ${advice}`);
  if (!outcome.ok) throw new UserError(`the hub ${hub} answered ${outcome.status}; ${advice}`);
}

const advice = 'try again, or see whether "hub" in site.yaml is right';
