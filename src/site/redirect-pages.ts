import { fingerprint } from "../values/fingerprint.ts";
import { paths, type SitePath, type Url } from "./addresses.ts";
import type { Context } from "./context.ts";
import { lazyPage, type Page } from "./page.ts";

/** A redirect from a former address of a page. */
export interface RedirectView {
  readonly title: string;
  /** The target without a host. */
  readonly url: Url;
  readonly canonical: Url;
}

/** A page for each former address of an article, a company or a person. */
export function redirectPages(context: Context): Page<RedirectView>[] {
  const { archive, addresses } = context;
  const redirect = (from: SitePath, to: SitePath, title: string): Page<RedirectView> =>
    lazyPage({
      path: from,
      fingerprint: () => fingerprint(to, title),
      view: () => ({ title, url: addresses.url(to), canonical: addresses.absolute(to) }),
    });
  const articles = archive.articles.flatMap(({ slug, aliases, title }) =>
    aliases.map((alias) => redirect(paths.article(alias), paths.article(slug), title)),
  );
  const entities = [...archive.companies, ...archive.people].flatMap(({ kind, slug, formerSlugs, name }) =>
    formerSlugs.map((former) => redirect(paths.entity(kind, former), paths.entity(kind, slug), name)),
  );
  return [...articles, ...entities];
}
