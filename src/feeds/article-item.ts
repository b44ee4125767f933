import type { Archive, PublishedArticle } from "../archive/archive.ts";
import type { Source } from "../content/schemas.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { paths, type Url } from "../site/addresses.ts";
import { resolveHtml } from "../site/body-html.ts";
import type { Context } from "../site/context.ts";
import { summaryOf } from "../site/wording.ts";
import { once } from "../values/once.ts";
import { categoriesOf } from "./categories.ts";
import type { FutureItem } from "./feed.ts";
import { type ItemFields, mostBytesOfBody, mostBytesOfItem } from "./item-length.ts";
import { mostItemBytes } from "./pages.ts";

/** The view of an article's item. */
export interface ArticleItemView {
  readonly url: Url;
  readonly words: Catalogue;
  readonly corrections: readonly { readonly day: string; readonly text: string }[];
  /** The text, with absolute addresses; undefined if it is too long for any feed. */
  readonly html: string | undefined;
  readonly sources: readonly Source[];
}

/** The id of an article in feeds: a `tag:` URI (RFC 4151) of its day and its oldest slug. */
export function articleId(
  { archive }: { readonly archive: Pick<Archive, "settings"> },
  { day, firstSlug }: Pick<PublishedArticle, "day" | "firstSlug">,
): string {
  return `tag:${archive.settings.authority},${day}:${firstSlug}`;
}

/** Plans the item of an article: its corrections, its text, its sources. */
export function planArticleItem(
  context: Context,
  article: PublishedArticle,
  render: (view: ArticleItemView) => string,
): FutureItem {
  const { fingerprint, published, changed } = article;
  const wholeBytes = mostBytesOf(context, article, true);
  // The only case in which an item is not the whole text: it is too long for any feed.
  const isWhole = wholeBytes <= mostItemBytes;
  return {
    fingerprint,
    updated: changed,
    mostBytes: isWhole ? wholeBytes : mostBytesOf(context, article, false),
    head: once(() => ({ ...fieldsOf(context, article, isWhole), published, updated: changed })),
    html: once(() => render(viewOf(context, article, isWhole))),
  };
}

function fieldsOf(context: Context, article: PublishedArticle, isWhole: boolean): ItemFields {
  return {
    id: articleId(context, article),
    url: context.addresses.absolute(paths.article(article.slug)),
    title: article.title,
    summary: isWhole ? summaryOf(article) : context.words.feeds.tooLong,
    categories: categoriesOf(context, article),
  };
}

function viewOf({ addresses, format, words }: Context, article: PublishedArticle, isWhole: boolean): ArticleItemView {
  const { body, slug, corrections, sources } = article;
  const url = addresses.absolute(paths.article(slug));
  return {
    url,
    words,
    corrections: corrections.map(({ date, text }) => ({ day: format.long(date.day), text })),
    html: isWhole ? resolveHtml(body.html, { resolve: addresses.absolute, article: slug, page: url }) : undefined,
    sources,
  };
}

function mostBytesOf(context: Context, article: PublishedArticle, isWhole: boolean): number {
  const { body, corrections, sources } = article;
  const fields = fieldsOf(context, article, isWhole);
  const texts = [
    ...(isWhole ? [] : [fields.url]),
    ...corrections.map(({ text }) => text),
    ...sources.flatMap(({ publisher, title, url }) => [publisher, title ?? "", url ?? ""]),
  ];
  return (
    mostBytesOfItem(fields, texts) +
    (corrections.length + sources.length) * partBytes +
    (isWhole ? mostBytesOfBody(body, fields.url) : 0) +
    frameBytes
  );
}

/** The markup around a correction or a source, in bytes: tags, the day of a correction. */
const partBytes = 160;

/** The markup around the text, or the note that it is too long, in bytes. */
const frameBytes = 256;
