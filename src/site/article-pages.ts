import type { PublishedArticle } from "../archive/archive.ts";
import { createRelationFinder, neighbours, type RelatedArticle } from "../archive/relations.ts";
import { roleOn } from "../archive/roles.ts";
import type { Source } from "../content/schemas.ts";
import { withoutMarks } from "../language/foreign-words.ts";
import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import { once } from "../values/once.ts";
import { paths, type Url } from "./addresses.ts";
import type { Context } from "./context.ts";
import { type ArticleCard, type Day, type Link, lazyPage, type Page, type View } from "./page.ts";
import { articleShareCard } from "./share-card.ts";
import { articleData } from "./structured-data.ts";
import { noticeOf, summaryOf } from "./wording.ts";

/** One article. */
export interface ArticleView extends View {
  readonly title: string;
  /** In previews, why the article is not published yet. */
  readonly notice: string | undefined;
  readonly day: Day;
  readonly updated: Day | undefined;
  readonly week: Link;
  readonly topics: readonly Link[];
  readonly companies: readonly Link[];
  readonly people: readonly (Link & { readonly role: string | undefined })[];
  readonly readingMinutes: number;
  /** The table of contents of a long article; empty for a short one. */
  readonly contents: readonly { readonly id: string; readonly text: string }[];
  readonly html: string;
  readonly sources: readonly Source[];
  readonly corrections: readonly { readonly day: Day; readonly text: string }[];
  readonly related: readonly (Pick<ArticleCard, "url" | "text" | "day"> & { readonly reason: string })[];
  /** The previous and next article in its week. */
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  /** A citation for others to copy. */
  readonly citation: { readonly text: string; readonly url: Url };
  /** The address where readers can report a mistake. */
  readonly suggestion: string | undefined;
}

const mostRelated = 4;

/** Reading speed, for the estimated reading time. */
const wordsPerMinute = 230;

/** How many words an article needs to have a table of contents. */
const longArticle = 550;

/** A page for each published article. */
export function articlePages(context: Context): Page<ArticleView>[] {
  const { archive } = context;
  const relatedTo = createRelationFinder(archive);
  // What other pages show of an article; cached, since its neighbours and several related articles show it.
  const linkFingerprints = new Map<PublishedArticle, Fingerprint>();
  const linkFingerprint = (article: PublishedArticle) => {
    const cached = linkFingerprints.get(article) ?? fingerprint(article.slug, article.title, article.day);
    linkFingerprints.set(article, cached);
    return cached;
  };
  return archive.weeks.flatMap((week) =>
    week.articles.map((article) => {
      const { previous, next } = neighbours(week.articles, article);
      const related = once(() => relatedTo(article, mostRelated));
      return lazyPage({
        path: paths.article(article.slug),
        modified: article.updated?.day ?? article.day,
        fingerprint: () =>
          fingerprint(
            article.fingerprint,
            [...article.companies, ...article.people].map((entity) => entity.fingerprint),
            [previous, next].map((other) => other && linkFingerprint(other)),
            related().map(({ article: other, shared }) => [linkFingerprint(other), shared.map(({ name }) => name)]),
          ),
        view: () => articleView(context, article, related(), previous, next),
      });
    }),
  );
}

function articleView(
  context: Context,
  article: PublishedArticle,
  related: readonly RelatedArticle[],
  previous?: PublishedArticle,
  next?: PublishedArticle,
): ArticleView {
  const { archive, addresses, words, day, articleLink, entityLink } = context;
  return {
    meta: context.meta(paths.article(article.slug), {
      title: article.title,
      description: summaryOf(article),
      section: paths.articles,
      article: { published: article.published, modified: article.changed },
      markdown: addresses.url(paths.articleText(article.slug)),
      shareCard: () => articleShareCard(context, article),
      describe: (share) => [
        articleData(archive, addresses, article, summaryOf(article), imagesOf(context, article, share)),
      ],
    }),
    title: article.title,
    notice: noticeOf(archive, words, article),
    day: day(article.day),
    updated: article.updated && day(article.updated.day),
    week: context.weekLink({ id: article.week }),
    topics: article.topics.map((topic) => ({ url: addresses.url(paths.topic(topic.slug)), text: topic.name })),
    companies: article.companies.map(entityLink),
    people: article.people.map((person) => ({
      ...entityLink(person),
      role: roleOn(person, article.companies, article.day)?.title,
    })),
    readingMinutes: Math.max(1, Math.round(article.body.words / wordsPerMinute)),
    contents:
      article.body.words >= longArticle
        ? article.body.headings.filter(({ level }) => level === 2).map(({ id, text }) => ({ id, text }))
        : [],
    html: context.html(article.body, article),
    sources: article.sources,
    corrections: article.corrections.map(({ date, text }) => ({ day: day(date.day), text })),
    related: related.map(({ article: other, shared }) => ({
      ...articleLink(other),
      day: day(other.day),
      reason: words.article.also(shared.map(({ name }) => name).join(words.typography.comma)),
    })),
    previous: previous && articleLink(previous),
    next: next && articleLink(next),
    citation: {
      text: words.article.citation(
        [...new Set([archive.settings.author, archive.settings.name])].join(words.typography.comma),
        article.title,
        day(article.day).text,
      ),
      url: addresses.absolute(paths.article(article.slug)),
    },
    suggestion:
      archive.settings.repository &&
      correctionForm(archive.settings.repository, words.correctionsPage.itemTitle(article.title)),
  };
}

/** The addresses of an article's pictures and of its share picture. */
function imagesOf({ addresses }: Context, { slug, pictures }: PublishedArticle, share: Url | undefined): Url[] {
  return [...pictures.map(({ file }) => addresses.absolute(paths.picture(slug, file))), ...(share ? [share] : [])];
}

/** The address of the correction form on GitHub, with a title. */
function correctionForm(repository: string, title: string): string {
  const address = new URL(`${repository.replace(/\/+$/, "")}/issues/new`);
  address.searchParams.set("template", "correction.yml");
  address.searchParams.set("title", withoutMarks(title));
  return address.href;
}
