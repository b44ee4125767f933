import type { PublishedArticle } from "../archive/archive.ts";
import { correctionsOf } from "../archive/corrections.ts";
import { firstSlugOf, formerSlugsOf } from "../archive/entities.ts";
import type { CalendarDay } from "../calendar/day.ts";
import { mondayAfter } from "../calendar/week.ts";
import type { Slug } from "../content/names.ts";
import { paths, type SitePath } from "./addresses.ts";
import type { Context } from "./context.ts";

/** The groups in which feeds are listed; the picker's addresses name them too. */
export const feedGroups = [
  { group: "newsletter", title: "The newsletter" },
  { group: "companies", title: "Companies" },
  { group: "people", title: "People" },
  { group: "topics", title: "Topics" },
] as const;

/** A group of feeds. */
export type FeedGroup = (typeof feedGroups)[number]["group"];

/** Something that readers can follow by feed, whatever the format. */
export interface FeedScope {
  readonly group: FeedGroup;
  /** The page that the feed follows; its files lie below. */
  readonly path: SitePath;
  /** Where it lay before, the oldest first; its files lie there too. */
  readonly formerPaths: readonly SitePath[];
  /** Where it lay first: part of its id for ever. */
  readonly firstPath: SitePath;
  /** By which the picker knows it, the present one first; none in the newsletter's own group. */
  readonly slugs: readonly Slug[];
  /** Its name in a list of feeds: `Stability AI`. */
  readonly name: string;
  /** Its name in a feed reader: `Stability AI in Tidemark`. */
  readonly title: string;
  readonly description: string;
  /** What its items are, one and several. */
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

/** All that readers can follow. */
export interface FeedScopes {
  /** The whole newsletter. */
  readonly whole: ArticleScope;
  readonly weeks: FeedScope;
  readonly corrections: FeedScope;
  /** Each company, each person and each topic. */
  readonly subjects: readonly ArticleScope[];
}

const stories = ["story", "stories"] as const;

/** The feeds of the site. */
export function feedScopes({ archive }: Pick<Context, "archive">): FeedScopes {
  const { settings } = archive;
  const corrections = correctionsOf(archive);
  const completeWeeks = archive.weeks.filter(({ complete }) => complete);
  const [newestWeek] = completeWeeks;
  const ofArticles = (articles: readonly PublishedArticle[]) => ({
    unit: stories,
    articles,
    count: articles.length,
    newest: articles[0]?.day,
  });
  const fixed = { group: "newsletter", formerPaths: [], slugs: [] } as const;
  const entities = [...archive.companies, ...archive.people].map((entity): ArticleScope => {
    const { kind, slug, name } = entity;
    const former = formerSlugsOf(entity);
    return {
      group: kind === "company" ? "companies" : "people",
      path: paths.entity(kind, slug),
      formerPaths: former.map((formerSlug) => paths.entity(kind, formerSlug)),
      firstPath: paths.entity(kind, firstSlugOf(entity)),
      slugs: [slug, ...former],
      name,
      title: `${name} in ${settings.name}`,
      description: `Stories about ${name}.`,
      ...ofArticles(entity.articles),
    };
  });
  const topics = archive.topics.map(
    ({ slug, name, articles }): ArticleScope => ({
      group: "topics",
      path: paths.topic(slug),
      formerPaths: [],
      firstPath: paths.topic(slug),
      slugs: [slug],
      name,
      title: `${name} in ${settings.name}`,
      description: `Stories on ${name.toLowerCase()}.`,
      ...ofArticles(articles),
    }),
  );
  return {
    whole: {
      ...fixed,
      path: paths.home,
      firstPath: paths.home,
      name: "Every story",
      title: settings.name,
      description: settings.description,
      ...ofArticles(archive.articles),
    },
    weeks: {
      ...fixed,
      path: paths.weeks,
      firstPath: paths.weeks,
      name: "Week by week",
      title: weeksFeedTitle(settings.name),
      description: `${settings.name} once a week: the letter, and every story of the week.`,
      unit: ["week", "weeks"],
      count: completeWeeks.length,
      newest: newestWeek && mondayAfter(newestWeek.id),
    },
    corrections: {
      ...fixed,
      path: paths.corrections,
      firstPath: paths.corrections,
      name: "Corrections",
      title: correctionsFeedTitle(settings.name),
      description: `What ${settings.name} got wrong, and what is right.`,
      unit: ["correction", "corrections"],
      count: corrections.length,
      newest: corrections[0]?.date.day,
    },
    subjects: [...entities, ...topics],
  };
}

/** Every feed in one list: the newsletter's own first. */
export function allScopes({ whole, weeks, corrections, subjects }: FeedScopes): FeedScope[] {
  return [whole, weeks, corrections, ...subjects];
}

/** The title of the feed of weeks. */
export function weeksFeedTitle(name: string): string {
  return `${name} by week`;
}

/** The title of the feed of corrections. */
export function correctionsFeedTitle(name: string): string {
  return `Corrections of ${name}`;
}
