import type { JSX } from "preact";
import type { Fingerprint } from "../src/content/fingerprint.ts";
import type { SitePath, Url } from "../src/site/addresses.ts";
import type { Page } from "../src/site/page.ts";
import type { Frame, Site } from "../src/site/site.ts";

/** The script of the site, bundled and minified. */
export interface Script {
  readonly path: SitePath;
  readonly text: string;
}

/** What the pages carry besides their content. */
export interface Design {
  /** The style sheet, bundled and minified. */
  readonly styles: string;
  readonly script: Script;
  /** A line that sets the colours a reader has chosen, before anything is painted. */
  readonly schemeScript: string;
  /** Fonts that nearly every page needs at once. */
  readonly preloads: readonly Url[];
  /** What a page may load and run, as a Content Security Policy. */
  readonly policy: string;
  /** The policy of the search, which also compiles the WebAssembly of its index. */
  readonly searchPolicy: string;
}

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
