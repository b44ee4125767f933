import type { Week } from "../archive/archive.ts";
import { byWeight } from "../archive/prominence.ts";
import { countAppearances, neighbours } from "../archive/relations.ts";
import { arrivalsOf, countByWeek } from "../archive/timeline.ts";
import { partsOfWeek } from "../calendar/week.ts";
import { type CalendarCell, type CalendarChart, layOutCalendar } from "../charts/calendar.ts";
import { fingerprint } from "../values/fingerprint.ts";
import { groupBy } from "../values/group-by.ts";
import { paths, type SitePath, type Url } from "./addresses.ts";
import type { Context } from "./context.ts";
import { type ArticleCard, type CountedLink, type Link, lazyPage, type Page, type View } from "./page.ts";
import { weekShareCard } from "./share-card.ts";
import { weekName, weekTitle } from "./wording.ts";

/** A letter, ready to render. */
export interface LetterView {
  readonly title: string;
  readonly html: string;
}

/** One week. */
export interface WeekView extends View {
  readonly name: string;
  /** Its days: `18–24 March 2024`. */
  readonly days: string;
  /** The address of the week as plain text, once it is complete. */
  readonly text: Url | undefined;
  readonly letter: LetterView | undefined;
  readonly articles: readonly ArticleCard[];
  readonly companies: readonly CountedLink[];
  readonly people: readonly CountedLink[];
  /** Companies and people in an article for the first time. */
  readonly first: readonly Link[];
  /** Companies and people that are back after an absence. */
  readonly back: readonly (Link & { readonly weeks: number })[];
  /** The nearest earlier and later weeks with articles. */
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** A week in a list. */
export interface WeekCard extends CountedLink {
  readonly days: string;
  readonly title: string | undefined;
}

/** All weeks. */
export interface WeekIndexView extends View {
  /** All weeks as a calendar chart with links. */
  readonly calendar: CalendarChart<CalendarWeek>;
  readonly years: readonly { readonly year: number; readonly weeks: readonly WeekCard[] }[];
  readonly count: number;
}

interface CalendarWeek extends CalendarCell {
  readonly name: string;
  readonly url: Url | undefined;
}

/** A page for each week with articles. */
export function weekPages(context: Context): Page<WeekView>[] {
  return context.archive.weeks.map((week) => weekPage(context, week, paths.week(week.id)));
}

/** The newest week, at a fixed address; its canonical address is the week's own. */
export function latestWeekPages(context: Context): Page<WeekView>[] {
  const [newest] = context.archive.weeks;
  return newest ? [weekPage(context, newest, paths.latestWeek)] : [];
}

function weekPage(context: Context, week: Week, path: SitePath): Page<WeekView> {
  const { previous, next } = neighbours(context.archive.weeks, week);
  return lazyPage({
    path,
    modified: week.articles[0]?.day,
    fingerprint: () => {
      const { first, back } = arrivalsOf(week);
      return fingerprint(
        [week.fingerprint, week.complete],
        // The order depends on how often the companies and people are in the news.
        byWeight(week.articles).map(({ slug }) => slug),
        first.map(({ slug, name }) => [slug, name]),
        back.map(({ entity, weeks }) => [entity.slug, entity.name, weeks]),
        [previous?.id, next?.id],
      );
    },
    view: () => weekView(context, week, path),
  });
}

/** The index of all weeks, by ISO year. */
export function weekIndexPages(context: Context): Page<WeekIndexView>[] {
  const { words } = context;
  const { weeks, settings } = context.archive;
  const years = groupBy(weeks, ({ id }) => [partsOfWeek(id).year]);
  const description = words.weekIndex.description(settings.name, weeks.length);
  return [
    context.page(paths.weeks, () => ({
      meta: context.meta(paths.weeks, {
        title: words.kinds.week.several,
        description,
        section: paths.weeks,
        feedScope: weeksFeed(context),
      }),
      calendar: layOutCalendar(calendarWeeks(context)),
      years: [...years].map(([year, weeks]) => ({ year, weeks: weeks.map((week) => weekCard(context, week)) })),
      count: weeks.length,
    })),
  ];
}

/** Every week from the oldest article to the newest, weeks without articles included. */
function calendarWeeks({ archive, addresses, weeks, words }: Context): CalendarWeek[] {
  const counts = countByWeek(archive.articles, weeks);
  return weeks.map((week, index) => {
    const count = counts[index] ?? 0;
    return {
      ...partsOfWeek(week),
      name: weekName(words, week),
      count,
      url: count > 0 ? addresses.url(paths.week(week)) : undefined,
    };
  });
}

/** The card of a week. */
export function weekCard(context: Context, week: Week): WeekCard {
  return {
    ...context.weekLink(week),
    count: week.articles.length,
    days: context.format.range(week.monday, week.sunday),
    title: week.letter?.title,
  };
}

/** The letter of a week, if it has one. */
export function letterView(context: Context, week: Week): LetterView | undefined {
  return week.letter && { title: week.letter.title, html: context.html(week.letter.body) };
}

function weeksFeed({ archive, words }: Context) {
  return { path: paths.weeks, title: words.weekIndex.byWeek(archive.settings.name) };
}

function weekView(context: Context, week: Week, path: SitePath): WeekView {
  const { archive, weekLink, words } = context;
  const { previous, next } = neighbours(archive.weeks, week);
  const arrivals = arrivalsOf(week);
  const name = weekName(words, week.id);
  const title = weekTitle(words, week);
  const days = context.format.range(week.monday, week.sunday);
  const repeated = path !== paths.week(week.id);
  return {
    meta: context.meta(path, {
      // Search engines truncate titles after about 70 characters.
      title: title.length <= 70 ? title : (week.letter?.title ?? name),
      description:
        week.letter?.body.excerpt ?? words.weekPage.description(week.articles.length, days, archive.settings.name),
      section: paths.weeks,
      feedScope: weeksFeed(context),
      canonicalPath: paths.week(week.id),
      ...(repeated && { hidden: true }),
      shareCard: () => weekShareCard(context, week, name),
    }),
    name,
    days,
    text: week.complete ? context.addresses.url(paths.weekText(week.id)) : undefined,
    letter: letterView(context, week),
    articles: byWeight(week.articles).map(context.card),
    companies: countAppearances(week.articles, (article) => article.companies).map(context.counted),
    people: countAppearances(week.articles, (article) => article.people).map(context.counted),
    first: arrivals.first.map(context.entityLink),
    back: arrivals.back.map(({ entity, weeks }) => ({ ...context.entityLink(entity), weeks })),
    previous: previous && weekLink(previous),
    next: next && weekLink(next),
  };
}
