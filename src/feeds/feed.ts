import type { PublishedArticle } from "../archive/archive.ts";
import { formerSlugsOf } from "../archive/entities.ts";
import type { Moment } from "../calendar/day.ts";
import { paths, type SitePath, type Url } from "../site/addresses.ts";
import { finishHtml } from "../site/body-html.ts";
import { type Context, summaryOf } from "../site/context.ts";

/** A feed, whatever format it is written in. */
export interface Feed {
  /** A `tag:` URI (RFC 4151) that outlives every change of host, path and name. */
  readonly id: string;
  /** Where its files lie: `/companies/stability-ai/`. */
  readonly scope: SitePath;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly author: string;
  /** The page that the feed follows. */
  readonly home: Url;
  readonly self: { readonly rss: Url; readonly atom: Url; readonly json: Url };
  /** The newest change of an item; never the time of the build. */
  readonly updated: Moment;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

/** An article in a feed. */
export interface FeedItem {
  /** A `tag:` URI made from the first publication's date and oldest slug: the same for ever. */
  readonly id: string;
  readonly url: Url;
  readonly title: string;
  readonly summary: string;
  /** The whole text, with absolute addresses. */
  readonly html: string;
  readonly published: Moment;
  readonly updated: Moment;
  readonly categories: readonly string[];
}

/** How many articles a feed holds. */
const mostItems = 30;

/** A feed without articles has never changed. */
const never = "1970-01-01T00:00:00+00:00" as Moment;

/**
 * Makes every feed of the site: the whole newsletter, each company, each person, each topic.
 * An entity's feed also lies at the addresses of its former slugs, so that no subscriber is lost when a name changes.
 */
export function createFeeds(context: Context): { readonly path: SitePath; readonly feed: Feed }[] {
  const { archive, addresses } = context;
  const { settings } = archive;
  const items = new Map<PublishedArticle, FeedItem>();
  const itemOf = (article: PublishedArticle): FeedItem => {
    const known = items.get(article);
    if (known) return known;
    const item = createItem(context, article);
    items.set(article, item);
    return item;
  };
  const createFeed = (
    scope: SitePath,
    oldest: SitePath,
    title: string,
    description: string,
    articles: readonly PublishedArticle[],
  ): Feed => {
    const newest = articles.slice(0, mostItems).map(itemOf);
    return {
      id: `tag:${settings.authority},${settings.since}:${oldest}`,
      scope,
      title,
      description,
      language: settings.language,
      author: settings.author,
      home: addresses.absolute(scope),
      self: {
        rss: addresses.absolute(paths.rss(scope)),
        atom: addresses.absolute(paths.atom(scope)),
        json: addresses.absolute(paths.jsonFeed(scope)),
      },
      updated: newest.reduce(
        (latest, { updated }) => (Date.parse(updated) > Date.parse(latest) ? updated : latest),
        never,
      ),
      items: newest,
    };
  };
  const whole = createFeed(paths.home, paths.home, settings.name, settings.description, archive.articles);
  const topics = archive.topics.map(({ slug, name, articles }) => {
    const scope = paths.topic(slug);
    return {
      path: scope,
      feed: createFeed(scope, scope, `${name} in ${settings.name}`, `Stories on ${name.toLowerCase()}.`, articles),
    };
  });
  const entities = [...archive.companies, ...archive.people].flatMap((entity) => {
    const { kind, slug, name, articles } = entity;
    const former = formerSlugsOf(entity).map((formerSlug) => paths.entity(kind, formerSlug));
    const scope = paths.entity(kind, slug);
    const feed = createFeed(
      scope,
      former[0] ?? scope,
      `${name} in ${settings.name}`,
      `Stories about ${name}.`,
      articles,
    );
    return [scope, ...former].map((path) => ({ path, feed }));
  });
  return [{ path: paths.home, feed: whole }, ...entities, ...topics];
}

function createItem({ archive, addresses }: Context, article: PublishedArticle): FeedItem {
  const { slug, aliases, day, title, body, published, changed } = article;
  const url = addresses.absolute(paths.article(slug));
  return {
    id: `tag:${archive.settings.authority},${day}:${aliases[0] ?? slug}`,
    url,
    title,
    summary: summaryOf(article),
    html: finishHtml(body.html, { resolve: addresses.absolute, article: slug, page: url }),
    published,
    updated: changed,
    categories: [...article.companies, ...article.people, ...article.topics].map(({ name }) => name),
  };
}
