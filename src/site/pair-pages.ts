import type { Company, Person } from "../archive/archive.ts";
import { hasPage, type Pair } from "../archive/pairs.ts";
import { type Appearance, countAppearances } from "../archive/relations.ts";
import { layOutNetwork, type NetworkChart, type NetworkNode } from "../charts/network.ts";
import { fingerprint } from "../values/fingerprint.ts";
import { paths, type Url } from "./addresses.ts";
import type { Context } from "./context.ts";
import { type ArticleCard, type CountedLink, type Link, lazyPage, type Page, type View } from "./page.ts";

/** Two companies together. */
export interface PairView extends View {
  readonly companies: readonly [Link, Link];
  readonly articles: readonly ArticleCard[];
  readonly people: readonly CountedLink[];
}

/** The companies that appear together, as a chart and as a table. */
export interface MapView extends View {
  readonly chart: NetworkChart<MapNode>;
  /** Those with a page together, most articles first. */
  readonly pairs: readonly PairRow[];
}

/** A row of the table beside the map; `url` is the page of the pair. */
interface PairRow {
  readonly companies: readonly [Link, Link];
  readonly count: string;
  readonly url: Url;
}

interface MapNode extends NetworkNode, CountedLink {}

/** A link to a company that another one appears with, and to the page of the pair, if it has one. */
export interface CompanionLink extends CountedLink {
  readonly together?: Url;
}

/** A page for each pair of companies with at least two articles in common. */
export function pairPages(context: Context): Page<PairView>[] {
  const { words } = context;
  return context
    .pairs()
    .filter(hasPage)
    .map(({ companies: [first, second], articles }) => {
      const path = paths.pair(first.slug, second.slug);
      const title = context.list([first.name, second.name]);
      const description = words.pair.description(articles.length, title, context.archive.settings.name);
      return lazyPage({
        path,
        modified: articles[0]?.day,
        fingerprint: () =>
          fingerprint(
            title,
            articles.map((article) => article.fingerprint),
          ),
        view: () => ({
          meta: context.meta(path, { title, description, section: paths.entities("company") }),
          companies: [context.entityLink(first), context.entityLink(second)] as const,
          articles: articles.map(context.card),
          people: countAppearances(articles, (article) => article.people).map(context.counted),
        }),
      });
    });
}

/** The maximum number of pairs on the map: those with the most articles in common. */
const mostOnMap = 150;

/** The map of companies that appear together. */
export function mapPages(context: Context): Page<MapView>[] {
  const fingerprintOf = () =>
    fingerprint(
      context.archive.companies.map(({ slug, name, articles }) => [slug, name, articles.length]),
      context.pairs().map(({ companies: [first, second], articles }) => [first.slug, second.slug, articles.length]),
    );
  return [lazyPage({ path: paths.map, fingerprint: fingerprintOf, view: () => mapView(context) })];
}

function mapView(context: Context): MapView {
  const { words } = context;
  const pairs = context
    .pairs()
    .toSorted((a, b) => b.articles.length - a.articles.length)
    .slice(0, mostOnMap);
  const companies = [...new Set(pairs.flatMap((pair) => pair.companies))];
  const nodes = companies.map((company) => ({
    ...context.counted({ entity: company, count: company.articles.length }),
    key: company.slug,
    size: company.articles.length,
  }));
  const links = pairs.map(({ companies: [first, second], articles }) => ({
    from: first.slug,
    to: second.slug,
    strength: articles.length,
  }));
  const description = words.map.description(companies.length, context.archive.settings.name);
  return {
    meta: context.meta(paths.map, { title: words.map.title, description, section: paths.entities("company") }),
    chart: layOutNetwork(nodes, links),
    pairs: pairs.filter(hasPage).map((pair) => ({
      companies: [context.entityLink(pair.companies[0]), context.entityLink(pair.companies[1])],
      count: words.stories(pair.articles.length),
      url: pairUrl(context, pair),
    })),
  };
}

/** A link from the page of a company or person to a company in the same articles. */
export function companionLink(
  context: Context,
  self: Company | Person,
  appearance: Appearance<Company | Person>,
): CompanionLink {
  const pair = context.partners().get(self)?.get(appearance.entity);
  return { ...context.counted(appearance), ...(pair && { together: pairUrl(context, pair) }) };
}

function pairUrl({ addresses }: Context, { companies: [first, second] }: Pair): Url {
  return addresses.url(paths.pair(first.slug, second.slug));
}
