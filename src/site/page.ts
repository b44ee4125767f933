import type { CalendarDay, Moment } from "../calendar/day.ts";
import type { SitePath, Url } from "./addresses.ts";
import type { ShareCard } from "./share-card.ts";
import type { StructuredData } from "./structured-data.ts";

/** A page of the site: where it lies, and all that its layout shows. */
export interface Page<View> {
  readonly path: SitePath;
  readonly view: View;
}

/** Makes a page whose view is computed when it is first asked for: a check needs to know only that the page is there. */
export function lazyPage<View>(path: SitePath, compute: () => View): Page<View> {
  let known: { readonly view: View } | undefined;
  return {
    path,
    get view() {
      known ??= { view: compute() };
      return known.view;
    },
  };
}

/** What every page tells browsers, search engines and feed readers about itself. */
export interface PageMeta {
  /** The title without the name of the site. */
  readonly title: string;
  readonly description: string;
  readonly canonical: Url;
  /** The path of the part of the site in the navigation that the page belongs to. */
  readonly section?: SitePath;
  /** This page's own feeds first. */
  readonly feeds: readonly FeedLink[];
  /** A page that no search engine should list. */
  readonly hidden?: boolean;
  readonly article?: { readonly published: Moment; readonly modified: Moment };
  /** The same text as Markdown. */
  readonly markdown?: Url;
  /** What stands for the page where its address is shared; undefined in a build without such pictures. */
  readonly share: SharePicture | undefined;
  /** What the page describes, for machines. */
  readonly data: readonly StructuredData[];
  /** The day of the newest change of what the page shows. */
  readonly modified?: CalendarDay;
}

/** The picture of a page for those who share its address. */
export interface SharePicture {
  readonly path: SitePath;
  readonly url: Url;
  /** What it says, for those who do not see it. */
  readonly alternative: string;
  readonly card: ShareCard;
}

/** What every view has. */
export interface View {
  readonly meta: PageMeta;
}

/** A link as a layout shows it. */
export interface Link {
  readonly url: Url;
  readonly text: string;
}

/** A link with the number of articles behind it. */
export interface CountedLink extends Link {
  readonly count: number;
}

/** A feed that a page offers. */
export interface FeedLink {
  readonly url: Url;
  readonly type: "application/rss+xml" | "application/atom+xml" | "application/feed+json";
  readonly title: string;
}

/** A day for machines and for readers. */
export interface Day {
  readonly iso: CalendarDay;
  readonly text: string;
}

/** An article in a list. */
export interface ArticleCard extends Link {
  readonly day: Day;
  readonly summary: string;
  /** In a preview: that readers cannot see the article yet. */
  readonly notice: string | undefined;
  readonly companies: readonly Link[];
  readonly people: readonly Link[];
  readonly published: Moment;
  /** What readers may follow of it, as the picker names it: `companies/stability-ai`. */
  readonly subjects: readonly string[];
}
