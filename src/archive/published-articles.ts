import { type CalendarDay, latestOf } from "../calendar/day.ts";
import { weekOf } from "../calendar/week.ts";
import type { Article, EveryKey } from "../content/content.ts";
import type { SiteSettings } from "../content/schemas.ts";
import { compareText } from "../values/compare-text.ts";
import { fingerprint } from "../values/fingerprint.ts";
import type { Company, Person, PublishedArticle } from "./archive.ts";
import type { Entities } from "./entities.ts";

/** Whether readers can see an article on a day. */
export function isPublished({ draft, date }: Pick<Article, "draft" | "date">, day: CalendarDay): boolean {
  return !draft && date.day <= day;
}

/** Sorts by instant, then by slug, which no two articles share: the order never depends on the file system. */
export function sortNewestFirst(articles: readonly Article[]): Article[] {
  return articles
    .map((article) => ({ article, instant: Date.parse(article.date.moment) }))
    .sort((a, b) => b.instant - a.instant || compareText(a.article.slug, b.article.slug))
    .map(({ article }) => article);
}

/** What articles are published into. */
interface Surroundings {
  readonly buildDay: CalendarDay;
  readonly topics: SiteSettings["topics"];
  readonly companies: Entities<Company>;
  readonly people: Entities<Person>;
}

/**
 * Makes articles what readers see of them on the build day, and adds each to its companies and people.
 *
 * @param sources newest first.
 */
export function publishArticles(sources: readonly Article[], surroundings: Surroundings): PublishedArticle[] {
  const { companies, people } = surroundings;
  const topics = new Map(surroundings.topics.map((topic) => [topic.slug as string, topic]));
  return sources.map((source, order) => {
    const article = publishArticle(source, order, surroundings, topics);
    companies.addArticle(article.companies, article);
    people.addArticle(article.people, article);
    return article;
  });
}

function publishArticle(
  source: Article,
  order: number,
  { buildDay, companies: allCompanies, people: allPeople }: Surroundings,
  allTopics: ReadonlyMap<string, SiteSettings["topics"][number]>,
): PublishedArticle {
  const { day, moment } = source.date;
  const updated = source.updated && source.updated.day <= buildDay ? source.updated : undefined;
  const corrections = source.corrections.filter(({ date }) => date.day <= buildDay);
  const changes = [...(updated ? [updated.moment] : []), ...corrections.map(({ date }) => date.moment)];
  const companies = source.companies.map(allCompanies.get);
  const people = source.people.map(allPeople.get);
  // Key by key, which is many times faster than to add to a copy.
  const article: EveryKey<PublishedArticle> = {
    title: source.title,
    date: source.date,
    summary: source.summary,
    sources: source.sources,
    draft: source.draft,
    slug: source.slug,
    aliases: source.aliases,
    firstSlug: source.firstSlug,
    body: source.body,
    source: source.source,
    pictures: source.pictures,
    places: source.places,
    day,
    dayNumber: Date.parse(day) / 86_400_000,
    order,
    published: moment,
    updated,
    corrections,
    changed: latestOf(moment, ...changes),
    week: weekOf(day),
    companies,
    people,
    topics: source.topics.flatMap((topic) => allTopics.get(topic) ?? []),
    fingerprint: fingerprint(
      source.fingerprint,
      updated?.moment,
      corrections.length,
      [...companies, ...people].map(({ slug, name }) => [slug, name]),
    ),
  };
  return article;
}
