import { byWeight, moversOf } from "../archive/prominence.ts";
import { paths, type Url } from "./addresses.ts";
import type { Context } from "./context.ts";
import { type ArticleCard, type CountedLink, lazyPage, type Page, type View } from "./page.ts";
import { websiteData } from "./structured-data.ts";
import { type LetterView, letterView, type WeekCard, weekCard } from "./week-pages.ts";

/** The front page: the newest week, then the weeks before it. */
export interface HomeView extends View {
  readonly week:
    | (WeekCard & { readonly letter: LetterView | undefined; readonly articles: readonly ArticleCard[] })
    | undefined;
  readonly earlier: readonly (WeekCard & { readonly articles: readonly ArticleCard[] })[];
  /** The newest stories as data. */
  readonly recent: Url;
  /** The companies with more articles than in the previous quarter. */
  readonly movers: readonly (CountedLink & { readonly before: number })[];
}

/** A standing page, such as /about/. */
export interface StandingPageView extends View {
  readonly title: string;
  readonly html: string;
}

/** The page for an address that does not exist. */
export interface NotFoundView extends View {
  readonly weeks: readonly WeekCard[];
}

const earlierWeeks = 6;
const mostMovers = 10;

/** The front page. */
export function homePages(context: Context): Page<HomeView>[] {
  const { archive } = context;
  const { settings } = archive;
  const [newest, ...earlier] = archive.weeks;
  const view = (): HomeView => ({
    meta: context.meta(paths.home, {
      title: `${settings.name} — ${settings.tagline}`,
      description: settings.description,
      section: paths.home,
      describe: () => websiteData(archive, context.addresses, context.options.search),
    }),
    week: newest && {
      ...weekCard(context, newest),
      letter: letterView(context, newest),
      articles: byWeight(newest.articles).map(context.card),
    },
    earlier: earlier
      .slice(0, earlierWeeks)
      .map((week) => ({ ...weekCard(context, week), articles: week.articles.map(context.card) })),
    recent: context.addresses.url(paths.recent),
    movers: moversOf(archive, mostMovers).map(({ company, now, before }) => ({
      ...context.counted({ entity: company, count: now }),
      before,
    })),
  });
  return [context.page(paths.home, view, archive.articles[0]?.day)];
}

/** The standing pages. */
export function standingPages(context: Context): Page<StandingPageView>[] {
  return context.archive.pages.map((page) => {
    const path = paths.page(page.slug);
    const view = () => ({
      meta: context.meta(path, {
        title: page.title,
        description: page.summary ?? page.body.excerpt,
        section: path,
      }),
      title: page.title,
      html: context.html(page.body),
    });
    return lazyPage({ path, fingerprint: () => page.fingerprint, view });
  });
}

/** The page that hosts serve for an address that does not exist. */
export function notFoundPages(context: Context): Page<NotFoundView>[] {
  const meta = context.meta(paths.notFound, {
    title: context.words.notFound.title,
    description: context.words.notFound.description,
    hidden: true,
  });
  const newest = context.archive.weeks.slice(0, 3);
  return [context.page(paths.notFound, () => ({ meta, weeks: newest.map((week) => weekCard(context, week)) }))];
}
