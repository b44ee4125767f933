import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";
import type { FileKind, PageKind } from "../../layouts/page-kind.ts";
import { renderPage } from "../../layouts/render.tsx";
import type { SitePath } from "../site/addresses.ts";
import type { Site } from "../site/site.ts";

/** Something that Eleventy writes: where, and what. */
interface Output {
  readonly path: SitePath;
  readonly text: () => string;
}

/** A site with what its pages carry besides their content. */
export interface StyledSite {
  readonly site: Site;
  readonly styles: string;
}

/** Teaches Eleventy the layouts: each file of `layouts/pages` and `layouts/feeds` becomes as many outputs as it declares. */
export function addLayouts(eleventy: EleventyConfig, currentSite: () => StyledSite): void {
  eleventy.addExtension(["11ty.ts", "11ty.tsx"], {
    read: false,
    getData: async (inputPath) => ({
      // A class instance: Eleventy copies plain objects deeply for every page.
      outputs: (await outputsOf(inputPath, currentSite())).map((output) => new Written(output)),
      pagination: { data: "outputs", size: 1, alias: "output" },
      permalink: ({ output }: { readonly output: Output }) => output.path,
      eleventyExcludeFromCollections: true,
    }),
    compile:
      async () =>
      ({ output }: { readonly output: Output }) =>
        output.text(),
  });
}

class Written implements Output {
  readonly path: SitePath;
  readonly text: () => string;

  constructor({ path, text }: Output) {
    this.path = path;
    this.text = text;
  }
}

async function outputsOf(inputPath: string, { site, styles }: StyledSite): Promise<Output[]> {
  const module = (await import(pathToFileURL(resolve(inputPath)).href)) as {
    readonly default: PageKind<unknown> | FileKind;
  };
  const kind = module.default;
  if ("files" in kind) return [...kind.files(site)];
  const frame = { ...site.frame, styles };
  return kind.pages(site).map(({ path, view }) => ({ path, text: () => renderPage(kind.render(view, frame)) }));
}
