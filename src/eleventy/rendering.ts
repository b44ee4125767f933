import { itemRenderers } from "../../layouts/parts/feed-items.tsx";
import type { Kind, SiteData, StyledFrame } from "../../layouts/template.ts";
import type { Archive } from "../archive/archive.ts";
import { type Design, designFiles } from "../design/design.ts";
import { createFiles, type SiteFile } from "../feeds/create-files.ts";
import type { SitePath } from "../site/addresses.ts";
import type { FoundContent } from "../site/load-site.ts";
import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import { lazily } from "../values/lazily.ts";

/** The data of a site for templates; lists of files are computed on first access. */
export interface TemplateData {
  readonly archive: Archive;
  readonly site: SiteData;
  readonly frame: StyledFrame;
}

/**
 * Creates the data for templates.
 *
 * @param searchable whether the site has a search index.
 */
export function createTemplateData(
  { archive, site }: Pick<FoundContent, "archive" | "site">,
  design: Design,
  searchable: boolean,
): TemplateData {
  const { context, pages, frame } = site;
  return {
    archive,
    site: Object.defineProperties(
      { ...pages, ...designFiles(design), context },
      Object.getOwnPropertyDescriptors(createFiles(site, itemRenderers)),
    ) as SiteData,
    frame: {
      ...frame,
      ...design,
      styles: design.styles.url,
      script: context.addresses.url(design.script.path),
      searchable,
    },
  };
}

/** Fingerprint of the inputs that every page has, whatever it shows. */
export function commonInputs({ frame, archive: { settings, buildDay } }: TemplateData): Fingerprint {
  return fingerprint(JSON.stringify([frame, settings, buildDay]));
}

/** Pages and files by kind. */
export type Kinds = { readonly [Name in Kind]: readonly SiteFile[] };

/** The kinds of pages and files of a site; pages first, since feeds take longer to plan. */
export function kindsOf(site: SiteData): readonly Kind[] {
  return (Object.keys(site) as (keyof SiteData)[]).filter((key) => key !== "context");
}

/** Every page and file that templates render. */
export function renderedFiles(site: SiteData): SiteFile[] {
  // Copied, since a page computes its fingerprint on each access.
  return kindsOf(site).flatMap((kind) => site[kind].map(({ path, fingerprint }) => ({ path, fingerprint })));
}

/** The pages and files that have to be rendered. */
export function staleOf(site: SiteData, isStale: (path: SitePath) => boolean): Kinds {
  return lazily(
    Object.fromEntries(
      kindsOf(site).map((kind) => [
        kind,
        () => (site[kind] as readonly SiteFile[]).filter(({ path }) => isStale(path)),
      ]),
    ) as unknown as { readonly [Name in Kind]: () => readonly SiteFile[] },
  );
}
