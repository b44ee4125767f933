import type { PublishedArticle } from "../archive/archive.ts";
import type { Source } from "../content/schemas.ts";
import { paths, type Url } from "../site/addresses.ts";
import { finishHtml } from "../site/body-html.ts";
import { type Context, summaryOf } from "../site/context.ts";
import { categoriesOf } from "./categories.ts";
import type { FeedItem } from "./feed.ts";
import { type Html, html, trustedHtml } from "./html.ts";
import { bytesOf, mostItemBytes } from "./pages.ts";

/** The id of an article in feeds: a `tag:` URI (RFC 4151) of its first day and its oldest slug. */
export function articleId({ archive }: Context, { day, aliases, slug }: PublishedArticle): string {
  return `tag:${archive.settings.authority},${day}:${aliases[0] ?? slug}`;
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
