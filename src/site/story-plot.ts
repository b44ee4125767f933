import type { Archive, PublishedArticle, Topic } from "../archive/archive.ts";
import { countByWeek } from "../archive/timeline.ts";
import type { CalendarDay } from "../calendar/day.ts";
import { addMonths, monthOf, monthsBetween } from "../calendar/month.ts";
import { type BarChart, type Datum, layOutBars } from "../charts/bars.ts";
import { type DotChart, layOutDots } from "../charts/dots.ts";
import { type Mark, markOf, otherMark } from "../charts/marks.ts";
import type { Slug } from "../content/names.ts";
import { paths, type Url } from "./addresses.ts";
import type { Context } from "./context.ts";
import type { CountedLink, Link } from "./page.ts";
import { weekName } from "./wording.ts";

/** The articles about something over time: a dot for each, or bars where there are too many. */
export type StoryPlot = StoryDots | StoryBars;

/** The numbers of a plot as a table: the weeks with articles, or the months if there are too many weeks. */
interface StoryTable {
  readonly rows: readonly StoryCount[];
}

/** The articles of a week or a month; only weeks have pages. */
interface StoryCount extends Datum {
  readonly url: Url | undefined;
}

/** A dot for each article. */
export interface StoryDots extends StoryTable {
  readonly kind: "dots";
  readonly chart: Omit<DotChart<StoryDot>, "months">;
  /** The beginnings of months on the axis, with what is written there. */
  readonly months: readonly { readonly x: number; readonly name: string; readonly year: string }[];
  /** The first and the last month of the axis: `January 2024`. */
  readonly ends: readonly [string, string];
  /** Every mark that is drawn, in the order of the topics. */
  readonly legend: readonly LegendEntry[];
}

interface StoryDot extends Link {
  readonly day: CalendarDay;
  readonly mark: Mark;
}

/** What a mark stands for: a topic, or everything else. */
interface LegendEntry extends Omit<CountedLink, "url"> {
  readonly mark: Mark;
  /** The page of the topic. */
  readonly url?: Url;
}

/** Bars for many articles. */
export interface StoryBars extends StoryTable {
  readonly kind: "bars";
  readonly chart: BarChart<StoryCount>;
}

/** The maximum number of articles with a dot each. */
const mostDots = 60;

/** The maximum number of bars. */
const mostBars = 130;

/** How many months an axis has at least, if the archive is as old as that: a year. */
const fewestMonths = 12;

/**
 * Plots articles over time, each with the mark of its first topic.
 *
 * @param articles at least one, newest first.
 * @param topic the topic that all of them are about: then all have its mark.
 */
export function storyPlot(context: Context, articles: readonly PublishedArticle[], topic?: Topic): StoryPlot {
  const counts = storyCounts(context, articles);
  const rows = counts.filter(({ count }) => count > 0);
  if (articles.length > mostDots) return { kind: "bars", chart: layOutBars(counts), rows };
  return { kind: "dots", rows, ...storyDots(context, articles, topic) };
}

/** What the axes of plots depend on besides their articles, for fingerprints. */
export function axesOf({ archive: { articles }, weeks }: Context): (string | undefined)[] {
  const ends = [articles[0], articles.at(-1)].map((article) => article && monthOf(article.day));
  return [weeks[0], weeks.at(-1), ...ends];
}

function storyDots(
  context: Context,
  articles: readonly PublishedArticle[],
  subject: Topic | undefined,
): Omit<StoryDots, "kind" | "rows"> {
  const { archive, addresses, format, words } = context;
  const order = new Map(archive.settings.topics.map(({ slug }, index) => [slug, index]));
  const markOfTopic = (slug?: Slug) => markOf((slug && order.get(slug)) ?? -1);
  const markOfArticle = ({ topics }: PublishedArticle) => markOfTopic((subject ?? topics[0])?.slug);
  const months = axisMonths(archive, articles);
  const chart = layOutDots(
    articles.map((article) => ({
      ...context.articleLink(article),
      day: article.day,
      mark: markOfArticle(article),
    })),
    months,
  );
  const entries = archive.topics.map(({ slug, name }) => ({
    mark: markOfTopic(slug),
    url: addresses.url(paths.topic(slug)),
    text: name,
  }));
  const legend = [...entries.filter(({ mark }) => mark !== otherMark), { mark: otherMark, text: words.plot.other }];
  const count = (mark: Mark) => chart.dots.filter(({ item }) => item.mark === mark).length;
  return {
    chart,
    months: chart.months.map(({ month, x, named, dated }) => ({
      x,
      name: named ? format.shortMonth(month) : "",
      year: dated ? month.slice(0, 4) : "",
    })),
    ends: [format.month(months[0]), format.month(months.at(-1) ?? months[0])],
    legend: legend.map((entry) => ({ ...entry, count: count(entry.mark) })).filter(({ count }) => count > 0),
  };
}

/**
 * From the month of the first of these articles to that of the newest of all, so that a silence is seen. The axis has a
 * year at least, but nothing before the archive.
 */
function axisMonths(archive: Archive, articles: readonly PublishedArticle[]): [CalendarDay, ...CalendarDay[]] {
  const [newest, oldest] = [archive.articles[0], archive.articles.at(-1)];
  const first = articles.at(-1);
  if (!newest || !oldest || !first) throw new RangeError("a plot of no articles");
  const [from, start, end] = [first, oldest, newest].map(({ day }) => monthOf(day)) as [
    CalendarDay,
    CalendarDay,
    CalendarDay,
  ];
  const yearAgo = addMonths(end, 1 - fewestMonths);
  const earlier = from < yearAgo ? from : yearAgo;
  return monthsBetween(earlier > start ? earlier : start, end);
}

function storyCounts(
  { archive, weeks, addresses, format, words }: Context,
  articles: readonly PublishedArticle[],
): StoryCount[] {
  if (weeks.length <= mostBars) {
    const counts = countByWeek(articles, weeks);
    return weeks.map((week, index) => {
      const count = counts[index] ?? 0;
      return { label: weekName(words, week), count, url: count > 0 ? addresses.url(paths.week(week)) : undefined };
    });
  }
  const [newest, oldest] = [archive.articles[0], archive.articles.at(-1)];
  if (!newest || !oldest) return [];
  const counts = new Map(monthsBetween(oldest.day, newest.day).map((month) => [month, 0]));
  for (const { day } of articles) counts.set(monthOf(day), (counts.get(monthOf(day)) ?? 0) + 1);
  return [...counts].map(([month, count]) => ({ label: format.month(month), count, url: undefined }));
}
