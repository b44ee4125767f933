import type { Archive, PublishedArticle } from "../archive/archive.ts";
import type { CalendarDay } from "../calendar/day.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { subjectName } from "./feed-scopes.ts";
import type { Links } from "./links.ts";
import type { ArticleCard, Day } from "./page.ts";
import { noticeOf, summaryOf } from "./wording.ts";

/** How many companies, and how many people, a card names; an article about hundreds is in hundreds of lists. */
const mostLinks = 20;

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
      companies: companies.slice(0, mostLinks).map(entityLink),
      people: people.slice(0, mostLinks).map(entityLink),
      more: Math.max(companies.length - mostLinks, 0) + Math.max(people.length - mostLinks, 0),
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
