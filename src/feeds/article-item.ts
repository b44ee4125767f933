import type { Archive, PublishedArticle } from "../archive/archive.ts";
import type { Source } from "../content/schemas.ts";
import { paths, type Url } from "../site/addresses.ts";
import { finishHtml } from "../site/body-html.ts";
import { type Context, summaryOf } from "../site/context.ts";
import { categoriesOf } from "./categories.ts";
import type { FeedItem } from "./feed.ts";
import { type Html, html, trustedHtml } from "./html.ts";
import { bytesOf, mostBytesOfText, mostItemBytes } from "./pages.ts";

/** The id of an article in feeds: a `tag:` URI (RFC 4151) of its first day and its oldest slug. */
export function articleId(
  { archive }: { readonly archive: Pick<Archive, "settings"> },
  { day, firstSlug }: Pick<PublishedArticle, "day" | "firstSlug">,
): string {
  return `tag:${archive.settings.authority},${day}:${firstSlug}`;
}

/** An article as an item: its corrections, its text, its sources. */
export function createArticleItem(context: Context, article: PublishedArticle): FeedItem {
  const url = context.addresses.absolute(paths.article(article.slug));
  const item = {
    id: articleId(context, article),
    url,
    title: article.title,
    summary: summaryOf(article),
    html: articleHtml(context, article, url).markup,
    published: article.published,
    updated: article.changed,
    categories: categoriesOf(context, article),
  };
  // The one case in which an item is not the whole text: no feed could hold it.
  return bytesOf(item) > mostItemBytes ? { ...item, ...shortened(url) } : item;
}

/**
 * At most so many bytes the item of an article takes, whatever the format: a rough reckoning without making it, always
 * at least `bytesOf` of the item itself.
 */
export function mostBytesOf({ archive, addresses }: Context, article: PublishedArticle): number {
  const { body, title, sources, corrections, companies, people, topics } = article;
  const address = 5 * addresses.absolute(paths.home).length + longestPath;
  const parts = [
    ...corrections.map(({ text }) => mostBytesOfText(text)),
    ...sources.map((source) => Object.values(source).reduce((sum, text) => sum + mostBytesOfText(text ?? ""), 0)),
    ...[...companies, ...people, ...topics].map(({ name }) => mostBytesOfText(name) + 2 * address),
  ];
  return (
    body.size.bytes +
    (body.size.addresses + 3) * address +
    mostBytesOfText(title) +
    2 * mostBytesOfText(summaryOf(article)) +
    mostBytesOfText(archive.settings.authority) +
    parts.reduce((sum, part) => sum + part + frameOfPart, 0) +
    frameOfItem
  );
}

/** A kind of page, and a slug, without the address of the site. */
const longestPath = 160;

/** What stands around a source, a correction or a category, and around an item. */
const frameOfPart = 384;
const frameOfItem = 2048;

function articleHtml({ addresses, format }: Context, article: PublishedArticle, url: Url): Html {
  const { body, slug, corrections, sources } = article;
  const text = finishHtml(body.html, { resolve: addresses.absolute, article: slug, page: url });
  return html`${corrections.map(
    (correction) => html`<p><strong>Correction, ${format.long(correction.date.day)}:</strong> ${correction.text}</p>\n`,
  )}${trustedHtml(text)}${sources.length > 0 ? sourceList(sources) : ""}`;
}

function sourceList(sources: readonly Source[]): Html {
  return html`<h2>Sources</h2>\n<ul>\n${sources.map(({ publisher, title, url }) => {
    const name = title ?? publisher;
    const link = url ? html`<a href="${url}">${name}</a>` : html`${name}`;
    return html`<li>${link}${title ? `, ${publisher}` : ""}</li>\n`;
  })}</ul>\n`;
}

function shortened(url: Url): Pick<FeedItem, "summary" | "html"> {
  return {
    summary: "This story is too long for a feed.",
    html: html`<p>This story is too long for a feed. <a href="${url}">Read it on the site</a>.</p>\n`.markup,
  };
}
