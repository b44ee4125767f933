import type { PublicationDate } from "../calendar/day.ts";
import { compareText } from "../values/compare-text.ts";
import type { Archive, PublishedArticle } from "./archive.ts";

/** A correction of an article. */
export interface PublishedCorrection {
  readonly article: PublishedArticle;
  readonly date: PublicationDate;
  /** Its number among the corrections of the same article and day: 1, 2, 3, in the editor's order. */
  readonly number: number;
  readonly text: string;
}

/** Every correction, newest first. */
export function correctionsOf({ articles }: Pick<Archive, "articles">): PublishedCorrection[] {
  const corrections = articles.flatMap((article) =>
    article.corrections.map(({ date, text }, index) => {
      const sameDay = article.corrections.slice(0, index).filter((earlier) => earlier.date.day === date.day);
      return { article, date, number: sameDay.length + 1, text };
    }),
  );
  return corrections.sort(
    (a, b) =>
      Date.parse(b.date.moment) - Date.parse(a.date.moment) ||
      compareText(a.article.slug, b.article.slug) ||
      b.number - a.number,
  );
}
