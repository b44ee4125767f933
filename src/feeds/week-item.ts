import type { Week } from "../archive/archive.ts";
import { latestOf, startOfDay } from "../calendar/day.ts";
import { mondayAfter } from "../calendar/week.ts";
import { paths } from "../site/addresses.ts";
import { type Context, storyCount } from "../site/context.ts";
import { weekTitle } from "../site/week-pages.ts";
import { categoriesOf } from "./categories.ts";
import type { FeedItem, FutureItem } from "./feed.ts";
import { bytesOf } from "./pages.ts";
import { mostBytesOfMail, renderWeekMail } from "./week-mail.ts";

/**
 * A whole week as one item, published at the first instant of the Monday after it. Its mail is written when it is asked
 * for: how long it may be is known before.
 *
 * @param week one that is complete.
 */
export function planWeekItem(context: Context, week: Week): FutureItem {
  const frame = weekFrame(context, week);
  const mostBytes = bytesOf({ ...frame, html: "" }) + mostBytesOfMail(context, week);
  return {
    fingerprint: week.fingerprint,
    updated: frame.updated,
    mostBytes,
    // Close already: no feed could hold as many weeks as it may, so the length of each counts.
    bytes: () => mostBytes,
    make: () => ({ ...frame, html: renderWeekMail(context, week) }),
  };
}

function weekFrame(context: Context, week: Week): Omit<FeedItem, "html"> {
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
    published,
    updated: latestOf(published, ...articles.map(({ changed }) => changed)),
    categories: categoriesOf(context, {
      companies: all((article) => article.companies),
      people: all((article) => article.people),
      topics: all((article) => article.topics),
    }),
  };
}
