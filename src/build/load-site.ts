import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Archive, buildArchive } from "../archive/archive.ts";
import { type CalendarDay, dayOf, parseDay } from "../calendar/day.ts";
import { parseContent } from "../content/parse-content.ts";
import { type Problem, sortProblems } from "../content/problem.ts";
import { readContentFolder } from "../content/read-folder.ts";
import { isWebAddress } from "../content/schema-parts.ts";
import { paths } from "../site/addresses.ts";
import { createSite, findBrokenLinks, type Site } from "../site/site.ts";
import { UserError } from "./user-error.ts";

/** What a site is made from besides the code. */
export interface SiteInput {
  readonly contentFolder: string;
  /** The last day whose articles are published; today in the site's time zone otherwise. */
  readonly buildDay: CalendarDay | undefined;
  /** Where the site will live; the address in `site.yaml` otherwise. */
  readonly siteUrl: string | undefined;
}

/** A site, and the pictures that belong beside its pages. */
export interface LoadedSite {
  readonly site: Site;
  readonly archive: Archive;
  readonly pictures: readonly { readonly from: string; readonly to: string }[];
}

/** Reads the environment: `BUILD_DATE` fixes the build day, `SITE_URL` the address. */
export function readEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Pick<SiteInput, "buildDay" | "siteUrl"> {
  const { BUILD_DATE: date, SITE_URL: siteUrl } = environment;
  const buildDay = date ? parseDay(date) : undefined;
  if (date && !buildDay)
    throw new UserError(`BUILD_DATE is ${JSON.stringify(date)}; it has to be a day, written 2024-03-24`);
  if (siteUrl && (!isWebAddress(siteUrl) || /[?#]/.test(siteUrl))) {
    throw new UserError(
      `SITE_URL is ${JSON.stringify(siteUrl)}; it has to be a full address, such as https://example.org/news/`,
    );
  }
  return { buildDay, siteUrl: siteUrl || undefined };
}

/** Reads a content folder and computes the site, or gives every problem of the content. */
export function loadSite(input: SiteInput): LoadedSite | { readonly problems: readonly Problem[] } {
  if (!existsSync(join(input.contentFolder, "site.yaml"))) {
    throw new UserError(`${input.contentFolder} is not a content folder: it has no site.yaml`);
  }
  const folder = readContentFolder(input.contentFolder);
  const parsed = parseContent(folder.files);
  if ("problems" in parsed || folder.problems.length > 0) {
    return { problems: sortProblems([...folder.problems, ...("problems" in parsed ? parsed.problems : [])]) };
  }
  const { content } = parsed;
  const archive = buildArchive(content, input.buildDay ?? dayOf(Date.now(), content.settings.timeZone));
  const site = createSite(archive, input.siteUrl ?? content.settings.url);
  const pictures = archive.articles.flatMap(({ slug, pictures }) =>
    pictures.map(({ file, path }) => ({ from: path, to: paths.picture(slug, file) })),
  );
  const problems = findBrokenLinks(site);
  return problems.length > 0 ? { problems: sortProblems(problems) } : { site, archive, pictures };
}
