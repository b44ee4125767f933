import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../content/problem.ts";
import { type PreviewResponse, startPreviewServer } from "../../eleventy/preview-server.ts";
import { createPreviewSite } from "../../eleventy/preview-site.ts";
import { catalogueFor } from "../../language/catalogue.ts";
import { loadPreview } from "../../permanence/inspect-content.ts";
import { openTextCache } from "../../publish/text-cache.ts";
import { paths } from "../../site/addresses.ts";
import type { FoundContent, KnownContent, SiteInput } from "../../site/load-site.ts";
import { isInside } from "../../values/is-inside.ts";
import { UserError } from "../../values/user-error.ts";
import { explainSystemError } from "../system-error.ts";
import { findFreePort } from "./free-port.ts";
import { emptyPage, failedPage, withOverlay } from "./overlay.ts";
import { typeOf } from "./types.ts";
import { watchFolders } from "./watch-folders.ts";

/** The callbacks by which a preview reports to the terminal. */
export interface PreviewReport {
  readonly ready: (url: string, port: number) => void;
  readonly problems: (problems: readonly Problem[]) => void;
  readonly mended: () => void;
  /** A template or style cannot be compiled; the message says where. */
  readonly failed: (message: string) => void;
  /** The program itself has changed; the preview has to be restarted. */
  readonly outdated: (file: string) => void;
}

/**
 * Serves the site on this machine, drafts and scheduled articles included, and reloads open pages after each change of
 * the content, a template, a style or a public file. Pages are rendered on request.
 *
 * @returns a function that stops the preview.
 */
export async function startPreview(
  { port: wanted, ...input }: Omit<SiteInput, "siteUrl"> & { readonly port: number },
  report: PreviewReport,
): Promise<() => Promise<void>> {
  const port = await findFreePort(wanted);
  const url = `http://localhost:${port}/`;
  const folder = join(".cache/preview", String(port));
  const site = createPreviewSite(folder);
  // Most of the texts are the same from change to change.
  let known: KnownContent = { texts: openTextCache(input.contentFolder) };
  let problems: readonly Problem[] = [];
  /** Whether the last change could not be read or rendered at all. */
  let hasFailed = false;
  let words = catalogueFor("en");
  /** The pictures of articles: their files in the content folder, by path. */
  let pictures: ReadonlyMap<string, string> = new Map();
  const load = async () => {
    const preview = loadPreview({ ...input, siteUrl: url }, known);
    known = preview.known;
    problems = preview.problems;
    if (!preview.found) return;
    pictures = picturesOf(preview.found);
    ({ words } = preview.found.site.context);
    await site.update(preview.found);
  };
  const update = async (changed: readonly string[]) => {
    const before = problems.length;
    const program = changed.find(isProgram);
    if (program) report.outdated(program);
    try {
      if (changed.some((file) => !isInside(input.contentFolder, file))) await site.invalidate();
      await load();
    } catch (error) {
      hasFailed = true;
      report.failed(messageOf(error));
      return;
    }
    if (problems.length > 0) report.problems(problems);
    else if (before > 0 || hasFailed) report.mended();
    hasFailed = false;
    await server.reload();
  };
  const answer = async (path: string): Promise<PreviewResponse | undefined> => {
    const picture = pictures.get(path);
    if (picture) return { status: 200, type: typeOf(path), body: readFileSync(picture) };
    const file = await site.render(path);
    if (file && !path.endsWith("/")) return { status: 200, type: typeOf(path), body: readFileSync(file, "utf8") };
    // Pages of custom templates and copied files are served from the folder.
    if (!file && (/\.\w+$/.test(path) || existsSync(join(folder, path, "index.html")))) return undefined;
    if (!file && !path.endsWith("/") && (await site.render(`${path}/`))) {
      return { status: 301, type: typeOf(".html"), body: "", location: `${path}/` };
    }
    // A page that nobody has seen yet may be that of a new story with problems.
    const isWaiting = !file && problems.length > 0;
    const page = file ?? (isWaiting ? undefined : await site.render(paths.notFound));
    const html = page ? readFileSync(page, "utf8") : emptyPage;
    const title = isWaiting ? words.preview.waiting : words.preview.problems;
    return { status: file ? 200 : 404, type: typeOf(".html"), body: withOverlay(html, title, problems) };
  };
  await load();
  if (problems.length > 0) report.problems(problems);
  const server = await startPreviewServer(folder, port, (path) =>
    answer(path).catch((error: unknown) => {
      // Pages are rendered, and pictures read, only now; an error in one of them must not end the preview.
      // A template that fails may be one that the page has nothing to do with; its message says which.
      const message = error instanceof UserError ? error.message : `${path}: ${messageOf(error)}`;
      report.failed(message);
      return { status: 500, type: typeOf(".html"), body: failedPage(message) };
    }),
  );
  const stopWatching = watchFolders([input.contentFolder, "layouts", "public", "src", ".eleventy.ts"], update);
  report.ready(url, port);
  return async () => {
    await stopWatching();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

function picturesOf({ archive }: FoundContent): Map<string, string> {
  return new Map(
    archive.articles.flatMap(({ slug, pictures }) =>
      pictures.map(({ file, path }): [string, string] => [paths.picture(slug, file), path]),
    ),
  );
}

/** Whether a file belongs to the running program; scripts of the site are bundled again after every change. */
function isProgram(file: string): boolean {
  return file === ".eleventy.ts" || (isInside("src", file) && !isInside("src/browser", file));
}

function messageOf(error: unknown): string {
  return explainSystemError(error) ?? (error instanceof Error ? error.message : String(error));
}
