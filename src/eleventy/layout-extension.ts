import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";
import type { SitePath } from "../site/addresses.ts";
import { type Layout, type Output, outputsOf, type StyledSite } from "./outputs.ts";

/** Teaches Eleventy the layouts: each file of `layouts/pages` and `layouts/feeds` becomes as many outputs as it declares. */
export function addLayouts(eleventy: EleventyConfig, site: StyledSite): void {
  eleventy.addExtension(["11ty.ts", "11ty.tsx"], {
    read: false,
    getData: async (inputPath) => {
      const layout = (await import(pathToFileURL(resolve(inputPath)).href)) as { readonly default: Layout };
      return {
        // A class instance: Eleventy copies plain objects deeply for every page.
        outputs: outputsOf(layout.default, site).map((output) => new Written(output)),
        pagination: { data: "outputs", size: 1, alias: "output" },
        permalink: ({ output }: { readonly output: Output }) => output.path,
        eleventyExcludeFromCollections: true,
      };
    },
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
