import type { CalendarDay, Moment } from "../calendar/day.ts";
import type { Fingerprint } from "../values/fingerprint.ts";
import type { SitePath, Url } from "./addresses.ts";
import type { ShareCard } from "./share-card.ts";
import type { StructuredData } from "./structured-data.ts";

/** A page of the site: where it lies, and all that its layout shows. */
export interface Page<View> {
  readonly path: SitePath;
  /**
   * Fingerprint of the inputs of the view, except the settings, the day and the options of the build: a page whose
   * fingerprint is the same as before is not stale. It may change more often than the view, never less often.
   */
  readonly fingerprint: Fingerprint;
  /** The day of the newest change of what the page shows, where it is known. */
  readonly modified: CalendarDay | undefined;
  readonly view: View;
}

/** What is known of a page before its view. */
interface PageFacts<View> {
  readonly path: SitePath;
  readonly fingerprint: () => Fingerprint;
  readonly modified?: CalendarDay | undefined;
  readonly view: () => View;
}

/**
 * Makes a page whose view is computed lazily: a check needs to know only that the page is there, and
 * most builds only whether it has changed. The view is not kept; there may be ten thousand of them.
 */
export function lazyPage<View>(facts: PageFacts<View>): Page<View> {
  return new LazyPage(facts);
}

/** A class, since an object with getters of its own takes twenty times as long to make. */
class LazyPage<View> implements Page<View> {
  readonly path: SitePath;
  readonly modified: CalendarDay | undefined;
  readonly #facts: PageFacts<View>;

  constructor(facts: PageFacts<View>) {
    this.path = facts.path;
    this.modified = facts.modified;
    this.#facts = facts;
  }

  get fingerprint() {
    return this.#facts.fingerprint();
  }

  get view() {
    return this.#facts.view();
  }
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
