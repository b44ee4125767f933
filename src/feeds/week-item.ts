import type { Week } from "../archive/archive.ts";
import { latestOf, startOfDay } from "../calendar/day.ts";
import { mondayAfter } from "../calendar/week.ts";
import { paths } from "../site/addresses.ts";
import { type Context, storyCount } from "../site/context.ts";
import { weekTitle } from "../site/week-pages.ts";
import { categoriesOf } from "./categories.ts";
import type { FeedItem } from "./feed.ts";
import { renderWeekMail } from "./week-mail.ts";

/**
 * A whole week as one item, published at the first instant of the Monday after it.
 *
 * @param week one that is complete.
 */
export function createWeekItem(context: Context, week: Week): FeedItem {
  const { settings } = context.archive;
  const { id, monday, sunday, letter, articles } = week;
  const published = startOfDay(mondayAfter(id), settings.timeZone);
  const all = <Thing>(thingsOf: (article: (typeof articles)[number]) => readonly Thing[]) => [
    ...new Set(articles.flatMap(thingsOf)),
  ];
  return {
    id: `tag:${settings.authority},${monday}:weeks/${id}`,
    url: context.addresses.absolute(paths.week(id)),
    title: weekTitle(week),
    summary: letter?.body.excerpt || `${storyCount(articles.length)} from ${context.format.range(monday, sunday)}.`,
    html: renderWeekMail(context, week),
    published,
    updated: latestOf(published, ...articles.map(({ changed }) => changed)),
    categories: categoriesOf(context, {
      companies: all((article) => article.companies),
      people: all((article) => article.people),
      topics: all((article) => article.topics),
    }),
  };
}
