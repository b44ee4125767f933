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

/** What answers at addresses, and has an id in feeds: an article, or a feed with its page. */
export interface Answer {
  readonly kind: PageKind | "newsletter";
  readonly name: string;
  readonly id: string;
  /** The day in its id. */
  readonly day: string;
  /** The present slug, then the earlier ones, the oldest first; none for the newsletter's own feeds. */
  readonly slugs: readonly Slug[];
  /** The slug that it had first. */
  readonly firstSlug: Slug | undefined;
  /** The address of each slug, in the same order. */
  readonly addresses: readonly [SitePath, ...SitePath[]];
  /** The path of its file, where it has one. */
  readonly file: string | undefined;
  /** Where that gives the date of an article or the name of an entry; looked for lazily. */
  readonly place: () => Place | undefined;
}

/** All that the content answers. */
export interface Answers {
  readonly archive: Archive;
  /** What has to be remembered: every article that is no draft, and the feeds of the build day. */
  readonly remembered: readonly Answer[];
  /** With what only articles of later days make known; computed lazily. */
  readonly ever: () => readonly Answer[];
}

/** Finds what answers on the build day of a site, and what will by its content. */
export function createAnswers(
  content: Content,
  { archive, feedScopes }: Pick<Context, "archive" | "feedScopes">,
): Answers {
  const articles: Answer[] = [];
  let isScheduled = false;
  // One walk: in a large archive the walk costs more than what is done on it.
  for (const article of content.articles) {
    if (article.draft) continue;
    articles.push(articleAnswer(archive, article));
    isScheduled ||= article.date.day > archive.buildDay;
  }
  // A name that only a scheduled article has may still change, so its page is not remembered before its day.
  const remembered = [...articles, ...feedAnswers(archive, feedScopes())];
  const ever = () => {
    if (!isScheduled) return remembered;
    const last = buildArchive(content, lastDay);
    return [...articles, ...feedAnswers(last, createFeedScopes(last))];
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
