import type { Archive, PublishedArticle, Week } from "../archive/archive.ts";
import { isPublished } from "../archive/published-articles.ts";
import { partsOfWeek } from "../calendar/week.ts";

/** One sentence on an article: its summary, or its first paragraph. */
export function summaryOf(article: PublishedArticle): string {
  return article.summary ?? article.body.excerpt;
}

/** Says of an article in a preview that readers cannot see it yet, and why. */
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
