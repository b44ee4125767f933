import { type CalendarDay, latestOf, type Moment } from "../calendar/day.ts";
import { daysOfWeek, type WeekId, weekOf } from "../calendar/week.ts";
import type {
  Article,
  CompanyEntry,
  Content,
  EveryKey,
  Letter,
  PersonEntry,
  StandingPage,
} from "../content/content.ts";
import type { Slug } from "../content/names.ts";
import type { EntityKind, Registered } from "../content/registry.ts";
import type { SiteSettings } from "../content/schemas.ts";
import { compareText } from "../values/compare-text.ts";
import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import { groupBy } from "../values/group-by.ts";
import { compareNames, createEntities } from "./entities.ts";

/** The published newsletter: every article up to the build day, and what follows from them. */
export interface Archive {
  readonly settings: SiteSettings;
  /** The last day whose articles are published. */
  readonly buildDay: CalendarDay;
  /** Newest first. */
  readonly articles: readonly PublishedArticle[];
  /** By name. */
  readonly companies: readonly Company[];
  /** By name. */
  readonly people: readonly Person[];
  /** Newest first; only weeks that have articles. */
  readonly weeks: readonly Week[];
  /** Newest first; only years that have articles. */
  readonly years: readonly Year[];
  /** In the order of the settings; only topics that have articles. */
  readonly topics: readonly Topic[];
  readonly pages: readonly StandingPage[];
  /** Of all that readers can see, and of the day. */
  readonly fingerprint: Fingerprint;
}

/** An article that readers can see. */
export interface PublishedArticle extends Omit<Article, "companies" | "people" | "topics"> {
  readonly day: CalendarDay;
  /** The day as a number, for reckoning: days since 1970. */
  readonly dayNumber: number;
  /** Its place among all articles, the newest being 0. */
  readonly order: number;
  readonly published: Moment;
  /** The last change that readers should know of: an update, a correction, or the publication itself. */
  readonly changed: Moment;
  readonly week: WeekId;
  readonly companies: readonly Company[];
  readonly people: readonly Person[];
  readonly topics: readonly SiteSettings["topics"][number][];
  /** Of all that readers can see of it: its text, its names and their addresses. */
  readonly fingerprint: Fingerprint;
}

/** A company or a person of the archive, registered or known from articles only. */
export interface Entity<Kind extends EntityKind = EntityKind, Entry extends Registered = Registered> {
  readonly kind: Kind;
  readonly slug: Slug;
  readonly name: string;
  /** By which an index sorts it, see {@link compareNames}. */
  readonly sortingKey: string;
  readonly entry: Entry | undefined;
  /** Of all that pages of others say of it. */
  readonly fingerprint: Fingerprint;
  /** Newest first. */
  readonly articles: readonly PublishedArticle[];
}
export type Company = Entity<"company", CompanyEntry>;
export type Person = Entity<"person", PersonEntry>;

/** A week that has articles. */
export interface Week {
  readonly id: WeekId;
  readonly monday: CalendarDay;
  readonly sunday: CalendarDay;
  readonly letter: Letter | undefined;
  /** Whether the build day is after its Sunday: no story of it is still to come. */
  readonly complete: boolean;
  /** Newest first. */
  readonly articles: readonly PublishedArticle[];
  /** Of its letter and its articles. */
  readonly fingerprint: Fingerprint;
}

/** A calendar year that has articles. */
interface Year {
  readonly year: number;
  /** Newest first. */
  readonly articles: readonly PublishedArticle[];
}

/** A topic of the settings that has articles. */
interface Topic {
  readonly slug: Slug;
  readonly name: string;
  /** Newest first. */
  readonly articles: readonly PublishedArticle[];
}

/**
 * Builds the archive of a day. Drafts, and articles, updates and corrections of later days leave no trace in it, not even in
 * the spelling of a name.
 *
 * @param buildDay the last day whose articles are published, in the site's time zone.
 * @param options `unpublished` takes drafts and later days in all the same, for those who write them.
 */
export function buildArchive(content: Content, buildDay: CalendarDay, { unpublished = false } = {}): Archive {
  const published = sortNewestFirst(
    content.articles.filter((article) => unpublished || isPublished(article, buildDay)),
  );
  const oldestFirst = published.toReversed();
  const companies = createEntities(
    "company",
    content.companies,
    oldestFirst.flatMap((article) => article.companies),
    ({ homepage, sameAs }) => [homepage, sameAs],
  );
  const people = createEntities(
    "person",
    content.people,
    oldestFirst.flatMap((article) => article.people),
    ({ homepage, sameAs, roles }) => [
      homepage,
      sameAs,
      roles.map(({ title, companyName, company, from, to }) => [
        title,
        companyName,
        "entry" in company ? company.entry.slug : company.key,
        from,
        to,
      ]),
    ],
  );
  const topics = new Map(content.settings.topics.map((topic) => [topic.slug as string, topic]));
  const articles = published.map((source, order): PublishedArticle => {
    const updated = source.updated && source.updated.day <= buildDay ? source.updated : undefined;
    const corrections = source.corrections.filter(({ date }) => date.day <= buildDay);
    const [itsCompanies, itsPeople] = [source.companies.map(companies.find), source.people.map(people.find)];
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
      pictures: source.pictures,
      places: source.places,
      day: source.date.day,
      dayNumber: Date.parse(source.date.day) / 86_400_000,
      order,
      published: source.date.moment,
      updated,
      corrections,
      changed: latestOf(
        source.date.moment,
        ...(updated ? [updated.moment] : []),
        ...corrections.map(({ date }) => date.moment),
      ),
      week: weekOf(source.date.day),
      companies: itsCompanies,
      people: itsPeople,
      topics: source.topics.flatMap((topic) => topics.get(topic) ?? []),
      fingerprint: fingerprint(
        source.fingerprint,
        updated?.moment,
        corrections.length,
        [...itsCompanies, ...itsPeople].map(({ slug, name }) => [slug, name]),
      ),
    };
    companies.addArticle(article.companies, article);
    people.addArticle(article.people, article);
    return article;
  });
  const letters = new Map(content.letters.map((letter) => [letter.week, letter]));
  const byTopic = groupBy(articles, (article) => article.topics.map((topic) => topic.slug));
  return {
    settings: content.settings,
    buildDay,
    articles,
    companies: companies.all.toSorted(compareNames),
    people: people.all.toSorted(compareNames),
    weeks: [...groupBy(articles, (article) => [article.week])].map(([id, articles]) => {
      const days = daysOfWeek(id);
      const letter = letters.get(id);
      return {
        id,
        ...days,
        letter,
        complete: days.sunday < buildDay,
        articles,
        fingerprint: fingerprint(
          id,
          letter?.fingerprint,
          articles.map((article) => article.fingerprint),
        ),
      };
    }),
    years: [...groupBy(articles, (article) => [Number(article.day.slice(0, 4))])].map(([year, articles]) => ({
      year,
      articles,
    })),
    topics: content.settings.topics.flatMap((topic) => {
      const articles = byTopic.get(topic.slug);
      return articles ? [{ ...topic, articles }] : [];
    }),
    pages: content.pages.toSorted((a, b) => compareText(a.slug, b.slug)),
    fingerprint: fingerprint(content.fingerprint, buildDay, unpublished),
  };
}

/** Whether readers can see an article on a day. */
export function isPublished({ draft, date }: Pick<Article, "draft" | "date">, day: CalendarDay): boolean {
  return !draft && date.day <= day;
}

/** Sorts by instant, then by slug, which no two articles share: the order never depends on the file system. */
function sortNewestFirst(articles: readonly Article[]): Article[] {
  return articles
    .map((article) => ({ article, instant: Date.parse(article.date.moment) }))
    .sort((a, b) => b.instant - a.instant || compareText(a.article.slug, b.article.slug))
    .map(({ article }) => article);
}
