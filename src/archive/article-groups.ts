import type { CalendarDay } from "../calendar/day.ts";
import { daysOfWeek, type WeekId } from "../calendar/week.ts";
import type { Letter } from "../content/content.ts";
import type { SiteSettings } from "../content/schemas.ts";
import { fingerprint } from "../values/fingerprint.ts";
import { groupBy } from "../values/group-by.ts";
import type { PublishedArticle, Topic, Week, Year } from "./archive.ts";

// Articles are given newest first; groups, and the articles of each, are returned newest first.

/** Groups articles by week. */
export function weeksOf(
  articles: readonly PublishedArticle[],
  letters: readonly Letter[],
  buildDay: CalendarDay,
): Week[] {
  const letterOf = new Map<WeekId, Letter>(letters.map((letter) => [letter.week, letter]));
  return [...groupBy(articles, ({ week }) => [week])].map(([id, ofWeek]) => {
    const days = daysOfWeek(id);
    const letter = letterOf.get(id);
    return {
      id,
      ...days,
      letter,
      complete: days.sunday < buildDay,
      articles: ofWeek,
      fingerprint: fingerprint(
        id,
        letter?.fingerprint,
        ofWeek.map((article) => article.fingerprint),
      ),
    };
  });
}

/** Groups articles by calendar year. */
export function yearsOf(articles: readonly PublishedArticle[]): Year[] {
  const groups = groupBy(articles, ({ day }) => [Number(day.slice(0, 4))]);
  return [...groups].map(([year, ofYear]) => ({ year, articles: ofYear }));
}

/** Groups articles by topic, in the order of the settings. */
export function topicsOf(articles: readonly PublishedArticle[], { topics }: Pick<SiteSettings, "topics">): Topic[] {
  const groups = groupBy(articles, (article) => article.topics.map(({ slug }) => slug));
  return topics.flatMap((topic) => {
    const ofTopic = groups.get(topic.slug);
    return ofTopic ? [{ ...topic, articles: ofTopic }] : [];
  });
}
