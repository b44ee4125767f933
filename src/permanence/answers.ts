import { type Archive, buildArchive } from "../archive/archive.ts";
import { lastDay } from "../calendar/day.ts";
import type { Article, Content } from "../content/content.ts";
import type { Place } from "../content/problem.ts";
import { articleId } from "../feeds/article-item.ts";
import { feedId } from "../feeds/feed.ts";
import { type PathKind, paths, type SitePath } from "../site/addresses.ts";
import { allScopes, feedScopes } from "../site/feed-scopes.ts";

/** What answers at addresses, and has an id in feeds: an article, or a feed with its page. */
export interface Answer {
  readonly kind: PathKind | "newsletter";
  readonly name: string;
  readonly id: string;
  /** The present address, then the earlier ones, the oldest first. */
  readonly addresses: readonly [SitePath, ...SitePath[]];
  /** The address that it had first. */
  readonly first: SitePath;
  /** The path of its file, where it has one. */
  readonly file: string | undefined;
  /** Where that gives the date of an article or the name of an entry; looked for when it is asked for. */
  readonly place: () => Place | undefined;
}

/** All that the content answers. */
export interface Answers {
  readonly archive: Archive;
  /** What has to be remembered: every article that is no draft, and the feeds of the build day. */
  readonly remembered: readonly Answer[];
  /** With what only articles of later days make known; computed when it is asked for. */
  readonly ever: () => readonly Answer[];
}

/** Finds what answers on the build day of an archive, and what will by its content. */
export function createAnswers(content: Content, archive: Archive): Answers {
  const articles: Answer[] = [];
  let isScheduled = false;
  // One walk: in a large archive the walk costs more than what is done on it.
  for (const article of content.articles) {
    if (article.draft) continue;
    articles.push(articleAnswer(archive, article));
    isScheduled ||= article.date.day > archive.buildDay;
  }
  // A name that only a scheduled article has may still change, so its page is not remembered before its day.
  const remembered = [...articles, ...feedAnswers(archive)];
  const ever = () => (isScheduled ? [...articles, ...feedAnswers(buildArchive(content, lastDay))] : remembered);
  return { archive, remembered, ever };
}

function articleAnswer(archive: Archive, article: Article): Answer {
  const { title, slug, aliases, firstSlug, date, places } = article;
  return {
    kind: "articles",
    name: title,
    id: articleId({ archive }, { day: date.day, firstSlug }),
    addresses: [paths.article(slug), ...aliases.map(paths.article)],
    first: paths.article(firstSlug),
    file: places.file.path,
    place: () => places.date,
  };
}

function feedAnswers(archive: Archive): Answer[] {
  const entries = new Map<SitePath, (Archive["companies"] | Archive["people"])[number]["entry"]>(
    [...archive.companies, ...archive.people].map(({ kind, slug, entry }) => [paths.entity(kind, slug), entry]),
  );
  return allScopes(feedScopes({ archive })).map((scope) => ({
    kind: scope.group,
    name: scope.name,
    id: feedId(archive, scope),
    addresses: [scope.path, ...scope.formerPaths],
    first: scope.firstPath,
    file: entries.get(scope.path)?.place.path,
    place: () => entries.get(scope.path)?.place,
  }));
}
