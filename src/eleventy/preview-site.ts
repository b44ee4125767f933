import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Kind } from "../../layouts/template.ts";
import { loadDesign } from "../design/design.ts";
import type { SiteFile } from "../feeds/create-files.ts";
import { fileOf } from "../publish/site-files.ts";
import type { SitePath } from "../site/addresses.ts";
import type { FoundContent } from "../site/load-site.ts";
import type { Fingerprint } from "../values/fingerprint.ts";
import { once } from "../values/once.ts";
import { commonInputs, createTemplateData, type Kinds, kindsOf, type TemplateData } from "./rendering.ts";
import type { Rendering } from "./run.ts";
import { runEleventy } from "./run-eleventy.ts";

/** A site whose pages are rendered on request. */
export interface PreviewSite {
  /** Updates the content. */
  readonly update: (found: FoundContent) => Promise<void>;
  /** Makes every page stale, after a template or a style has changed. */
  readonly invalidate: () => Promise<void>;
  /**
   * Renders the page at a path into the folder if it is stale, together with custom templates and copied files.
   *
   * @returns the file of the page; undefined if the path is not a page of the site.
   */
  readonly render: (path: string) => Promise<string | undefined>;
}

/** A page or file of a site, with its kind. */
interface Found {
  readonly kind: Kind;
  readonly file: SiteFile;
}

/**
 * Creates a site that Eleventy renders into a folder page by page, so that showing one page takes as long in a large
 * archive as in a small one. A page is rendered again when its fingerprint has changed.
 */
export function createPreviewSite(folder: string): PreviewSite {
  let data: TemplateData | undefined;
  let find: (path: string) => Found | undefined = () => undefined;
  /** The fingerprints of the pages in the folder. */
  const rendered = new Map<SitePath, Fingerprint>();
  let common: Fingerprint | undefined;
  /** Whether custom templates have been rendered since the last change. */
  let isFresh = false;
  const inTurn = createQueue();
  const render = (rendering: Rendering) => runEleventy(rendering, folder, { cacheTemplates: false });
  const invalidate = () => {
    rendered.clear();
    isFresh = false;
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    invalidate: () => inTurn(async () => invalidate()),
    update: (found) =>
      inTurn(async () => {
        const next = createTemplateData(found, await loadDesign(found.site.context), false);
        const nextCommon = commonInputs(next);
        if (nextCommon !== common) invalidate();
        common = nextCommon;
        data = next;
        find = finderOf(next);
        isFresh = false;
      }),
    render: (path) =>
      inTurn(async () => {
        if (!data) return undefined;
        const found = find(path);
        const isRendered = found ? rendered.get(found.file.path) === found.file.fingerprint : isFresh;
        if (!isRendered) await render({ ...data, stale: onlyThe(found, data) });
        isFresh ||= !isRendered;
        if (!found) return undefined;
        rendered.set(found.file.path, found.file.fingerprint);
        return join(folder, fileOf(found.file.path));
      }),
  };
}

/** Creates a queue that runs functions one after another, since runs of Eleventy write the same files. */
function createQueue(): <Result>(act: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const result = last.then(act);
    last = result.catch(() => undefined);
    return result;
  };
}

/** Creates a function that finds a page or file by its path; kinds are listed lazily, one after another. */
function finderOf({ site }: TemplateData): (path: string) => Found | undefined {
  const kinds = kindsOf(site).map((kind) => ({
    kind,
    files: once(() => new Map<string, SiteFile>(site[kind].map((file) => [file.path, file]))),
  }));
  return (path) => {
    for (const { kind, files } of kinds) {
      const file = files().get(path);
      if (file) return { kind, file };
    }
    return undefined;
  };
}

function onlyThe(found: Found | undefined, { site }: TemplateData): Kinds {
  const lists = kindsOf(site).map((kind) => [kind, found?.kind === kind ? [found.file] : []]);
  return Object.fromEntries(lists) as Kinds;
}
