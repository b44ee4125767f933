import type { CalendarDay, Moment } from "../calendar/day.ts";
import type { Fingerprint } from "../values/fingerprint.ts";
import type { SitePath, Url } from "./addresses.ts";
import type { ShareCard } from "./share-card.ts";
import type { StructuredData } from "./structured-data.ts";

/** A page of the site: its path, and everything that its template shows. */
export interface Page<View> {
  readonly path: SitePath;
  /**
   * Fingerprint of the inputs of the view, except settings, day and build options: a page is stale if it has changed.
   * It may change more often than the view, never less often.
   */
  readonly fingerprint: Fingerprint;
  /** The day of the newest change of the page, if known. */
  readonly modified: CalendarDay | undefined;
  readonly view: View;
}

/** What a lazy page is created from. */
interface PageFacts<View> {
  readonly path: SitePath;
  readonly fingerprint: () => Fingerprint;
  readonly modified?: CalendarDay | undefined;
  readonly view: () => View;
}

/**
 * Creates a page whose view is computed on each access: a check needs to know only that the page exists, and most
 * builds only whether it has changed. Views are not cached, since there may be ten thousand of them.
 */
export function lazyPage<View>(facts: PageFacts<View>): Page<View> {
  return new LazyPage(facts);
}

/** A class, since creating an object literal with getters takes twenty times as long. */
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

/** The metadata of a page for browsers, search engines and feed readers. */
export interface PageMeta {
  /** The title without the name of the site. */
  readonly title: string;
  readonly description: string;
  readonly canonical: Url;
  /** The path of the section in the navigation that the page belongs to. */
  readonly section?: SitePath;
  /** This page's own feeds first. */
  readonly feeds: readonly FeedLink[];
  /** Whether search engines should not list the page. */
  readonly hidden?: boolean;
  readonly article?: { readonly published: Moment; readonly modified: Moment };
  /** The same text as Markdown. */
  readonly markdown?: Url;
  /** The share picture; undefined in a build without them. */
  readonly share: SharePicture | undefined;
  /** Structured data (schema.org). */
  readonly data: readonly StructuredData[];
}

/** The picture shown where the address of a page is shared. */
export interface SharePicture {
  readonly path: SitePath;
  readonly url: Url;
  /** Its alternative text. */
  readonly alternative: string;
  readonly card: ShareCard;
}

/** The base of every view. */
export interface View {
  readonly meta: PageMeta;
}

/** A link, ready to render. */
export interface Link {
  readonly url: Url;
  readonly text: string;
}

/** A link with a number of articles. */
export interface CountedLink extends Link {
  readonly count: number;
}

/** A feed that a page links to. */
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
  /** In previews, why the article is not published yet. */
  readonly notice: string | undefined;
  readonly companies: readonly Link[];
  readonly people: readonly Link[];
  /** How many companies and people are left out. */
  readonly more: number;
  readonly published: Moment;
  /** Its companies, people and topics by their names in the picker: `companies/stability-ai`. */
  readonly subjects: readonly string[];
}
