import type { WeekId } from "../calendar/week.ts";
import type { Fingerprint } from "../values/fingerprint.ts";
import type { Body } from "./body.ts";
import type { Slug } from "./names.ts";
import type { PictureFacts } from "./picture-file.ts";
import type { Place } from "./problem.ts";
import type { NameReference, Registered } from "./registry.ts";
import type { ArticleFields, CompanyFields, PageFields, PersonFields, SiteSettings } from "./schemas.ts";

/** All that the content folder says, drafts and scheduled articles included; every rule of the files holds. */
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

/** A value in which every key is written, also those that may be missing: one that is forgotten is a type error. */
export type EveryKey<Value> = { readonly [Key in keyof Required<Value>]: Value[Key] };

/** An article as its file has it. */
export interface Article extends Omit<ArticleFields, "company" | "people" | "slug" | "aliases"> {
  readonly places: ArticlePlaces;
  /** Fingerprint of its file and of its rendered text. */
  readonly fingerprint: Fingerprint;
  readonly slug: Slug;
  /** Earlier slugs, the oldest first. */
  readonly aliases: readonly Slug[];
  /** The slug that it had first: part of its id in feeds for ever. */
  readonly firstSlug: Slug;
  readonly companies: readonly NameReference<CompanyEntry>[];
  readonly people: readonly NameReference<PersonEntry>[];
  readonly body: Body;
  /** Its text as Markdown, decoded lazily. */
  readonly source: () => string;
  readonly pictures: readonly ArticlePicture[];
}

/** A picture of an article. */
export interface ArticlePicture extends PictureFacts {
  /** Its name in the text. */
  readonly file: string;
  /** Where the file lies. */
  readonly path: string;
  /** Where the text shows it first. */
  readonly place: Place;
}

/** Where an article's file gives what a later check may have to point at. */
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
  /** Where the entry gives its name. */
  readonly place: Place;
  /** Earlier slugs, whose addresses redirect: those that the entry lists, then those of its former names. */
  readonly formerSlugs: readonly Slug[];
  /**
   * The slug that it had first, part of the id of its feed for ever. An entry that lists its present slug first among
   * the former ones says that it is older than they are.
   */
  readonly firstSlug: Slug;
  readonly homepage: string | undefined;
  /** Pages of other sites that stand for it. */
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
  /** The company as the entry writes it: the name it had at the time, perhaps. */
  readonly companyName: string;
  /** Undefined where the name leaves nothing for an address: no article can be about such a company. */
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
