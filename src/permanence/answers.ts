import type { Archive } from "../archive/archive.ts";
import { buildArchive } from "../archive/build-archive.ts";
import { lastDay } from "../calendar/day.ts";
import type { Article, Content } from "../content/content.ts";
import type { PageKind } from "../content/kinds.ts";
import type { Slug } from "../content/names.ts";
import type { Place } from "../content/problem.ts";
import { articleId } from "../feeds/article-item.ts";
import { feedId } from "../feeds/feed.ts";
import { paths, type SitePath } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import { allScopes, createFeedScopes, type FeedScopes } from "../site/feed-scopes.ts";

/** Something published at addresses and with an id in feeds: an article, or a feed with its page. */
export interface Answer {
  readonly kind: PageKind | "newsletter";
  readonly name: string;
  readonly id: string;
  /** The day in its id. */
  readonly day: string;
  /** The current slug, then the former ones, oldest first; empty for the newsletter's own feeds. */
  readonly slugs: readonly Slug[];
  /** Its oldest slug. */
  readonly firstSlug: Slug | undefined;
  /** The address of each slug, in the same order. */
  readonly addresses: readonly [SitePath, ...SitePath[]];
  /** The path of its content file, if it has one. */
  readonly file: string | undefined;
  /** The place in that file of an article's date or an entry's name; found lazily. */
  readonly place: () => Place | undefined;
}

/** Everything that is published. */
export interface Answers {
  readonly archive: Archive;
  /** What has to be recorded: every article except drafts, and the feeds of the build day. */
  readonly remembered: readonly Answer[];
  /** The same, with names that only scheduled articles have; computed lazily. */
  readonly ever: () => readonly Answer[];
}

/** Finds what is published on the build day of a site, and what will be. */
export function createAnswers(
  content: Content,
  { archive, words, feedScopes }: Pick<Context, "archive" | "words" | "feedScopes">,
): Answers {
  const articles: Answer[] = [];
  let isScheduled = false;
  // One loop: in a large archive, iterating costs more than the work done.
  for (const article of content.articles) {
    if (article.draft) continue;
    articles.push(articleAnswer(archive, article));
    isScheduled ||= article.date.day > archive.buildDay;
  }
  // A name that only a scheduled article has may still change, so its page is not recorded before its day.
  const remembered = [...articles, ...feedAnswers(archive, feedScopes())];
  const ever = () => {
    if (!isScheduled) return remembered;
    const last = buildArchive(content, lastDay);
    return [...articles, ...feedAnswers(last, createFeedScopes(last, words))];
  };
  return { archive, remembered, ever };
}

function articleAnswer(archive: Archive, { title, slug, aliases, firstSlug, date, places }: Article): Answer {
  return {
    kind: "article",
    name: title,
    id: articleId({ archive }, { day: date.day, firstSlug }),
    day: date.day,
    slugs: [slug, ...aliases],
    firstSlug,
    addresses: [paths.article(slug), ...aliases.map(paths.article)],
    file: places.file.path,
    place: () => places.date,
  };
}

function feedAnswers(archive: Archive, scopes: FeedScopes): Answer[] {
  return allScopes(scopes).map((scope) => {
    const place = scope.entity?.entry?.place;
    return {
      kind: scope.kind,
      name: scope.name,
      id: feedId(archive, scope),
      day: archive.settings.since,
      slugs: scope.slugs,
      firstSlug: scope.firstSlug,
      addresses: [scope.path, ...scope.formerPaths],
      file: place?.path,
      place: () => place,
    };
  });
}
