import type { Archive } from "../archive/archive.ts";
import { buildArchive } from "../archive/build-archive.ts";
import { type CalendarDay, dayOf, lastDay } from "../calendar/day.ts";
import type { Content } from "../content/content.ts";
import { mergeHints } from "../content/merge-hints.ts";
import { isSlug } from "../content/names.ts";
import { parseContent } from "../content/parse-content.ts";
import type { Problem } from "../content/problem.ts";
import { fileKinds } from "../content/read-files.ts";
import { type ContentFolder, readContentFolder, refuseOtherFolders } from "../content/read-folder.ts";
import type { TextCache } from "../content/text-cache.ts";
import { paths, type SitePath } from "./addresses.ts";
import { findBrokenLinks, findEarlyLinks } from "./broken-links.ts";
import type { SiteOptions } from "./context.ts";
import { createSite, type Site } from "./site.ts";

/** The inputs of a site besides the code. */
export interface SiteInput {
  readonly contentFolder: string;
  /** The last day whose articles are published; if undefined, today in the site's time zone. */
  readonly buildDay: CalendarDay | undefined;
  /** The address of the site; if undefined, `url` in `site.yaml`. */
  readonly siteUrl: string | undefined;
}

/** What earlier loads of the same content folder have cached. */
export interface KnownContent {
  /** The folder as read before. */
  readonly folder?: ContentFolder;
  /** The cache of its texts, which loading updates. */
  readonly texts?: TextCache;
}

/** A loaded content folder: its valid content, and its problems. */
export interface LoadedContent {
  readonly folder: ContentFolder;
  readonly problems: readonly Problem[];
  /** Whether every file is valid, so that no page is missing because of its file. */
  readonly isWhole: boolean;
  /** Without the files that have problems; undefined without valid settings. */
  readonly found: FoundContent | undefined;
}

/** The content as typed values, the archive of the build day, and its site. */
export interface FoundContent {
  readonly content: Content;
  readonly archive: Archive;
  readonly site: Site;
}

/**
 * Reads a content folder, computes its site, and finds every problem of its files, including broken links. Only the
 * headers of pictures are checked.
 */
export function loadSite(input: SiteInput, options?: SiteOptions, known: KnownContent = {}): LoadedContent {
  refuseOtherFolders(input.contentFolder);
  const folder = known.folder ?? readContentFolder(input.contentFolder);
  const parsed = parseContent(folder.files, known.texts);
  const content = "content" in parsed ? parsed.content : parsed.partial;
  const problems = [...folder.problems, ...("problems" in parsed ? parsed.problems : [])];
  const isWhole = problems.length === 0;
  if (!content) return { folder, problems: mergeHints(problems, folder.files), isWhole, found: undefined };
  const buildDay = input.buildDay ?? dayOf(Date.now(), content.settings.timeZone);
  const archive = buildArchive(content, buildDay);
  const site = createSite(archive, input.siteUrl ?? content.settings.url, options);
  // A file with problems has no page, but links to the page it will have are not problems too.
  const expected = new Set(isWhole ? [] : folder.files.flatMap(({ name }) => expectedPath(name) ?? []));
  const links = [...findBrokenLinks(site, expected), ...findLaterBrokenLinks(content, buildDay, expected)];
  const all = mergeHints([...problems, ...links], folder.files);
  return { folder, problems: all, isWhole, found: { content, archive, site } };
}

/** Finds the broken links of drafts and scheduled articles, which the site of today does not show. */
function findLaterBrokenLinks(content: Content, buildDay: CalendarDay, expected: ReadonlySet<string>): Problem[] {
  const later = content.articles.filter(({ draft, date }) => draft || date.day > buildDay);
  if (later.length === 0) return [];
  const articles = content.articles.map((article) => ({ ...article, draft: false }));
  const complete = createSite(buildArchive({ ...content, articles }, lastDay), content.settings.url);
  const files = new Set(later.map(({ places }) => places.file.path));
  const broken = findBrokenLinks(complete, expected).filter(({ path }) => files.has(path));
  return [...broken, ...findEarlyLinks(content.articles, buildDay)];
}

/** The path that the page of a file will most likely have. */
function expectedPath(name: string): SitePath | undefined {
  const slug = /([^/]*)\.md$/.exec(name)?.[1]?.replace(/^\d{4}-\d{2}-\d{2}-/, "") ?? "";
  if (!isSlug(slug)) return undefined;
  if (fileKinds.article.test(name)) return paths.article(slug);
  const kind = (["company", "person"] as const).find((kind) => fileKinds[kind].test(name));
  return kind && paths.entity(kind, slug);
}
