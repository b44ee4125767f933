import type { Company, Person, PublishedArticle, Week } from "../archive/archive.ts";
import type { CalendarDay, Moment } from "../calendar/day.ts";
import type { WeekId } from "../calendar/week.ts";
import type { Slug } from "../content/names.ts";
import { namesOf } from "../content/registry.ts";
import { paths, type SitePath, type Url } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import { summaryOf } from "../site/wording.ts";
import { articleId } from "./article-item.ts";

// The archive as data (JSON), a public interface documented on /about/: keys may be added, but never removed or given
// another meaning; unknown values are null, and no key is ever left out.

/** The keys that every file begins with. */
export interface Envelope {
  /** The version of the shapes. */
  readonly version: 1;
  readonly newsletter: string;
  readonly home: Url;
  readonly language: string;
  /** The newest change of an article; never the time of the build. */
  readonly changed: Moment | null;
}

/** Something with a page. */
interface Named {
  readonly slug: string;
  readonly name: string;
  readonly url: Url;
}

/** An article; its text is at the address `markdown`. */
interface ArticleData {
  /** The permanent id, as in feeds. */
  readonly id: string;
  readonly slug: Slug;
  readonly url: Url;
  readonly markdown: Url;
  readonly title: string;
  readonly summary: string;
  readonly day: CalendarDay;
  readonly published: Moment;
  /** The last change that readers should know of. */
  readonly changed: Moment;
  readonly week: WeekId;
  readonly words: number;
  /** What it is about; each of the lists may be empty. */
  readonly companies: readonly Named[];
  readonly people: readonly Named[];
  readonly topics: readonly Named[];
  readonly sources: readonly {
    readonly publisher: string;
    readonly title: string | null;
    readonly url: string | null;
  }[];
  readonly corrections: readonly { readonly day: CalendarDay; readonly text: string }[];
}

/** The common keys of companies and people. */
interface EntityData extends Named {
  /** Its JSON Feed. */
  readonly feed: Url;
  readonly otherNames: readonly string[];
  readonly homepage: string | null;
  readonly sameAs: readonly string[];
  readonly stories: number;
  /** The days of the oldest and of the newest article. */
  readonly first: CalendarDay | null;
  readonly latest: CalendarDay | null;
  /** The slugs of its articles, newest first. */
  readonly articles: readonly Slug[];
}

/** A company. */
interface CompanyData extends EntityData {
  readonly kind: string | null;
  readonly country: string | null;
  /** A year, a month or a day. */
  readonly founded: string | null;
}

/** A person; each role with the company's name at the time, and its slug where it has a page. */
interface PersonData extends EntityData {
  readonly roles: readonly {
    readonly title: string;
    readonly company: string;
    readonly slug: Slug | null;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/** A week with articles. */
interface WeekData {
  readonly id: WeekId;
  readonly url: Url;
  readonly monday: CalendarDay;
  readonly sunday: CalendarDay;
  /** The title of its letter. */
  readonly title: string | null;
  /** Whether it is over. */
  readonly complete: boolean;
  /** The whole week as plain text, once it is complete. */
  readonly text: Url | null;
  readonly stories: number;
  /** The slugs of its articles, newest first. */
  readonly articles: readonly Slug[];
}

/** Every article, newest first. */
export function articlesData(context: Context): Envelope & { readonly articles: readonly ArticleData[] } {
  return { ...envelope(context), articles: context.archive.articles.map((article) => articleData(context, article)) };
}

/** How many articles are the newest ones. */
const recentArticles = 100;

/** The newest articles, newest first. */
export function recentData(context: Context): ReturnType<typeof articlesData> {
  const articles = context.archive.articles.slice(0, recentArticles);
  return { ...envelope(context), articles: articles.map((article) => articleData(context, article)) };
}

/** Every company, by name. */
export function companiesData(context: Context): Envelope & { readonly companies: readonly CompanyData[] } {
  const companies = context.archive.companies.map((company) => ({
    ...entityData(context, company),
    kind: company.entry?.trade ?? null,
    country: company.entry?.country ?? null,
    founded: company.entry?.founded ?? null,
  }));
  return { ...envelope(context), companies };
}

/** Every person, by name. */
export function peopleData(context: Context): Envelope & { readonly people: readonly PersonData[] } {
  const people = context.archive.people.map((person) => ({
    ...entityData(context, person),
    roles: person.roles.map(({ title, company, companyName, from, to }) => ({
      title,
      company: companyName,
      slug: company?.slug ?? null,
      from: from ?? null,
      to: to ?? null,
    })),
  }));
  return { ...envelope(context), people };
}

/** Every week with articles, newest first. */
export function weeksData(context: Context): Envelope & { readonly weeks: readonly WeekData[] } {
  return { ...envelope(context), weeks: context.archive.weeks.map((week) => weekData(context, week)) };
}

/** Renders data as JSON (RFC 8259). */
export function renderData(data: Envelope): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

function envelope({ archive, addresses }: Context): Envelope {
  const changes = archive.articles.map(({ changed }) => changed);
  return {
    version: 1,
    newsletter: archive.settings.name,
    home: addresses.absolute(paths.home),
    language: archive.settings.language,
    changed: changes.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null,
  };
}

function articleData(context: Context, article: PublishedArticle): ArticleData {
  const { addresses } = context;
  const { slug, title, day, published, changed, week, body } = article;
  const named = (path: SitePath, thing: { readonly slug: string; readonly name: string }): Named => ({
    slug: thing.slug,
    name: thing.name,
    url: addresses.absolute(path),
  });
  const entities = (all: readonly (Company | Person)[]) =>
    all.map((entity) => named(paths.entity(entity.kind, entity.slug), entity));
  return {
    id: articleId(context, article),
    slug,
    url: addresses.absolute(paths.article(slug)),
    markdown: addresses.absolute(paths.articleText(slug)),
    title,
    summary: summaryOf(article),
    day,
    published,
    changed,
    week,
    words: body.words,
    companies: entities(article.companies),
    people: entities(article.people),
    topics: article.topics.map((topic) => named(paths.topic(topic.slug), topic)),
    sources: article.sources.map((source) => ({
      publisher: source.publisher,
      title: source.title ?? null,
      url: source.url ?? null,
    })),
    corrections: article.corrections.map(({ date, text }) => ({ day: date.day, text })),
  };
}

function entityData({ addresses }: Context, { kind, slug, name, entry, articles }: Company | Person): EntityData {
  const path = paths.entity(kind, slug);
  return {
    slug,
    name,
    url: addresses.absolute(path),
    feed: addresses.absolute(paths.jsonFeed(path)),
    otherNames: entry ? namesOf(entry).slice(1) : [],
    homepage: entry?.homepage ?? null,
    sameAs: entry?.sameAs ?? [],
    stories: articles.length,
    first: articles.at(-1)?.day ?? null,
    latest: articles[0]?.day ?? null,
    articles: articles.map((article) => article.slug),
  };
}

function weekData({ addresses }: Context, { id, monday, sunday, letter, complete, articles }: Week): WeekData {
  return {
    id,
    url: addresses.absolute(paths.week(id)),
    monday,
    sunday,
    title: letter?.title ?? null,
    complete,
    text: complete ? addresses.absolute(paths.weekText(id)) : null,
    stories: articles.length,
    articles: articles.map(({ slug }) => slug),
  };
}
