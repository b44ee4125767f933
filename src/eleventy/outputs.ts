import type { Layout } from "../../layouts/all-layouts.ts";
import { renderPage } from "../../layouts/render.tsx";
import type { Design } from "../design/design.ts";
import type { SitePath } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";
import type { Fingerprint } from "../values/fingerprint.ts";

/** Something that a layout makes: where it lies, and what is in it. */
export interface Output {
  readonly path: SitePath;
  /** Of all that the text follows from besides the settings, the day and the code. */
  readonly fingerprint: Fingerprint;
  readonly text: () => string;
}

/** A site with what its pages carry besides their content. */
export interface StyledSite {
  readonly site: Site;
  readonly design: Design;
  /** Whether a search index is made with it. */
  readonly searchable: boolean;
}

/** All that a layout makes of a site; nothing is rendered before its text is asked for. */
export function outputsOf(layout: Layout, { site, design, searchable }: StyledSite): Output[] {
  if ("files" in layout) {
    const { fingerprint } = site.context.archive;
    return layout.files(site, design.script).map((file) => ({ fingerprint, ...file }));
  }
  const frame = { ...site.frame, ...design, script: site.context.addresses.url(design.script.path), searchable };
  return layout.pages(site).map((page) => ({
    path: page.path,
    get fingerprint() {
      return page.fingerprint;
    },
    text: () => renderPage(layout.render(page.view, frame)),
  }));
}
