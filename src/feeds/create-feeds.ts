import type { PublishedArticle } from "../archive/archive.ts";
import { correctionsOf, type PublishedCorrection } from "../archive/corrections.ts";
import type { SitePath } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import { type FeedScope, feedScopes } from "../site/feed-scopes.ts";
import { once } from "../values/once.ts";
import { createArticleItem, mostBytesOf } from "./article-item.ts";
import { createCorrectionItem } from "./correction-item.ts";
import { createFeed, type Feed, type FutureItem } from "./feed.ts";
import { bytesOf } from "./pages.ts";
import { planWeekItem } from "./week-item.ts";

/** A feed with the places of its files: the present one first, then those that it had. */
export interface PlacedFeed {
  readonly path: SitePath;
  readonly formerPaths: readonly SitePath[];
  readonly feed: Feed;
}

/**
 * Makes every feed of the site: the whole newsletter, its weeks, its corrections, each company, person and topic.
 * A feed also lies where it lay before, so that no subscriber is lost when a name changes.
 */
export function createFeeds(context: Context): PlacedFeed[] {
  const { archive } = context;
  const { whole, weeks, corrections, subjects } = feedScopes(context);
  // An article is in several feeds; its item is made once.
  const items = new Map(archive.articles.map((article) => [article, articleItem(context, article)]));
  const placed = ({ path, formerPaths }: FeedScope, feed: Feed): PlacedFeed => ({ path, formerPaths, feed });
  const weekItems = archive.weeks.filter(({ complete }) => complete).map((week) => planWeekItem(context, week));
  const correctionItems = correctionsOf(archive).map((correction) => correctionItem(context, correction));
  return [
    placed(weeks, createFeed(context, weeks, weekItems)),
    placed(corrections, createFeed(context, corrections, correctionItems)),
    ...[whole, ...subjects].map((scope) => {
      const own = scope.articles.flatMap((article) => items.get(article) ?? []);
      return placed(scope, createFeed(context, scope, own));
    }),
  ];
}

function articleItem(context: Context, article: PublishedArticle): FutureItem {
  const make = once(() => createArticleItem(context, article));
  return {
    fingerprint: article.fingerprint,
    updated: article.changed,
    mostBytes: mostBytesOf(context, article),
    bytes: () => bytesOf(make()),
    make,
  };
}

function correctionItem(context: Context, correction: PublishedCorrection): FutureItem {
  const item = createCorrectionItem(context, correction);
  const bytes = bytesOf(item);
  return {
    fingerprint: correction.article.fingerprint,
    updated: item.updated,
    mostBytes: bytes,
    bytes: () => bytes,
    make: () => item,
  };
}
