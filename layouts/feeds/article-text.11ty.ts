import { renderArticleMarkdown } from "../../src/feeds/article-markdown.ts";
import { type PageData, paginate } from "../template.ts";

/** Each article as Markdown. */
export const data = paginate("site.articleText");

export function render({ item, site }: PageData<"articleText">) {
  return renderArticleMarkdown(site.context, item.article);
}
