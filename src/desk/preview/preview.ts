import { readFileSync } from "node:fs";
import type { Problem } from "../../content/problem.ts";
import { loadDesign } from "../../design/design.ts";
import { loadFreshLayouts } from "../../eleventy/fresh-layouts.ts";
import { type Output, outputsOf } from "../../eleventy/outputs.ts";
import { type PreviewAnswer, startPreviewServer } from "../../eleventy/preview-server.ts";
import type { Preview } from "../../permanence/inspect-content.ts";
import { loadPreview } from "../../permanence/inspect-content.ts";
import { openTextStore } from "../../publish/text-store.ts";
import { createAddresses, paths } from "../../site/addresses.ts";
import type { KnownContent, SiteInput } from "../../site/load-site.ts";
import { once } from "../../values/once.ts";
import { findFreePort } from "./free-port.ts";
import { emptyPage, failedPage, withOverlay } from "./overlay.ts";

/** How many milliseconds a file has to keep still: editors save in several steps. */
const settling = 60;

/** What the preview shows at the moment. */
interface State {
  /** Finds what the last content without problems has at a path. */
  readonly outputAt: (path: string) => Output | undefined;
  /** The files that belong to it, by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** What a preview tells the terminal. */
export interface PreviewReport {
  readonly ready: (url: string, port: number) => void;
  readonly problems: (problems: readonly Problem[]) => void;
  readonly mended: () => void;
  /** A layout or a style that cannot be compiled; the message says where. */
  readonly failed: (message: string) => void;
}

/**
 * Serves the site on this machine, drafts and scheduled articles included, and brings every open page up to date after
 * each change of the content, a layout, a style or a public file. Pages are rendered when they are asked for.
 *
 * @returns a function that stops the preview.
 */
export async function startPreview(
  { port: wanted, ...input }: Omit<SiteInput, "siteUrl"> & { readonly port: number },
  report: PreviewReport,
): Promise<() => Promise<void>> {
  const port = await findFreePort(wanted);
  const url = `http://localhost:${port}/`;
  // Most of the texts are the same from change to change.
  let known: KnownContent = { before: openTextStore(input.contentFolder).kept };
  const load = () => {
    const preview = loadPreview({ ...input, siteUrl: url }, known);
    known = preview.known;
    return preview;
  };
  let layouts = await loadFreshLayouts();
  const addresses = createAddresses(url);
  let { design, fonts } = await loadDesign(addresses);
  let state: State = { outputAt: () => undefined, files: new Map(), problems: [] };
  const show = ({ problems, found }: Preview) => {
    if (!found) state = { ...state, problems };
    else {
      const styled = { site: found.site, design, searchable: false };
      // Pages first, layout by layout: to plan all feeds of a large archive takes longer than to show the open page.
      const pagesFirst = layouts.toSorted((a, b) => Number("files" in a) - Number("files" in b));
      const byLayout = pagesFirst.map((layout) =>
        once(() => new Map<string, Output>(outputsOf(layout, styled).map((output) => [output.path, output]))),
      );
      state = {
        outputAt: (path) => {
          for (const outputs of byLayout) {
            const output = outputs().get(path);
            if (output) return output;
          }
          return undefined;
        },
        files: new Map([
          ...found.archive.articles.flatMap(({ slug, pictures }) =>
            pictures.map(({ file, path }): [string, string] => [paths.picture(slug, file), path]),
          ),
          ...fonts.map(({ file, path }): [string, string] => [path, file]),
        ]),
        problems: [],
      };
    }
  };
  const update = async (designChanged: boolean) => {
    const before = state.problems.length;
    try {
      if (designChanged) {
        layouts = await loadFreshLayouts();
        ({ design, fonts } = await loadDesign(addresses));
      }
      show(load());
    } catch (error) {
      report.failed(messageOf(error));
      return;
    }
    if (state.problems.length > 0) report.problems(state.problems);
    else if (before > 0) report.mended();
    await server.reload();
  };
  show(load());
  if (state.problems.length > 0) report.problems(state.problems);
  const server = await startPreviewServer("public", port, (path) => {
    try {
      return answer(state, path);
    } catch (error) {
      // Pages are rendered, and pictures read, only now; a mistake in one of them must not end the preview.
      const message = `${path}: ${messageOf(error)}`;
      report.failed(message);
      return { status: 500, type: typeOf(".html"), body: failedPage(message) };
    }
  });
  const stopWatching = await watchFolders([input.contentFolder, "layouts", "public", "src/browser"], update);
  report.ready(url, port);
  return async () => {
    await stopWatching();
    await server.close();
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Answers a request from what the preview shows; undefined where a public file may. */
function answer({ outputAt, files, problems }: State, path: string): PreviewAnswer | undefined {
  const file = files.get(path);
  if (file) return { status: 200, type: typeOf(path), body: readFileSync(file) };
  const output = outputAt(path);
  if (output && !path.endsWith("/")) return { status: 200, type: typeOf(path), body: output.text() };
  // Everything else with an ending may be a public file, or the script that loads pages again.
  if (!output && /\.\w+$/.test(path)) return undefined;
  const page = (output ?? outputAt(paths.notFound))?.text() ?? emptyPage;
  return { status: output ? 200 : 404, type: typeOf(".html"), body: withOverlay(page, problems) };
}

const types: Readonly<Record<string, string>> = {
  avif: "image/avif",
  gif: "image/gif",
  html: "text/html; charset=utf-8",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  opml: "text/x-opml; charset=utf-8",
  png: "image/png",
  txt: "text/plain; charset=utf-8",
  webp: "image/webp",
  woff2: "font/woff2",
  xml: "application/xml; charset=utf-8",
};

function typeOf(path: string): string {
  return types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

/**
 * Calls back after changes in folders, once for changes that come together.
 *
 * @param changed is told whether layouts or styles are among them; it is never called while it is still running.
 */
async function watchFolders(
  folders: readonly string[],
  changed: (design: boolean) => Promise<void>,
): Promise<() => Promise<void>> {
  // Imported late, since no other command needs it.
  const { watch } = await import("chokidar");
  const watcher = watch([...folders], { ignoreInitial: true });
  let timer: NodeJS.Timeout | undefined;
  let design = false;
  let running: Promise<void> = Promise.resolve();
  watcher.on("all", (_event, path) => {
    design ||= /^(layouts|src.browser)\b/.test(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const withDesign = design;
      design = false;
      running = running.then(() => changed(withDesign));
    }, settling);
  });
  return async () => {
    clearTimeout(timer);
    await watcher.close();
    await running;
  };
}
