import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Problem, sortProblems } from "../content/problem.ts";
import { createEleventy } from "../eleventy/run.ts";
import { searchContents } from "../site/search-records.ts";
import { loadDesign } from "./design.ts";
import { type LoadedSite, loadSite, type SiteInput } from "./load-site.ts";
import { makePictures } from "./pictures.ts";
import { preparePublication } from "./publish.ts";
import { createSearchFiles, writeSearchFiles } from "./search-index.ts";
import { type MadeFile, makeSharePictures } from "./share-pictures.ts";

/** What a build has made. */
export interface BuildResult {
  readonly articles: number;
  readonly pages: number;
}

/** Builds the whole site into a folder; where the content has problems, gives them and leaves the folder as it was. */
export async function buildSite(
  input: SiteInput & { readonly output: string; readonly search: boolean; readonly shareImages: boolean },
): Promise<BuildResult | { readonly problems: readonly Problem[] }> {
  const options = { sharePictures: input.shareImages, pictureSizes: true, search: input.search };
  const loaded = loadSite(input, options);
  if ("problems" in loaded) return loaded;
  const pictures = await makePictures(loaded.archive.articles);
  if (pictures.problems.length > 0) return { problems: sortProblems(pictures.problems) };
  const { design, fonts, headers } = loadDesign(loaded.site.context.addresses);
  const { staging, publish, discard } = preparePublication(input.output);
  try {
    const { site } = loaded;
    const eleventy = await createEleventy(staging, { site, design, searchable: input.search });
    eleventy.disableLogger();
    const search = input.search ? createSearchFiles(searchContents(site.context), site.frame.language) : [];
    const [searchFiles] = await Promise.all([search, eleventy.write()]);
    writeSearchFiles(searchFiles, staging);
    writeFiles([...pictures.files, ...(await makeSharePictures(site))], staging);
    copyFiles(
      fonts.map(({ file, path }) => ({ from: file, to: path })),
      staging,
    );
    appendFileSync(join(staging, "_headers"), headers);
    publish();
  } finally {
    discard();
  }
  const pages = Object.values(loaded.site.pages).reduce((sum, pages) => sum + pages.length, 0);
  return { articles: loaded.archive.articles.length, pages };
}

function writeFiles(files: readonly MadeFile[], output: string): void {
  for (const { path, bytes } of files) {
    const target = join(output, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

function copyFiles(files: LoadedSite["pictures"], output: string): void {
  for (const { from, to } of files) {
    const target = join(output, to);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(from, target);
  }
}
