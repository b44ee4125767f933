import type { CalendarDay, Moment } from "../calendar/day.ts";
import type { WeekId } from "../calendar/week.ts";
import type { Article, CompanyEntry, Letter, PersonEntry, PersonRole, StandingPage } from "../content/content.ts";
import type { EntityKind } from "../content/kinds.ts";
import type { Slug } from "../content/names.ts";
import type { Registered } from "../content/registry.ts";
import type { SiteSettings } from "../content/schemas.ts";
import type { Fingerprint } from "../values/fingerprint.ts";

/** The published newsletter: every article up to the build day, and everything derived from them. */
export interface Archive {
  readonly settings: SiteSettings;
  /** The last day whose articles are published. */
  readonly buildDay: CalendarDay;
  /** Newest first. */
  readonly articles: readonly PublishedArticle[];
  /** By name. */
  readonly companies: readonly Company[];
  /** By name. */
  readonly people: readonly Person[];
  /** Newest first; only weeks with articles. */
  readonly weeks: readonly Week[];
  /** Newest first; only years with articles. */
  readonly years: readonly Year[];
  /** In the order of the settings; only topics with articles. */
  readonly topics: readonly Topic[];
  readonly pages: readonly StandingPage[];
  /** Fingerprint of the inputs: the content and the build day. */
  readonly fingerprint: Fingerprint;
}

/** A published article. */
export interface PublishedArticle extends Omit<Article, "companies" | "people" | "topics"> {
  readonly day: CalendarDay;
  /** The day as the number of days since 1970, for computing distances. */
  readonly dayNumber: number;
  /** Its index among all articles, newest first. */
  readonly order: number;
  readonly published: Moment;
  /** The last change that readers should know of: an update, a correction, or the publication itself. */
  readonly changed: Moment;
  readonly week: WeekId;
  readonly companies: readonly Company[];
  readonly people: readonly Person[];
  readonly topics: readonly SiteSettings["topics"][number][];
  /** Fingerprint of everything that readers see of it: its text, its names and their addresses. */
  readonly fingerprint: Fingerprint;
}

/** A company or person of the archive, with or without an entry. */
export interface Entity<Kind extends EntityKind = EntityKind, Entry extends Registered = Registered> {
  readonly kind: Kind;
  readonly slug: Slug;
  /** The slugs it was published under before, oldest first. */
  readonly formerSlugs: readonly Slug[];
  /** The slug it was first published under: a permanent part of the id of its feed. */
  readonly firstSlug: Slug;
  /** As readers see it. */
  readonly name: string;
  /** Its position among all companies and people by name, see {@link compareNames}. */
  readonly position: number;
  readonly entry: Entry | undefined;
  /** Fingerprint of everything that pages of others show of it. */
  readonly fingerprint: Fingerprint;
  /** Newest first. */
  readonly articles: readonly PublishedArticle[];
}

/** A company of the archive. */
export type Company = Entity<"company", CompanyEntry>;

/** A person of the archive. */
export interface Person extends Entity<"person", PersonEntry> {
  /** In the editor's order. */
  readonly roles: readonly Role[];
}

/** A position that a person holds or held. */
export interface Role extends Omit<PersonRole, "company"> {
  /** Undefined if the company has no page. */
  readonly company: Company | undefined;
}

/** A week with articles. */
export interface Week {
  readonly id: WeekId;
  readonly monday: CalendarDay;
  readonly sunday: CalendarDay;
  readonly letter: Letter | undefined;
  /** Whether the build day is after its Sunday: no more articles can appear in it. */
  readonly complete: boolean;
  /** Newest first. */
  readonly articles: readonly PublishedArticle[];
  /** Fingerprint of its letter and its articles. */
  readonly fingerprint: Fingerprint;
}

/** A calendar year with articles. */
export interface Year {
  readonly year: number;
  /** Newest first. */
  readonly articles: readonly PublishedArticle[];
}

/** A topic of the settings with articles. */
export interface Topic {
  readonly slug: Slug;
  readonly name: string;
  /** Newest first. */
  readonly articles: readonly PublishedArticle[];
}
