import type { Fingerprint } from "../values/fingerprint.ts";
import type { MentionIndex } from "./mentions.ts";
import type { Place, Problem } from "./problem.ts";
import type { EntityId } from "./registry.ts";
import type { Quotes } from "./typography.ts";

/**
 * The rendered text of an article, a letter, an entry or a page.
 *
Its HTML has placeholder addresses that `src/site` resolves: `href="company:slug"`, `href="person:slug"`,
 * `href="/path/"` from the root of the site, and `src="picture:file.jpg"`. The first, second and last cannot be written
 * by hand: links to unknown schemes stay text, and a quote in text or in an attribute is always `&quot;`.
 */
export interface Body {
  readonly html: string;
  /** Fingerprint of the HTML. */
  readonly fingerprint: Fingerprint;
  /** An upper bound of the size of the HTML when escaped in a feed. */
  readonly size: TextSize;
  /** The first paragraph as plain text; of a text without paragraphs, its first words. */
  readonly excerpt: string;
  readonly words: number;
  readonly headings: readonly Heading[];
  /** The anchors of its notes and of the places that refer to them. */
  readonly notes: readonly string[];
  /** Links to addresses of this site, `/path/#fragment`. */
  readonly links: readonly Reference[];
  /** Links to other sites. */
  readonly outside: readonly Reference[];
  /** References to picture files beside the text. */
  readonly pictures: readonly Picture[];
  /** How often the text mentions each registered company and person, outside headings and code, and where first. */
  readonly mentions: ReadonlyMap<EntityId, { readonly count: number; readonly place: Place }>;
  /** What the check warns of besides, such as tags of HTML. */
  readonly warnings: readonly Problem[];
}

/** The size of a text in a feed. */
interface TextSize {
  /** An upper bound, see {@link escapedBytes}. */
  readonly bytes: number;
  /** How many addresses of the site it contains; they become absolute, and so longer, in a feed. */
  readonly addresses: number;
}

/** A heading of a text, and its anchor. */
interface Heading {
  /** The level on the page, 2 to 6. */
  readonly level: number;
  /** The level as written; one less than on the page in a text that begins with "#". */
  readonly written: number;
  readonly id: string;
  readonly text: string;
  readonly place: Place;
}

/** A link or picture of a text. */
export interface Reference {
  readonly target: string;
  readonly place: Place;
  /** The line of the file that contains it. */
  readonly line: string;
}

/** A picture, with its alternative text. */
interface Picture extends Reference {
  readonly alternative: string;
}

/** The inputs for rendering a text, besides its source. */
export interface BodyContext {
  readonly path: string;
  /** The line of the file where the text begins, counted from 1. */
  readonly firstLine: number;
  readonly quotes: Quotes;
  readonly index: MentionIndex;
  /** The companies and people that the front matter names. */
  readonly named: ReadonlySet<EntityId>;
  /** The entity that the text introduces; it is not linked to itself. */
  readonly self?: EntityId;
}
