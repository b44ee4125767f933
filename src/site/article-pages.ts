import type { PublishedArticle } from "../archive/archive.ts";
import { neighbours, relatedArticles } from "../archive/relations.ts";
import type { Source } from "../content/schemas.ts";
import { paths } from "./addresses.ts";
import { type Context, noticeOf, summaryOf } from "./context.ts";
import type { ArticleCard, Day, Link, Page, View } from "./page.ts";

/** One article. */
export interface ArticleView extends View {
  readonly title: string;
  /** In a preview: that readers cannot see the article yet. */
  readonly notice: string | undefined;
  readonly day: Day;
  readonly updated: Day | undefined;
  readonly week: Link;
  readonly topics: readonly Link[];
  readonly companies: readonly Link[];
  readonly people: readonly Link[];
  readonly html: string;
  readonly sources: readonly Source[];
  readonly corrections: readonly { readonly day: Day; readonly text: string }[];
  readonly related: readonly (Pick<ArticleCard, "url" | "text" | "day"> & { readonly reason: string })[];
  /** The article before and after it in its week. */
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

const mostRelated = 4;

/** A page for each published article. */
export function articlePages(context: Context): Page<ArticleView>[] {
  const { archive } = context;
  return archive.weeks.flatMap((week) =>
    week.articles.map((article) => {
      const { previous, next } = neighbours(week.articles, article);
      return { path: paths.article(article.slug), view: articleView(context, article, previous, next) };
    }),
  );
}

function articleView(
  context: Context,
  article: PublishedArticle,
  previous?: PublishedArticle,
  next?: PublishedArticle,
): ArticleView {
  const { archive, addresses, day, articleLink, entityLink } = context;
  return {
    meta: context.meta(paths.article(article.slug), {
      title: article.title,
      description: summaryOf(article),
      section: paths.articles,
      article: { published: article.published, modified: article.changed },
      modified: article.updated?.day ?? article.day,
    }),
    title: article.title,
    notice: noticeOf(archive, article),
    day: day(article.day),
    updated: article.updated && day(article.updated.day),
    week: context.weekLink({ id: article.week }),
    topics: article.topics.map((topic) => ({ url: addresses.url(paths.topic(topic.slug)), text: topic.name })),
    companies: article.companies.map(entityLink),
    people: article.people.map(entityLink),
    html: context.html(article.body, article.slug),
    sources: article.sources,
    corrections: article.corrections.map(({ date, text }) => ({ day: day(date.day), text })),
    related: relatedArticles(archive, article, mostRelated).map(({ article: other, shared }) => ({
      ...articleLink(other),
      day: day(other.day),
      reason: `also ${shared.map(({ name }) => name).join(", ")}`,
    })),
    previous: previous && articleLink(previous),
    next: next && articleLink(next),
  };
}
