import type { JSX } from "preact";
import type { Design } from "../src/design/design.ts";
import type { Script } from "../src/design/scripts.ts";
import type { SitePath, Url } from "../src/site/addresses.ts";
import type { Page } from "../src/site/page.ts";
import type { Frame, Site } from "../src/site/site.ts";
import type { Fingerprint } from "../src/values/fingerprint.ts";

/** What is the same on every page, with what the pages carry. */
export interface StyledFrame extends Frame, Omit<Design, "script"> {
  /** Where the script lies, for the pages that use it. */
  readonly script: Url;
  /** Whether this copy of the site has a search index. */
  readonly searchable: boolean;
}

/** A kind of page: which pages there are, and what they look like. */
export interface PageKind<View> {
  readonly pages: (site: Site) => readonly Page<View>[];
  // A method: kinds of pages with different views can stand in one list.
  render(view: View, frame: StyledFrame): JSX.Element;
}

/** A kind of file that is not a page: which files there are, and their text. */
export interface FileKind {
  readonly files: (site: Site, script: Script) => readonly SiteFile[];
}

/** A file that is not a page. */
interface SiteFile {
  readonly path: SitePath;
  /** Of all that the text follows from, as for a page; left out where every change of the archive may change it. */
  readonly fingerprint?: Fingerprint;
  readonly text: () => string;
}

/** Declares a kind of page; the default export of each file in `layouts/pages/`. */
export function pageKind<View>(kind: PageKind<View>): PageKind<View> {
  return kind;
}

/** Declares a kind of file; the default export of each file in `layouts/feeds/`. */
export function fileKind(kind: FileKind): FileKind {
  return kind;
}
