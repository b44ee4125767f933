import type { Archive, Company, Person, PublishedArticle, Week } from "../archive/archive.ts";
import { correctionsOf, type PublishedCorrection } from "../archive/corrections.ts";
import type { CalendarDay } from "../calendar/day.ts";
import { mondayAfter } from "../calendar/week.ts";
import { kinds, type SubjectKind } from "../content/kinds.ts";
import type { Slug } from "../content/names.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { paths, type SitePath } from "./addresses.ts";

/** What a feed covers: the newsletter, or one company, person or topic. */
type FeedKind = "newsletter" | SubjectKind;

/** The groups in which feeds are listed; the picker's addresses use them too. */
export function feedGroups(words: Catalogue): readonly FeedGroup[] {
  return [
    { kind: "newsletter", group: "newsletter", title: words.feeds.newsletter },
    ...(["company", "person", "topic"] as const).map((kind) => ({
      kind,
      group: kinds[kind].plural,
      title: words.kinds[kind].several,
    })),
  ];
}

interface FeedGroup {
  readonly kind: FeedKind;
  readonly group: string;
  readonly title: string;
}

/** What a feed covers, in any format. */
export interface FeedScope {
  readonly kind: FeedKind;
  /** The company or person that it covers; undefined for others. */
  readonly entity: Company | Person | undefined;
  /** The page that it belongs to; its files are below. */
  readonly path: SitePath;
  /** Its former paths, oldest first; its files are there too. */
  readonly formerPaths: readonly SitePath[];
  /** Its first path: a permanent part of its id. */
  readonly firstPath: SitePath;
  /** Its slugs in the picker, the current one first; empty in the newsletter's own group. */
  readonly slugs: readonly Slug[];
  /** Its oldest slug. */
  readonly firstSlug: Slug | undefined;
  /** Its name in a list of feeds: `Stability AI`. */
  readonly name: string;
  /** Its name in a feed reader: `Stability AI in Tidemark`. */
  readonly title: string;
  readonly description: string;
  /** Writes a number of its items: `12 stories`. */
  readonly counted: (count: number) => string;
  readonly count: number;
  /** The day of the newest item. */
  readonly newest: CalendarDay | undefined;
}

/** A feed whose items are articles. */
interface ArticleScope extends FeedScope {
  /** Newest first. */
  readonly articles: readonly PublishedArticle[];
}

/** Everything that readers can follow by feed. */
export interface FeedScopes {
  /** The whole newsletter. */
  readonly whole: ArticleScope;
  /** The weeks that are over, newest first. */
  readonly weeks: FeedScope & { readonly weeks: readonly Week[] };
  readonly corrections: FeedScope & { readonly corrections: readonly PublishedCorrection[] };
  /** Each company, each person and each topic. */
  readonly subjects: readonly ArticleScope[];
}

/** Creates the feed scopes of an archive. */
export function createFeedScopes(archive: Archive, words: Catalogue): FeedScopes {
  const { companies, people, topics, settings } = archive;
  return {
    whole: wholeScope(archive, words),
    weeks: weeksScope(archive, words),
    corrections: correctionsScope(archive, words),
    subjects: [
      ...[...companies, ...people].map((entity) => entityScope(entity, settings.name, words)),
      ...topics.map((topic) => topicScope(topic, settings.name, words)),
    ],
  };
}

/** All feed scopes in one list, the newsletter's own first. */
export function allScopes({ whole, weeks, corrections, subjects }: FeedScopes): FeedScope[] {
  return [whole, weeks, corrections, ...subjects];
}

/** The name of a subject in the picker: `companies/stability-ai`. */
export function subjectName(kind: SubjectKind, slug: Slug): string {
  return `${kinds[kind].plural}/${slug}`;
}

function wholeScope({ settings, articles }: Archive, words: Catalogue): FeedScopes["whole"] {
  return {
    ...ofNewsletter(paths.home),
    ...ofArticles(articles, words),
    name: words.feeds.everyStory,
    title: settings.name,
    description: settings.description,
  };
}

function weeksScope({ settings, weeks }: Archive, words: Catalogue): FeedScopes["weeks"] {
  const complete = weeks.filter((week) => week.complete);
  const [newest] = complete;
  return {
    ...ofNewsletter(paths.weeks),
    name: words.feeds.weekByWeek,
    title: words.weekIndex.byWeek(settings.name),
    description: words.feeds.weeksDescription(settings.name),
    counted: words.weeks,
    weeks: complete,
    count: complete.length,
    newest: newest && mondayAfter(newest.id),
  };
}

function correctionsScope(archive: Archive, words: Catalogue): FeedScopes["corrections"] {
  const { name } = archive.settings;
  const corrections = correctionsOf(archive);
  return {
    ...ofNewsletter(paths.corrections),
    name: words.correctionsPage.title,
    title: words.correctionsPage.feed(name),
    description: words.correctionsPage.description(name),
    counted: words.corrections,
    corrections,
    count: corrections.length,
    newest: corrections[0]?.date.day,
  };
}

function entityScope(entity: Company | Person, newsletter: string, words: Catalogue): ArticleScope {
  const { kind, slug, formerSlugs, firstSlug, name, articles } = entity;
  return {
    kind,
    entity,
    path: paths.entity(kind, slug),
    formerPaths: formerSlugs.map((former) => paths.entity(kind, former)),
    firstPath: paths.entity(kind, firstSlug),
    slugs: [slug, ...formerSlugs],
    firstSlug,
    name,
    title: words.inNewsletter(name, newsletter),
    description: words.entity.feed(name),
    ...ofArticles(articles, words),
  };
}

function topicScope(
  { slug, name, articles }: Archive["topics"][number],
  newsletter: string,
  words: Catalogue,
): ArticleScope {
  return {
    kind: "topic",
    entity: undefined,
    path: paths.topic(slug),
    formerPaths: [],
    firstPath: paths.topic(slug),
    slugs: [slug],
    firstSlug: slug,
    name,
    title: words.inNewsletter(name, newsletter),
    description: words.topic.feed(name),
    ...ofArticles(articles, words),
  };
}

function ofNewsletter(path: SitePath) {
  return {
    kind: "newsletter",
    entity: undefined,
    path,
    formerPaths: [],
    firstPath: path,
    slugs: [],
    firstSlug: undefined,
  } as const;
}

function ofArticles(articles: readonly PublishedArticle[], words: Catalogue) {
  return { counted: words.stories, articles, count: articles.length, newest: articles[0]?.day };
}
