import type { CalendarDay } from "../calendar/day.ts";
import type { Reference } from "../content/body.ts";
import { decodeFragment } from "../content/body-references.ts";
import type { Article } from "../content/content.ts";
import type { Problem } from "../content/problem.ts";
import { paths } from "./addresses.ts";
import { allScopes } from "./feed-scopes.ts";
import type { Site } from "./site.ts";

/**
 * Finds links in texts to missing pages of the site, or to missing headings and notes of articles.
 *
 * @param expected paths that count as pages although the site does not have them yet.
 */
export function findBrokenLinks(site: Site, expected: ReadonlySet<string>): Problem[] {
  const { archive } = site.context;
  const known = new Set<string>([...expected, ...addressesOf(site)]);
  const anchors = new Map(
    archive.articles.map(({ slug, body }) => [
      paths.article(slug) as string,
      new Set([...body.headings.map(({ id }) => id), ...body.notes]),
    ]),
  );
  const texts = [
    ...archive.articles.map(({ body }) => body),
    ...[...archive.companies, ...archive.people].flatMap(({ entry }) => entry?.body ?? []),
    ...archive.weeks.flatMap(({ letter }) => letter?.body ?? []),
    ...archive.pages.map(({ body }) => body),
  ];
  const broken = ({ target, place, line }: Reference): Problem[] => {
    const [path = "", fragment] = target.split("#");
    if (!known.has(path)) {
      const problem = {
        ...place,
        message: `the link ${path} leads to no page; write the address of a published page of this site`,
      };
      if (!known.has(`${path}/`)) return [problem];
      const hint = line.trim().replace(path, () => `${path}/`);
      return [{ ...problem, message: `the link ${path} leads to no page; write ${path}/`, hint }];
    }
    const missing = fragment && anchors.get(path)?.has(decodeFragment(fragment)) === false;
    return missing ? [{ ...place, message: `the page ${path} has no heading with the anchor #${fragment}` }] : [];
  };
  return texts.flatMap(({ links }) => links.flatMap(broken));
}

/**
 * Finds links from scheduled articles to drafts and to articles scheduled for later: such links would break the build
 * on the day the article appears.
 */
export function findEarlyLinks(articles: readonly Article[], buildDay: CalendarDay): Problem[] {
  const byPath = new Map<string, Article>(articles.map((article) => [paths.article(article.slug), article]));
  return articles
    .filter(({ draft, date }) => !draft && date.day > buildDay)
    .flatMap((article) =>
      article.body.links.flatMap(({ target, place }) => {
        const [path = ""] = target.split("#");
        const other = byPath.get(path);
        if (!other || (!other.draft && other.date.day <= article.date.day)) return [];
        const reason = other.draft ? "is a draft" : `appears on ${other.date.day} only`;
        return [{ ...place, message: `the link ${path} leads to an article that ${reason}` }];
      }),
    );
}

/** Every address of a site that a text may link to. */
function addressesOf({ context, pages }: Site): string[] {
  const scopes = context.feedScopes();
  const followed = allScopes(scopes).flatMap(({ path, formerPaths }) => [path, ...formerPaths]);
  const all = Object.values(pages).flat();
  return [
    ...all.map(({ path }) => path),
    ...followed.flatMap((path) => [paths.rss(path), paths.atom(path), paths.jsonFeed(path)]),
    ...scopes.weeks.weeks.map(({ id }) => paths.weekText(id)),
    ...context.archive.articles.map(({ slug }) => paths.articleText(slug)),
    ...(["articles", "companies", "people", "weeks"] as const).map(paths.data),
    paths.recent,
    ...[paths.opml, paths.sitemap, paths.robots, paths.llms],
  ];
}
