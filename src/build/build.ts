import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../content/problem.ts";
import { createEleventy } from "../eleventy/run.ts";
import { type LoadedSite, loadSite, type SiteInput } from "./load-site.ts";
import { preparePublication } from "./publish.ts";
import { bundleStyles, styleSheet } from "./styles.ts";

/** What a build has made. */
export interface BuildResult {
  readonly articles: number;
  readonly pages: number;
}

/** Builds the whole site into a folder; where the content has problems, gives them and leaves the folder as it was. */
export async function buildSite(
  input: SiteInput & { readonly output: string },
): Promise<BuildResult | { readonly problems: readonly Problem[] }> {
  const loaded = loadSite(input);
  if ("problems" in loaded) return loaded;
  const styled = { site: loaded.site, styles: bundleStyles(styleSheet) };
  const { staging, publish, discard } = preparePublication(input.output);
  try {
    const eleventy = await createEleventy(staging, styled);
    eleventy.disableLogger();
    await eleventy.write();
    copyPictures(loaded, staging);
    publish();
  } finally {
    discard();
  }
  const pages = Object.values(loaded.site.pages).reduce((sum, pages) => sum + pages.length, 0);
  return { articles: loaded.archive.articles.length, pages };
}

/** Copies the pictures of articles to where their pages lie. */
export function copyPictures({ pictures }: LoadedSite, output: string): void {
  for (const { from, to } of pictures) {
    const target = join(output, to);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(from, target);
  }
}
