import type { Archive, PublishedArticle } from "../archive/archive.ts";
import type { CalendarDay } from "../calendar/day.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { subjectName } from "./feed-scopes.ts";
import type { Links } from "./links.ts";
import type { ArticleCard, Day } from "./page.ts";
import { noticeOf, summaryOf } from "./wording.ts";

/** Creates a memoized function that computes the card of an article, which many pages list. */
export function createCards(
  archive: Archive,
  words: Catalogue,
  { articleLink, entityLink }: Links,
  day: (day: CalendarDay) => Day,
): (article: PublishedArticle) => ArticleCard {
  const cards = new Map<PublishedArticle, ArticleCard>();
  const createCard = (article: PublishedArticle): ArticleCard => {
    const { companies, people, topics } = article;
    return {
      ...articleLink(article),
      day: day(article.day),
      summary: summaryOf(article),
      notice: noticeOf(archive, words, article),
      companies: companies.map(entityLink),
      people: people.map(entityLink),
      published: article.published,
      subjects: [
        ...[...companies, ...people].map(({ kind, slug }) => subjectName(kind, slug)),
        ...topics.map(({ slug }) => subjectName("topic", slug)),
      ],
    };
  };
  return (article) => {
    const card = cards.get(article) ?? createCard(article);
    cards.set(article, card);
    return card;
  };
}
