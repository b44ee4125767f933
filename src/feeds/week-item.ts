import type { Week } from "../archive/archive.ts";
import { latestOf, startOfDay } from "../calendar/day.ts";
import { mondayAfter } from "../calendar/week.ts";
import { paths } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import { weekTitle } from "../site/wording.ts";
import { once } from "../values/once.ts";
import { categoriesOf } from "./categories.ts";
import type { FutureItem } from "./feed.ts";
import { type ItemFields, mostBytesOfItem } from "./item-length.ts";
import { mostBytesOfMail, renderFittingMail, type WeekMailView } from "./week-mail.ts";

/**
 * Plans the item of a whole week, published at the first instant of the Monday after it.
 *
 * @param week one that is complete.
 */
export function planWeekItem(context: Context, week: Week, render: (view: WeekMailView) => string): FutureItem {
  const published = once(() => startOfDay(mondayAfter(week.id), context.archive.settings.timeZone));
  const updated = once(() => latestOf(published(), ...week.articles.map(({ changed }) => changed)));
  return {
    fingerprint: week.fingerprint,
    get updated() {
      return updated();
    },
    mostBytes: mostBytesOfItem(fieldsOf(context, week)) + mostDaysBytes + mostBytesOfMail(context, week),
    head: once(() => ({
      ...fieldsOf(context, week),
      summary: week.letter?.body.excerpt || daysOf(context, week),
      published: published(),
      updated: updated(),
    })),
    html: once(() => renderFittingMail(context, week, render)),
  };
}

function fieldsOf(context: Context, week: Week): ItemFields {
  const { id, monday, letter, articles } = week;
  const all = <Thing>(thingsOf: (article: (typeof articles)[number]) => readonly Thing[]) => [
    ...new Set(articles.flatMap(thingsOf)),
  ];
  return {
    id: `tag:${context.archive.settings.authority},${monday}:weeks/${id}`,
    url: context.addresses.absolute(paths.week(id)),
    title: weekTitle(context.words, week),
    summary: letter?.body.excerpt ?? "",
    categories: categoriesOf(context, {
      companies: all((article) => article.companies),
      people: all((article) => article.people),
      topics: all((article) => article.topics),
    }),
  };
}

/** The summary of a week without a letter. */
function daysOf({ format, words }: Context, { monday, sunday, articles }: Week): string {
  return words.mail.summary(articles.length, format.range(monday, sunday));
}
const mostDaysBytes = 256;
