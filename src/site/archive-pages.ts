import type { PublishedArticle } from "../archive/archive.ts";
import { correctionsOf } from "../archive/corrections.ts";
import { neighbours } from "../archive/relations.ts";
import { fingerprint } from "../values/fingerprint.ts";
import { groupBy } from "../values/group-by.ts";
import { paths } from "./addresses.ts";
import type { Context } from "./context.ts";
import { subjectName } from "./feed-scopes.ts";
import { type ArticleCard, type CountedLink, type Day, type Link, lazyPage, type Page, type View } from "./page.ts";
import { axesOf, type StoryPlot, storyPlot } from "./story-plot.ts";

/** The articles of a year, with links to the other years. The newest year is also the front page of the archive. */
export interface YearView extends View {
  readonly title: string;
  readonly years: readonly (CountedLink & { readonly current: boolean })[];
  readonly topics: readonly CountedLink[];
  readonly months: readonly { readonly name: string; readonly articles: readonly ArticleCard[] }[];
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** The articles on a topic. */
export interface TopicView extends View {
  readonly name: string;
  /** Its name in the reader's own list. */
  readonly subjects: readonly string[];
  /** Articles over time. */
  readonly plot: StoryPlot;
  readonly articles: readonly ArticleCard[];
  readonly topics: readonly CountedLink[];
}

/** All corrections. */
export interface CorrectionsView extends View {
  readonly corrections: readonly { readonly day: Day; readonly text: string; readonly article: Link }[];
}

/** The archive by year and month: its front page with the newest year, and a page for each year. */
export function yearPages(context: Context): Page<YearView>[] {
  const { archive, addresses, words } = context;
  const topics = topicLinks(context);
  const link = (year: number) => ({ url: addresses.url(paths.year(year)), text: String(year) });
  const [newest] = archive.years;
  const page = (current: (typeof archive.years)[number] | undefined, front: boolean): Page<YearView> => {
    const path = front || !current ? paths.articles : paths.year(current.year);
    const { previous, next } = current ? neighbours(archive.years, current) : {};
    const articles = current?.articles ?? [];
    const counts = () => [...archive.years, ...archive.topics].map(({ articles }) => articles.length);
    const description = front
      ? words.years.description(archive.articles.length, archive.settings.name)
      : words.years.yearDescription(articles.length, current?.year ?? 0, archive.settings.name);
    const title = front || !current ? words.kinds.article.several : words.years.title(current.year);
    return lazyPage({
      path,
      modified: articles[0]?.day,
      fingerprint: () =>
        fingerprint(
          articles.map((article) => article.fingerprint),
          archive.years.map(({ year }) => year),
          archive.topics.map(({ slug }) => slug),
          counts(),
        ),
      view: () => ({
        meta: context.meta(path, {
          title,
          description,
          section: paths.articles,
        }),
        title,
        years: archive.years.map(({ year, articles }) => ({
          ...link(year),
          count: articles.length,
          current: year === current?.year,
        })),
        topics,
        months: months(context, articles),
        previous: previous && link(previous.year),
        next: next && link(next.year),
      }),
    });
  };
  return [page(newest, true), ...archive.years.map((year) => page(year, false))];
}

/** A page for each topic with articles. */
export function topicPages(context: Context): Page<TopicView>[] {
  const { words } = context;
  const { settings, topics } = context.archive;
  return topics.map((topic) => {
    const path = paths.topic(topic.slug);
    const title = words.inNewsletter(topic.name, settings.name);
    return lazyPage({
      path,
      modified: topic.articles[0]?.day,
      fingerprint: () =>
        fingerprint(
          topic.articles.map((article) => article.fingerprint),
          topics.map(({ slug, articles }) => [slug, articles.length]),
          axesOf(context),
        ),
      view: () => ({
        meta: context.meta(path, {
          title: topic.name,
          description: words.topic.description(topic.articles.length, topic.name, settings.name),
          section: paths.articles,
          feedScope: { path, title },
        }),
        name: topic.name,
        subjects: [subjectName("topic", topic.slug)],
        plot: storyPlot(context, topic.articles, topic),
        articles: topic.articles.map(context.card),
        topics: topicLinks(context),
      }),
    });
  });
}

/** The page of all corrections, newest first. */
export function correctionsPages(context: Context): Page<CorrectionsView>[] {
  const { settings } = context.archive;
  const words = context.words.correctionsPage;
  return [
    context.page(paths.corrections, () => ({
      meta: context.meta(paths.corrections, {
        title: words.title,
        description: words.description(settings.name),
        feedScope: { path: paths.corrections, title: words.feed(settings.name) },
      }),
      corrections: correctionsOf(context.archive).map(({ date, text, article }) => ({
        day: context.day(date.day),
        text,
        article: context.articleLink(article),
      })),
    })),
  ];
}

function months(context: Context, articles: readonly PublishedArticle[]): YearView["months"] {
  const groups = groupBy(articles, ({ day }) => [context.format.month(day)]);
  return [...groups].map(([name, articles]) => ({ name, articles: articles.map(context.card) }));
}

function topicLinks({ archive, addresses }: Context): CountedLink[] {
  return archive.topics.map(({ slug, name, articles }) => ({
    url: addresses.url(paths.topic(slug)),
    text: name,
    count: articles.length,
  }));
}
