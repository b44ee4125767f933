import { renderSitemap } from "../../src/feeds/sitemap.ts";
import type { SitePath } from "../../src/site/addresses.ts";
import { type PageData, paginate } from "../template.ts";

/** Every page that search engines may list, those of custom templates included. */
export const data = paginate("site.sitemap");

/** An item of Eleventy's collections: the first page of a template. */
interface CollectionItem {
  readonly url: SitePath | false;
  readonly data: { readonly sitemap?: boolean; readonly pagination?: { readonly hrefs: readonly SitePath[] } };
}

interface Collections {
  readonly collections: { readonly all: readonly CollectionItem[] };
}

export function render({ item, site, collections }: PageData<"sitemap"> & Collections) {
  const own = collections.all.flatMap(({ url, data: { sitemap, pagination } }) =>
    sitemap === false || url === false ? [] : (pagination?.hrefs ?? [url]),
  );
  const pages = [...new Set(own)].filter((path) => /(\/|\.html)$/.test(path)).map((path) => ({ path }));
  return renderSitemap(site.context, item.sitemap, pages);
}
