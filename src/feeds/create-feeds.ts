import type { SitePath } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import type { FeedScope } from "../site/feed-scopes.ts";
import { type ArticleItemView, planArticleItem } from "./article-item.ts";
import { type CorrectionItemView, planCorrectionItem } from "./correction-item.ts";
import { createFeed, type Feed } from "./feed.ts";
import { newestPart } from "./pages.ts";
import { planWeekItem } from "./week-item.ts";
import type { WeekMailView } from "./week-mail.ts";

/** Renders the views of items as HTML. */
export interface ItemRenderers {
  readonly article: (view: ArticleItemView) => string;
  readonly correction: (view: CorrectionItemView) => string;
  readonly week: (view: WeekMailView) => string;
}

/** A feed with the paths of its files, current and former. */
export interface PlacedFeed {
  readonly path: SitePath;
  readonly formerPaths: readonly SitePath[];
  readonly feed: Feed;
}

/**
 * Creates every feed of the site: the whole newsletter, its weeks, its corrections, each company, person and topic.
 * A feed is also at its former paths, so that no subscriber is lost when a name changes.
 */
export function createFeeds(context: Context, render: ItemRenderers): PlacedFeed[] {
  const { whole, weeks, corrections, subjects } = context.feedScopes();
  // An article is in several feeds; its item is planned once.
  const items = new Map(whole.articles.map((article) => [article, planArticleItem(context, article, render.article)]));
  const newItems = new Set(newestPart([...items.values()]));
  const placed = ({ path, formerPaths }: FeedScope, feed: Feed): PlacedFeed => ({ path, formerPaths, feed });
  const weekItems = weeks.weeks.map((week) => planWeekItem(context, week, render.week));
  const correctionItems = corrections.corrections.map((correction) =>
    planCorrectionItem(context, correction, render.correction),
  );
  return [
    placed(weeks, createFeed(context, weeks, weekItems)),
    placed(corrections, createFeed(context, corrections, correctionItems)),
    placed(whole, createFeed(context, whole, [...items.values()])),
    ...subjects.map((scope) => {
      const own = scope.articles.flatMap((article) => items.get(article) ?? []);
      return placed(scope, createFeed(context, scope, own, newItems));
    }),
  ];
}
