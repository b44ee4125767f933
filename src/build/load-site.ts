import { existsSync, lstatSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Archive, buildArchive } from "../archive/archive.ts";
import { type CalendarDay, dayOf, lastDay, parseDay } from "../calendar/day.ts";
import { type AddressRecord, addressFile, readAddressFile } from "../content/address-file.ts";
import type { Content } from "../content/content.ts";
import type { KeptTexts } from "../content/kept-texts.ts";
import { isSlug } from "../content/names.ts";
import { parseContent } from "../content/parse-content.ts";
import { type Problem, sortProblems } from "../content/problem.ts";
import { fileKinds } from "../content/read-files.ts";
import { type ContentFolder, displayPath, readContentFolder } from "../content/read-folder.ts";
import { isWebAddress } from "../content/schema-parts.ts";
import type { ContentFile } from "../content/text-file.ts";
import { createAnswers } from "../feeds/answers.ts";
import { findLostAddresses } from "../feeds/lost-addresses.ts";
import { paths, type SitePath } from "../site/addresses.ts";
import { findBrokenLinks, findEarlyLinks } from "../site/broken-links.ts";
import type { SiteOptions } from "../site/context.ts";
import { createSite, type Site } from "../site/site.ts";
import { UserError } from "./user-error.ts";

/** What a site is made from besides the code. */
export interface SiteInput {
  readonly contentFolder: string;
  /** The last day whose articles are published; today in the site's time zone otherwise. */
  readonly buildDay: CalendarDay | undefined;
  /** Where the site will live; the address in `site.yaml` otherwise. */
  readonly siteUrl: string | undefined;
}

/** A site, and the pictures of its articles as they are in the content folder. */
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

/** What a content folder holds, as far as it can be read, and all that is wrong with it. */
export interface Inspection {
  readonly files: readonly ContentFile[];
  /** Sorted; where there are any, nothing may be built. */
  readonly problems: readonly Problem[];
  /** The addresses that were ever published. */
  readonly record: AddressRecord;
  readonly kept: KeptTexts;
  /** Without the files that have problems; undefined where there are no settings. */
  readonly found: { readonly content: Content; readonly archive: Archive; readonly site: Site } | undefined;
}

/** What is known of a content folder before it is inspected. */
export interface KnownContent {
  /** The folder as it was read. */
  readonly folder?: ContentFolder;
  /** Its texts as they were read last. */
  readonly before?: KeptTexts;
}

/** Refuses what is not a content folder. */
export function refuseOtherFolders(contentFolder: string): void {
  if (!existsSync(join(contentFolder, "site.yaml"))) {
    throw new UserError(`${contentFolder} is not a content folder: it has no site.yaml`);
  }
  if (lstatSync(resolve(contentFolder)).isSymbolicLink()) {
    throw new UserError(`${contentFolder} is a link; name the folder itself`);
  }
}

/**
 * Reads a content folder and finds every problem, broken links between the texts included. Of pictures only the heads
 * are read.
 */
export function inspectContent(input: SiteInput, options?: SiteOptions, known: KnownContent = {}): Inspection {
  refuseOtherFolders(input.contentFolder);
  const folder = known.folder ?? readContentFolder(input.contentFolder);
  const parsed = parseContent(folder.files, known.before);
  const { kept } = parsed;
  const content = "content" in parsed ? parsed.content : parsed.partial;
  const record = readAddressFile(folder.files, displayPath(join(input.contentFolder, addressFile)));
  const problems = [...folder.problems, ...("problems" in parsed ? parsed.problems : []), ...record.problems];
  if (!content) return { files: folder.files, problems: sortProblems(problems), record, kept, found: undefined };
  const buildDay = input.buildDay ?? dayOf(Date.now(), content.settings.timeZone);
  const archive = buildArchive(content, buildDay);
  const site = createSite(archive, input.siteUrl ?? content.settings.url, options);
  // A file with problems has no page yet, but a link to the page that it will have is not one more problem.
  const isWhole = problems.length === 0;
  const expected = isWhole ? [] : folder.files.flatMap(({ name }) => expectedPath(name) ?? []);
  // And a page whose file cannot be read is not lost.
  if (isWhole) problems.push(...findLostAddresses(record, createAnswers(content, archive), content.articles));
  problems.push(
    ...findBrokenLinks(site, new Set(expected)),
    ...findLaterBrokenLinks(content, buildDay, new Set(expected)),
  );
  return { files: folder.files, problems: sortProblems(problems), record, kept, found: { content, archive, site } };
}

/** Finds the broken links of drafts and scheduled articles, which would come to light on their day only. */
function findLaterBrokenLinks(content: Content, buildDay: CalendarDay, expected: ReadonlySet<string>): Problem[] {
  const later = content.articles.filter(({ draft, date }) => draft || date.day > buildDay);
  if (later.length === 0) return [];
  const articles = content.articles.map((article) => ({ ...article, draft: false }));
  const complete = createSite(buildArchive({ ...content, articles }, lastDay), content.settings.url);
  const files = new Set(later.map(({ places }) => places.file.path));
  const broken = findBrokenLinks(complete, expected).filter(({ path }) => files.has(path));
  return [...broken, ...findEarlyLinks(content.articles, buildDay)];
}

/** A site for those who write it, with drafts and scheduled articles, and what is wrong with the content. */
export interface Preview {
  readonly problems: readonly Problem[];
  /** What the next preview of the same folder need not find out anew. */
  readonly known: KnownContent;
  /** Undefined where the content has problems. */
  readonly loaded: LoadedSite | undefined;
}

/**
 * Reads a content folder and computes the site with all that readers cannot see yet.
 *
 * @param last what the preview before has found out.
 */
export function loadPreview(input: SiteInput & { readonly siteUrl: string }, last: KnownContent): Preview {
  refuseOtherFolders(input.contentFolder);
  const folder = readContentFolder(input.contentFolder, last.folder);
  const { problems, kept, found } = inspectContent(input, undefined, { ...last, folder });
  const known = { folder, before: kept };
  if (problems.length > 0 || !found) return { problems, known, loaded: undefined };
  const { content } = found;
  // Where nothing waits for its day, the site is whole already.
  if (found.archive.articles.length === content.articles.length) {
    return { problems, known, loaded: withPictures(found.archive, found.site) };
  }
  const archive = buildArchive(content, found.archive.buildDay, { unpublished: true });
  return { problems, known, loaded: withPictures(archive, createSite(archive, input.siteUrl)) };
}

/** Reads a content folder and computes the site, or gives every problem of the content. */
export function loadSite(
  input: SiteInput,
  options?: SiteOptions,
  known?: KnownContent,
): { readonly kept: KeptTexts } & (LoadedSite | { readonly problems: readonly Problem[] }) {
  const { problems, kept, found } = inspectContent(input, options, known);
  if (problems.length > 0 || !found) return { kept, problems };
  return { kept, ...withPictures(found.archive, found.site) };
}

function withPictures(archive: Archive, site: Site): LoadedSite {
  const pictures = archive.articles.flatMap(({ slug, pictures }) =>
    pictures.map(({ file, path }) => ({ from: path, to: paths.picture(slug, file) })),
  );
  return { site, archive, pictures };
}

/** The path that a file's page will most likely have. */
function expectedPath(name: string): SitePath | undefined {
  const slug = /([^/]*)\.md$/.exec(name)?.[1]?.replace(/^\d{4}-\d{2}-\d{2}-/, "") ?? "";
  if (!isSlug(slug)) return undefined;
  if (fileKinds.article.test(name)) return paths.article(slug);
  if (fileKinds.company.test(name)) return paths.entity("company", slug);
  return fileKinds.person.test(name) ? paths.entity("person", slug) : undefined;
}
