import type { Archive, Company, Person, PublishedArticle, Week } from "../archive/archive.ts";
import { correctionsOf, type PublishedCorrection } from "../archive/corrections.ts";
import type { CalendarDay } from "../calendar/day.ts";
import { mondayAfter } from "../calendar/week.ts";
import { kinds, type SubjectKind } from "../content/kinds.ts";
import type { Slug } from "../content/names.ts";
import { paths, type SitePath } from "./addresses.ts";

/** What a feed covers: the newsletter, or one company, person or topic. */
type FeedKind = "newsletter" | SubjectKind;

/** The groups in which feeds are listed; the picker's addresses use them too. */
export const feedGroups: readonly { readonly kind: FeedKind; readonly group: string; readonly title: string }[] = [
  { kind: "newsletter", group: "newsletter", title: "The newsletter" },
  ...(["company", "person", "topic"] as const).map((kind) => ({
    kind,
    group: kinds[kind].plural,
    title: kinds[kind].labels,
  })),
];

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
  /** The word for its items, singular and plural. */
  readonly unit: readonly [one: string, several: string];
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
export function createFeedScopes(archive: Archive): FeedScopes {
  const { companies, people, topics, settings } = archive;
  return {
    whole: wholeScope(archive),
    weeks: weeksScope(archive),
    corrections: correctionsScope(archive),
    subjects: [
      ...[...companies, ...people].map((entity) => entityScope(entity, settings.name)),
      ...topics.map((topic) => topicScope(topic, settings.name)),
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

/** The title of the feed of weeks. */
export function weeksFeedTitle(name: string): string {
  return `${name} by week`;
}

/** The title of the feed of corrections. */
export function correctionsFeedTitle(name: string): string {
  return `Corrections of ${name}`;
}

function wholeScope({ settings, articles }: Archive): FeedScopes["whole"] {
  return {
    ...ofNewsletter(paths.home),
    ...ofArticles(articles),
    name: "Every story",
    title: settings.name,
    description: settings.description,
  };
}

function weeksScope({ settings, weeks }: Archive): FeedScopes["weeks"] {
  const complete = weeks.filter((week) => week.complete);
  const [newest] = complete;
  return {
    ...ofNewsletter(paths.weeks),
    name: "Week by week",
    title: weeksFeedTitle(settings.name),
    description: `${settings.name} once a week: the letter, and every story of the week.`,
    unit: ["week", "weeks"],
    weeks: complete,
    count: complete.length,
    newest: newest && mondayAfter(newest.id),
  };
}

function correctionsScope(archive: Archive): FeedScopes["corrections"] {
  const { name } = archive.settings;
  const corrections = correctionsOf(archive);
  return {
    ...ofNewsletter(paths.corrections),
    name: "Corrections",
    title: correctionsFeedTitle(name),
    description: `What ${name} got wrong, and what is right.`,
    unit: ["correction", "corrections"],
    corrections,
    count: corrections.length,
    newest: corrections[0]?.date.day,
  };
}

function entityScope(entity: Company | Person, newsletter: string): ArticleScope {
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
    title: `${name} in ${newsletter}`,
    description: `Stories about ${name}.`,
    ...ofArticles(articles),
  };
}

function topicScope({ slug, name, articles }: Archive["topics"][number], newsletter: string): ArticleScope {
  return {
    kind: "topic",
    entity: undefined,
    path: paths.topic(slug),
    formerPaths: [],
    firstPath: paths.topic(slug),
    slugs: [slug],
    firstSlug: slug,
    name,
    title: `${name} in ${newsletter}`,
    description: `Stories on ${name.toLowerCase()}.`,
    ...ofArticles(articles),
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

function ofArticles(articles: readonly PublishedArticle[]) {
  return { unit: ["story", "stories"] as const, articles, count: articles.length, newest: articles[0]?.day };
}
