import type { Archive } from "../archive/archive.ts";
import type { Place, Problem } from "../content/problem.ts";
import { paths, type SitePath, type Url } from "./addresses.ts";
import { correctionsPages, topicPages, yearPages } from "./archive-pages.ts";
import { articlePages } from "./article-pages.ts";
import { type Context, createContext } from "./context.ts";
import { companyIndexPages, companyPages, personIndexPages, personPages } from "./entity-pages.ts";
import { homePages, notFoundPages, standingPages } from "./front-pages.ts";
import type { FeedLink, Link } from "./page.ts";
import { redirectPages } from "./redirect-pages.ts";
import { latestWeekPages, weekIndexPages, weekPages } from "./week-pages.ts";

/** The whole site as a value: what is the same on every page, and every page with its view. */
export interface Site {
  readonly context: Context;
  readonly frame: Frame;
  readonly pages: Pages;
}

/** What is the same on every page. */
export interface Frame {
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  readonly language: string;
  readonly home: Url;
  /** The parts of the site, with the path by which a page names its part. */
  readonly navigation: readonly (Link & { readonly path: SitePath })[];
  readonly footer: readonly Link[];
  readonly feed: Pick<FeedLink, "url">;
}

/** The pages of each kind; the names are those of the layouts. */
export type Pages = ReturnType<typeof createPages>;

/** Computes the site of an archive. Pure: no disk, no clock. */
export function createSite(archive: Archive, siteUrl: string): Site {
  const context = createContext(archive, siteUrl);
  const { settings } = archive;
  const { url } = context.addresses;
  const navigation = (
    [
      [paths.articles, "Articles"],
      [paths.weeks, "Weeks"],
      [paths.entities("company"), "Companies"],
      [paths.entities("person"), "People"],
    ] as const
  ).map(([path, text]) => ({ path, url: url(path), text }));
  const frame: Frame = {
    name: settings.name,
    tagline: settings.tagline,
    description: settings.description,
    language: settings.language,
    home: url(paths.home),
    navigation,
    footer: [
      ...archive.pages.map((page) => ({ url: url(paths.page(page.slug)), text: page.title })),
      { url: url(paths.corrections), text: "Corrections" },
    ],
    feed: { url: url(paths.rss(paths.home)) },
  };
  return { context, frame, pages: createPages(context) };
}

function createPages(context: Context) {
  return {
    home: homePages(context),
    year: yearPages(context),
    article: articlePages(context),
    companies: companyIndexPages(context),
    company: companyPages(context),
    people: personIndexPages(context),
    person: personPages(context),
    weeks: weekIndexPages(context),
    week: weekPages(context),
    latestWeek: latestWeekPages(context),
    topic: topicPages(context),
    corrections: correctionsPages(context),
    standing: standingPages(context),
    notFound: notFoundPages(context),
    redirect: redirectPages(context),
  };
}

/** Every path that a search engine may list, with the day of its newest change where it is known. */
export function listedPages({ redirect: _redirect, ...kinds }: Pages) {
  return Object.values(kinds)
    .flat()
    .filter(({ view }) => !view.meta.hidden)
    .map(({ path, view }) => ({ path, modified: view.meta.modified }));
}

/** The links in texts that lead to no page of the site, or to no heading of an article. */
export function findBrokenLinks({ context: { archive }, pages }: Site): Problem[] {
  const followed = [...pages.home, ...pages.company, ...pages.person, ...pages.topic];
  const known = new Set<string>([
    ...Object.values(pages)
      .flat()
      .map(({ path }) => path),
    ...followed.flatMap(({ path }) => [paths.rss(path), paths.atom(path), paths.jsonFeed(path)]),
    ...[paths.sitemap, paths.robots, paths.llms],
  ]);
  const headings = new Map(
    archive.articles.map(({ slug, body }) => [
      paths.article(slug) as string,
      new Set(body.headings.map(({ id }) => id)),
    ]),
  );
  const texts = [
    ...archive.articles.map(({ body }) => body),
    ...[...archive.companies, ...archive.people].flatMap(({ entry }) => entry?.body ?? []),
    ...archive.weeks.flatMap(({ letter }) => letter?.body ?? []),
    ...archive.pages.map(({ body }) => body),
  ];
  const broken = (target: string, place: Place): Problem[] => {
    const [path = "", fragment] = target.split("#");
    if (!known.has(path)) {
      const hint = known.has(`${path}/`) ? `write ${path}/` : "write the address of a published page of this site";
      return [{ ...place, message: `the link ${path} leads to no page; ${hint}` }];
    }
    const missing = fragment && headings.get(path)?.has(fragment) === false;
    return missing ? [{ ...place, message: `the page ${path} has no heading with the anchor #${fragment}` }] : [];
  };
  return texts.flatMap(({ links }) => links.flatMap(({ target, place }) => broken(target, place)));
}
