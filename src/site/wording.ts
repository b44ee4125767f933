import type { Archive, PublishedArticle, Week } from "../archive/archive.ts";
import { isPublished } from "../archive/published-articles.ts";
import { partsOfWeek } from "../calendar/week.ts";
import type { Catalogue } from "../language/catalogue.ts";

/** The summary of an article, or its first paragraph if it has none. */
export function summaryOf(article: PublishedArticle): string {
  return article.summary ?? article.body.excerpt;
}

/** The notice in previews that an article is not published yet, and why; undefined for a published one. */
export function noticeOf({ buildDay }: Archive, words: Catalogue, article: PublishedArticle): string | undefined {
  if (isPublished(article, buildDay)) return undefined;
  return article.draft ? words.draft : words.scheduled;
}

/** The name of a week for readers: `Week 12 of 2024`. */
export function weekName(words: Catalogue, week: Week["id"]): string {
  const { year, number } = partsOfWeek(week);
  return words.week(number, year);
}

/** The title of a week outside its page: `Founders on the move: week 12 of 2024`. */
export function weekTitle(words: Catalogue, { id, letter }: Pick<Week, "id" | "letter">): string {
  const { year, number } = partsOfWeek(id);
  return letter ? words.titledWeek(letter.title, number, year) : words.week(number, year);
}
