import type { Fingerprint } from "../values/fingerprint.ts";
import type { MentionIndex } from "./mentions.ts";
import type { Place } from "./problem.ts";
import type { EntityId } from "./registry.ts";

/**
 * The text of an article, a letter, an entry or a page.
 *
 * Its HTML has addresses that only `src/site` can finish: `href="company:slug"`, `href="person:slug"`,
 * `href="/path/"` from the root of the site, and `src="picture:file.jpg"`. Nobody can write the first, second and last
 * of these by hand, since links to unknown schemes stay text, and a quote in text or in an attribute is always `&quot;`.
 */
export interface Body {
  readonly html: string;
  /** Fingerprint of the HTML. */
  readonly fingerprint: Fingerprint;
  /** How large the HTML is where it is escaped once more, in a feed. */
  readonly size: TextSize;
  /** The first paragraph as plain text. */
  readonly excerpt: string;
  readonly words: number;
  readonly headings: readonly Heading[];
  /** Links to addresses of this site, `/path/#fragment`. */
  readonly links: readonly Reference[];
  /** Links to other sites. */
  readonly outside: readonly Reference[];
  /** Files that stand beside the text. */
  readonly pictures: readonly Picture[];
  /** How often the text names each registered company and person, headings and code left aside, and where first. */
  readonly mentions: ReadonlyMap<EntityId, { readonly count: number; readonly place: Place }>;
}

/** How much of a feed a text takes. */
interface TextSize {
  /** At most so many bytes, see {@link escapedBytes}. */
  readonly bytes: number;
  /** How many addresses of the site it has, which are longer in a feed. */
  readonly addresses: number;
}

/** A heading of a text, and the anchor that leads to it. */
interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
  readonly place: Place;
}

/** Something outside the text that it refers to. */
export interface Reference {
  readonly target: string;
  readonly place: Place;
  /** The line of the file on which it stands. */
  readonly line: string;
}

/** A picture, with what it says to those who do not see it. */
interface Picture extends Reference {
  readonly alternative: string;
}

/** What has to be known to render a text. */
export interface BodyContext {
  readonly path: string;
  /** The line of the file on which the text begins, counted from 1. */
  readonly firstLine: number;
  readonly index: MentionIndex;
  /** The companies and people that the front matter names. */
  readonly named: ReadonlySet<EntityId>;
  /** The entity that the text introduces; it is not linked to itself. */
  readonly self?: EntityId;
}
