import type { PublishedCorrection } from "../archive/corrections.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { paths } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import type { Link } from "../site/page.ts";
import { once } from "../values/once.ts";
import { articleId } from "./article-item.ts";
import { categoriesOf } from "./categories.ts";
import type { FutureItem } from "./feed.ts";
import { type ItemFields, mostBytesOfItem } from "./item-length.ts";

/** The view of a correction's item. */
export interface CorrectionItemView {
  readonly words: Catalogue;
  readonly text: string;
  /** The corrected article. */
  readonly story: Link;
  readonly day: string;
}

/** Plans the item of a correction; its id is that of its article with the day and number of the correction. */
export function planCorrectionItem(
  context: Context,
  correction: PublishedCorrection,
  render: (view: CorrectionItemView) => string,
): FutureItem {
  const { article, date, text } = correction;
  const fields = fieldsOf(context, correction);
  const story = { url: fields.url, text: article.title };
  return {
    fingerprint: article.fingerprint,
    updated: date.moment,
    mostBytes: mostBytesOfItem(fields, [text, story.url, story.text]) + frameBytes,
    head: () => ({ ...fields, published: date.moment, updated: date.moment }),
    html: once(() => render({ words: context.words, text, story, day: context.format.long(article.day) })),
  };
}

/** The markup around the texts of a correction, in bytes. */
const frameBytes = 256;

function fieldsOf(context: Context, { article, date, number, text }: PublishedCorrection): ItemFields {
  return {
    id: `${articleId(context, article)}/corrections/${date.day}/${number}`,
    url: context.addresses.absolute(paths.article(article.slug)),
    title: context.words.correctionsPage.itemTitle(article.title),
    summary: text,
    categories: categoriesOf(context, article),
  };
}
