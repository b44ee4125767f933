import type { JSX } from "preact";
import type { SitePath } from "../src/site/addresses.ts";
import type { Page } from "../src/site/page.ts";
import type { Frame, Site } from "../src/site/site.ts";

/** What is the same on every page, with the styles that the pages carry. */
export interface StyledFrame extends Frame {
  /** The style sheet, bundled and minified. */
  readonly styles: string;
}

/** A kind of page: which pages there are, and what they look like. */
export interface PageKind<View> {
  readonly pages: (site: Site) => readonly Page<View>[];
  readonly render: (view: View, frame: StyledFrame) => JSX.Element;
}

/** A kind of file that is not a page: which files there are, and their text. */
export interface FileKind {
  readonly files: (site: Site) => readonly { readonly path: SitePath; readonly text: () => string }[];
}

/** Declares a kind of page; the default export of each file in `layouts/pages/`. */
export function pageKind<View>(kind: PageKind<View>): PageKind<View> {
  return kind;
}

/** Declares a kind of file; the default export of each file in `layouts/feeds/`. */
export function fileKind(kind: FileKind): FileKind {
  return kind;
}
