import type { WeekId } from "../calendar/week.ts";
import type { Fingerprint } from "../values/fingerprint.ts";
import type { Body } from "./body.ts";
import type { Slug } from "./names.ts";
import type { PictureFacts } from "./picture-file.ts";
import type { Place } from "./problem.ts";
import type { NameReference, Registered } from "./registry.ts";
import type { ArticleFields, CompanyFields, PageFields, PersonFields, SiteSettings } from "./schemas.ts";

/** The whole content folder as valid, typed values, drafts and scheduled articles included. */
export interface Content {
  readonly settings: SiteSettings;
  readonly articles: readonly Article[];
  readonly companies: readonly CompanyEntry[];
  readonly people: readonly PersonEntry[];
  readonly letters: readonly Letter[];
  readonly pages: readonly StandingPage[];
  /** Fingerprint of all files. */
  readonly fingerprint: Fingerprint;
}

/** Requires every key to be written out, optional ones too, so that a forgotten key is a type error. */
export type EveryKey<Value> = { readonly [Key in keyof Required<Value>]: Value[Key] };

/** An article as written in its file. */
export interface Article extends Omit<ArticleFields, "company" | "people" | "slug" | "aliases"> {
  readonly places: ArticlePlaces;
  /** Fingerprint of its file and of its rendered text. */
  readonly fingerprint: Fingerprint;
  readonly slug: Slug;
  /** Earlier slugs, the oldest first. */
  readonly aliases: readonly Slug[];
  /** Its oldest slug: a permanent part of its id in feeds. */
  readonly firstSlug: Slug;
  readonly companies: readonly NameReference<CompanyEntry>[];
  readonly people: readonly NameReference<PersonEntry>[];
  readonly body: Body;
  /** Returns its text as Markdown; decoded lazily. */
  readonly source: () => string;
  readonly pictures: readonly ArticlePicture[];
}

/** A picture of an article. */
export interface ArticlePicture extends PictureFacts {
  /** Its name in the text. */
  readonly file: string;
  /** The path of the file. */
  readonly path: string;
  /** Where the text shows it first. */
  readonly place: Place;
}

/** The places in an article's file that later checks may report. */
export interface ArticlePlaces {
  readonly file: Place;
  readonly title: Place;
  readonly date: Place;
  readonly summary: Place;
  readonly companies: readonly Place[];
  readonly people: readonly Place[];
  readonly sources: readonly Place[];
}

interface Entry extends Registered {
  /** The place of its name in the file. */
  readonly place: Place;
  /** Former slugs, whose addresses redirect: those listed in the entry, then those of its former names. */
  readonly formerSlugs: readonly Slug[];
  /**
   * Its oldest slug: a permanent part of the id of its feed. An entry that lists its current slug first among the
   * former ones declares it to be the oldest.
   */
  readonly firstSlug: Slug;
  readonly homepage: string | undefined;
  /** Pages of other sites about the same company or person (schema.org `sameAs`). */
  readonly sameAs: readonly string[];
  /** The introduction. */
  readonly body: Body;
  /** Fingerprint of its file and of its rendered text. */
  readonly fingerprint: Fingerprint;
}

/** A company's entry. */
export interface CompanyEntry extends Entry, Pick<CompanyFields, "country" | "founded"> {
  readonly kind: "company";
  /** What kind of company it is, in the editor's words. */
  readonly trade: CompanyFields["kind"];
}

/** A person's entry. */
export interface PersonEntry extends Entry {
  readonly kind: "person";
  readonly roles: readonly PersonRole[];
}

/** A position that a person holds or held. */
export interface PersonRole extends Omit<PersonFields["roles"][number], "company"> {
  /** The company as written in the entry, which may be its name at the time. */
  readonly companyName: string;
  /** Undefined if no slug can be made from the name: no article can be about such a company. */
  readonly company: NameReference<CompanyEntry> | undefined;
}

/** The letter of a week. */
export interface Letter {
  readonly place: Place;
  readonly week: WeekId;
  readonly title: string;
  readonly body: Body;
  /** Fingerprint of its file and of its rendered text. */
  readonly fingerprint: Fingerprint;
}

/** A standing page, such as /about/. */
export interface StandingPage extends PageFields {
  readonly slug: Slug;
  readonly body: Body;
  /** Fingerprint of its file and of its rendered text. */
  readonly fingerprint: Fingerprint;
}
