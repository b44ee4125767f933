import type { Design, DesignFiles } from "../src/design/design.ts";
import type { Files } from "../src/feeds/create-files.ts";
import type { SitePath, Url } from "../src/site/addresses.ts";
import type { Context } from "../src/site/context.ts";
import type { Frame, Pages } from "../src/site/site.ts";

/** The frame of every page, with styles, scripts and policies. */
export interface StyledFrame extends Frame, Omit<Design, "script" | "styles"> {
  /** The address of the style sheet. */
  readonly styles: Url;
  /** The address of the script. */
  readonly script: Url;
  /** Whether this build of the site has a search index. */
  readonly searchable: boolean;
}

/** Everything that templates render, by kind: `site.company` are the pages of companies, `site.rss` the RSS feeds. */
export type SiteData = Pages & Files & DesignFiles & { readonly context: Context };

/** A kind of page or file. */
export type Kind = Exclude<keyof SiteData, "context">;

/** The data of a template that is paginated over a kind of page or file. */
export interface PageData<Name extends Kind> {
  /** The current page or file: its path, and its view or other data. */
  readonly item: SiteData[Name][number];
  readonly frame: StyledFrame;
  readonly site: SiteData;
}

/**
 * The data of a template that renders each page of a kind at the page's own path; in an incremental build, only stale
 * pages. Templates that need all pages use the list itself.
 */
export function paginate(list: `site.${Kind}`) {
  return {
    pagination: { data: list.replace("site.", "stale."), size: 1, alias: "item" },
    permalink: ({ item }: { readonly item: { readonly path: SitePath } }) => item.path,
    eleventyExcludeFromCollections: true,
  };
}
