import { daysBetween } from "../calendar/day.ts";
import { addWeeks, daysOfWeek, type WeekId } from "../calendar/week.ts";
import type { Archive, Company, Person, PublishedArticle, Week } from "./archive.ts";
import { compareNames } from "./name-order.ts";
import { firstIndex } from "./relations.ts";

/** Every week from the oldest article to the newest, oldest first, weeks without articles included. */
export function allWeeks({ weeks }: Archive): WeekId[] {
  const newest = weeks[0]?.id;
  const all: WeekId[] = [];
  for (let week = weeks.at(-1)?.id; week && newest && week <= newest; week = addWeeks(week, 1)) all.push(week);
  return all;
}

/** Counts articles by week, in the order of the weeks. */
export function countByWeek(articles: readonly PublishedArticle[], weeks: readonly WeekId[]): number[] {
  const counts = new Map<WeekId, number>();
  for (const { week } of articles) counts.set(week, (counts.get(week) ?? 0) + 1);
  return weeks.map((week) => counts.get(week) ?? 0);
}

/** The number of weeks from one week to a later one. */
export function weeksBetween(from: WeekId, to: WeekId): number {
  return daysBetween(daysOfWeek(from).monday, daysOfWeek(to).monday) / 7;
}

/** The companies and people that are new or back in a week. */
export interface Arrivals {
  /** Never in an article before, by name. */
  readonly first: readonly (Company | Person)[];
  /** Back after an absence, the longest absence first. */
  readonly back: readonly { readonly entity: Company | Person; readonly weeks: number }[];
}

/** How many weeks without an article count as an absence. */
const shortestAbsence = 8;

/** Finds the companies and people that are in a week's articles for the first time, or again after an absence. */
export function arrivalsOf(week: Week): Arrivals {
  const entities = new Set(week.articles.flatMap(({ companies, people }) => [...companies, ...people]));
  const sorted = [...entities].sort(compareNames).map((entity) => {
    // Articles are newest first: the first older one is the last before this week.
    const before = entity.articles[firstIndex(entity.articles, (article) => article.week < week.id)];
    return { entity, weeks: before && weeksBetween(before.week, week.id) };
  });
  return {
    first: sorted.filter(({ weeks }) => weeks === undefined).map(({ entity }) => entity),
    back: sorted
      .flatMap(({ entity, weeks = 0 }) => (weeks >= shortestAbsence ? [{ entity, weeks }] : []))
      .sort((a, b) => b.weeks - a.weeks),
  };
}
