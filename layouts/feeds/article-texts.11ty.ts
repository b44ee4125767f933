import { renderArticleMarkdown } from "../../src/feeds/article-markdown.ts";
import { paths } from "../../src/site/addresses.ts";
import { fileKind } from "../page-kind.ts";

/** Each article as Markdown. */
export default fileKind({
  files: ({ context }) =>
    context.archive.articles.map((article) => ({
      path: paths.articleText(article.slug),
      fingerprint: article.fingerprint,
      text: () => renderArticleMarkdown(context, article),
    })),
});
