import type { PublishedCorrection } from "../archive/corrections.ts";
import { paths } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import { articleId } from "./article-item.ts";
import { categoriesOf } from "./categories.ts";
import type { FeedItem } from "./feed.ts";
import { html } from "./html.ts";

/** A correction as an item; its id is that of its article with the day and the number of the correction. */
export function createCorrectionItem(context: Context, correction: PublishedCorrection): FeedItem {
  const { article, date, number, text } = correction;
  const url = context.addresses.absolute(paths.article(article.slug));
  const day = context.format.long(article.day);
  return {
    id: `${articleId(context, article)}/corrections/${date.day}/${number}`,
    url,
    title: `Correction: ${article.title}`,
    summary: text,
    html: html`<p>${text}</p>\n<p>The story, of ${day}: <a href="${url}">${article.title}</a></p>\n`.markup,
    published: date.moment,
    updated: date.moment,
    categories: categoriesOf(context, article),
  };
}
