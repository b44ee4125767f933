import { type CalendarDay, latestOf } from "../calendar/day.ts";
import { weekOf } from "../calendar/week.ts";
import type { Article, EveryKey } from "../content/content.ts";
import type { SiteSettings } from "../content/schemas.ts";
import { compareText } from "../values/compare-text.ts";
import { fingerprint } from "../values/fingerprint.ts";
import type { Company, Person, PublishedArticle } from "./archive.ts";
import type { Entities } from "./entities.ts";

/** Whether an article is published on a day. */
export function isPublished({ draft, date }: Pick<Article, "draft" | "date">, day: CalendarDay): boolean {
  return !draft && date.day <= day;
}

/** Sorts by instant, then by slug, which is unique: the order never depends on the file system. */
export function sortNewestFirst(articles: readonly Article[]): Article[] {
  return articles
    .map((article) => ({ article, instant: Date.parse(article.date.moment) }))
    .sort((a, b) => b.instant - a.instant || compareText(a.article.slug, b.article.slug))
    .map(({ article }) => article);
}

/** What articles are published with. */
interface PublishingContext {
  readonly buildDay: CalendarDay;
  readonly topics: SiteSettings["topics"];
  readonly companies: Entities<Company>;
  readonly people: Entities<Person>;
}

/**
 * Converts articles to what readers see on the build day, and adds each to its companies and people.
 *
 * @param sources newest first.
 */
export function publishArticles(sources: readonly Article[], context: PublishingContext): PublishedArticle[] {
  const { companies, people } = context;
  const topics = new Map(context.topics.map((topic) => [topic.slug as string, topic]));
  return sources.map((source, order) => {
    const article = publishArticle(source, order, context, topics);
    companies.addArticle(article.companies, article);
    people.addArticle(article.people, article);
    return article;
  });
}

function publishArticle(
  source: Article,
  order: number,
  { buildDay, companies: allCompanies, people: allPeople }: PublishingContext,
  allTopics: ReadonlyMap<string, SiteSettings["topics"][number]>,
): PublishedArticle {
  const { day, moment } = source.date;
  const updated = source.updated && source.updated.day <= buildDay ? source.updated : undefined;
  const corrections = source.corrections
    .filter(({ date }) => date.day <= buildDay)
    // One of the same day is not older than the article, whatever time of the day that has.
    .map(({ date, ...rest }) => ({ ...rest, date: { ...date, moment: latestOf(moment, date.moment) } }));
  const changes = [...(updated ? [updated.moment] : []), ...corrections.map(({ date }) => date.moment)];
  const companies = source.companies.map(allCompanies.get);
  const people = source.people.map(allPeople.get);
  // Key by key, which is many times faster than spreading the source.
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
