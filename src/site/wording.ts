import type { Archive, PublishedArticle, Week } from "../archive/archive.ts";
import { isPublished } from "../archive/published-articles.ts";
import { partsOfWeek } from "../calendar/week.ts";

/** The summary of an article, or its first paragraph if it has none. */
export function summaryOf(article: PublishedArticle): string {
  return article.summary ?? article.body.excerpt;
}

/** The notice in previews that an article is not published yet, and why; undefined for a published one. */
export function noticeOf({ buildDay }: Archive, article: PublishedArticle): string | undefined {
  if (isPublished(article, buildDay)) return undefined;
  return article.draft ? "Draft" : "Scheduled";
}

/** The name of a week for readers: `Week 12 of 2024`. */
export function weekName(week: Week["id"]): string {
  const { year, number } = partsOfWeek(week);
  return `Week ${number} of ${year}`;
}

/** `1 story`, `12 stories`. */
export function storyCount(stories: number): string {
  return stories === 1 ? "1 story" : `${stories} stories`;
}
