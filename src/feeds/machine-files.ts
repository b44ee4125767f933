import { paths } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import { summaryOf } from "../site/wording.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** How many articles `llms.txt` lists; the sitemap and the archive pages have them all. */
const mostArticles = 100;

/** Renders `robots.txt` (RFC 9309): allows everything, and gives the address of the sitemap. */
export function renderRobots({ addresses }: Context): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${addresses.absolute(paths.sitemap)}\n`;
}

/** Renders `llms.txt` (llmstxt.org): describes the site, and links its indexes and newest articles as Markdown. */
export function renderLlms({ archive, addresses, words: { llms: words, kinds } }: Context): string {
  const { settings } = archive;
  const link = (text: string, path: Parameters<typeof addresses.absolute>[0], note: string) =>
    `- [${escapeMarkdown(text)}](${addresses.absolute(path)}): ${note}`;
  return `${[
    `# ${settings.name}`,
    `> ${settings.description}`,
    [
      `## ${words.indexes}`,
      "",
      link(kinds.article.several, paths.articles, words.articles),
      link(kinds.week.several, paths.weeks, words.weeks),
      link(kinds.company.several, paths.entities("company"), words.companies),
      link(kinds.person.several, paths.entities("person"), words.people),
      link(words.feed, paths.jsonFeed(paths.home), words.feedMeaning),
      link(words.articlesData, paths.data("articles"), words.articlesDataMeaning),
      link(words.companiesData, paths.data("companies"), words.companiesDataMeaning),
      link(words.peopleData, paths.data("people"), words.peopleDataMeaning),
      link(words.weeksData, paths.data("weeks"), words.weeksDataMeaning),
    ].join("\n"),
    [
      `## ${words.newest}`,
      "",
      ...archive.articles
        .slice(0, mostArticles)
        .map((article) =>
          link(article.title, paths.articleText(article.slug), `${article.day}. ${escapeMarkdown(summaryOf(article))}`),
        ),
    ].join("\n"),
  ].join("\n\n")}\n`;
}
