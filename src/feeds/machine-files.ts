import type { CalendarDay } from "../calendar/day.ts";
import { paths, type SitePath } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import { summaryOf } from "../site/wording.ts";
import { element, renderXml, textElement } from "./xml.ts";

/** How many articles `llms.txt` lists; the sitemap and the archive pages have them all. */
const mostArticles = 100;

/** A page that search engines may list, and the day of its newest change, if known. */
export interface ListedPage {
  readonly path: SitePath;
  readonly modified?: CalendarDay | undefined;
}

/** Renders the sitemap (sitemaps.org, 0.9) of the pages that search engines may list. */
export function renderSitemap({ addresses }: Context, pages: readonly ListedPage[]): string {
  const urls = pages.map(({ path, modified }) =>
    element(
      "url",
      {},
      textElement("loc", addresses.absolute(path)),
      ...(modified ? [textElement("lastmod", modified)] : []),
    ),
  );
  return renderXml(element("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, ...urls));
}

/** Renders `robots.txt` (RFC 9309): allows everything, and gives the address of the sitemap. */
export function renderRobots({ addresses }: Context): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${addresses.absolute(paths.sitemap)}\n`;
}

/** Renders `llms.txt` (llmstxt.org): describes the site, and links its indexes and newest articles as Markdown. */
export function renderLlms({ archive, addresses }: Context): string {
  const { settings } = archive;
  const link = (text: string, path: Parameters<typeof addresses.absolute>[0], note: string) =>
    `- [${text.replace(/[[\]\\]/g, "\\$&")}](${addresses.absolute(path)}): ${note}`;
  return `${[
    `# ${settings.name}`,
    `> ${settings.description}`,
    [
      "## Indexes",
      "",
      link("Articles", paths.articles, "every story, by year and month"),
      link("Weeks", paths.weeks, "every week with its stories"),
      link("Companies", paths.entities("company"), "every company with its stories"),
      link("People", paths.entities("person"), "every person with their stories"),
      link("Feed", paths.jsonFeed(paths.home), "the newest stories in full, as JSON Feed"),
      link(
        "Articles as data",
        paths.data("articles"),
        "every story with its day, companies, people and sources, as JSON",
      ),
      link("Companies as data", paths.data("companies"), "every company with its stories, as JSON"),
      link("People as data", paths.data("people"), "every person with their roles and stories, as JSON"),
      link("Weeks as data", paths.data("weeks"), "every week with its stories, as JSON"),
    ].join("\n"),
    [
      "## Newest articles",
      "",
      ...archive.articles
        .slice(0, mostArticles)
        .map((article) =>
          link(article.title, paths.articleText(article.slug), `${article.day}. ${summaryOf(article)}`),
        ),
    ].join("\n"),
  ].join("\n\n")}\n`;
}
