import type { Week } from "../archive/archive.ts";
import { latestOf, type Moment, startOfDay } from "../calendar/day.ts";
import { mondayAfter } from "../calendar/week.ts";
import { paths } from "../site/addresses.ts";
import { type Context, storyCount } from "../site/context.ts";
import { weekTitle } from "../site/week-pages.ts";
import { once } from "../values/once.ts";
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
  const published = once(() => startOfDay(mondayAfter(week.id), context.archive.settings.timeZone));
  const updated = once(() => latestOf(published(), ...week.articles.map(({ changed }) => changed)));
  const mostBytes = mostBytesOfItem(context, week);
  return {
    fingerprint: week.fingerprint,
    get updated() {
      return updated();
    },
    mostBytes,
    // Close already: no feed could hold as many weeks as it may, so the length of each counts.
    bytes: () => mostBytes,
    make: once(() => createWeekItem(context, week, published(), updated())),
  };
}

function createWeekItem(context: Context, week: Week, published: Moment, updated: Moment): FeedItem {
  const { monday, sunday, letter, articles } = week;
  return {
    ...namesOf(context, week),
    summary: letter?.body.excerpt || `${storyCount(articles.length)} from ${context.format.range(monday, sunday)}.`,
    html: renderWeekMail(context, week),
    published,
    updated,
  };
}

function namesOf(context: Context, week: Week): Pick<FeedItem, "id" | "url" | "title" | "categories"> {
  const { id, monday, articles } = week;
  const all = <Thing>(thingsOf: (article: (typeof articles)[number]) => readonly Thing[]) => [
    ...new Set(articles.flatMap(thingsOf)),
  ];
  return {
    id: `tag:${context.archive.settings.authority},${monday}:weeks/${id}`,
    url: context.addresses.absolute(paths.week(id)),
    title: weekTitle(week),
    categories: categoriesOf(context, {
      companies: all((article) => article.companies),
      people: all((article) => article.people),
      topics: all((article) => article.topics),
    }),
  };
}

function mostBytesOfItem(context: Context, week: Week): number {
  // What a week without a letter says instead is costly to write: as many characters stand for it as it never has.
  const summary = week.letter?.body.excerpt || "-".repeat(mostDaysBytes);
  return bytesOf({ ...namesOf(context, week), summary, html: "" }) + mostBytesOfMail(context, week);
}

/** How long `12 stories from 29 April – 5 May 2024.` is at most, in bytes. */
const mostDaysBytes = 256;
