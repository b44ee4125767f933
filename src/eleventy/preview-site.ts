import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Kind } from "../../layouts/template.ts";
import { loadDesign } from "../design/design.ts";
import type { SiteFile } from "../feeds/create-files.ts";
import { fileOf } from "../publish/site-files.ts";
import type { SitePath } from "../site/addresses.ts";
import type { FoundContent } from "../site/load-site.ts";
import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import { once } from "../values/once.ts";
import { createTemplateData, type Kinds, kindsOf, type TemplateData } from "./rendering.ts";
import { runEleventy } from "./run-eleventy.ts";

/** A site whose pages are rendered when they are asked for. */
export interface PreviewSite {
  /** Shows other content from now on. */
  readonly show: (found: FoundContent) => Promise<void>;
  /** Renders everything anew from now on: a template or a style has changed. */
  readonly forget: () => Promise<void>;
  /**
   * Brings what lies at a path up to date in the folder: a page of the site is rendered there, together with the
   * templates of one's own and the copied files.
   *
   * @returns the file of a page of the site; undefined where the path is none of its pages.
   */
  readonly render: (path: string) => Promise<string | undefined>;
}

/** A page or file of a site, with its kind. */
interface Found {
  readonly kind: Kind;
  readonly file: SiteFile;
}

/**
 * Makes a site that Eleventy renders into a folder, page by page: to show the page that somebody looks at takes as long
 * in a large archive as in a small one. A page is rendered again when its fingerprint has changed.
 */
export function createPreviewSite(folder: string): PreviewSite {
  let data: TemplateData | undefined;
  let find: (path: string) => Found | undefined = () => undefined;
  /** The fingerprints of the pages that the folder holds. */
  const rendered = new Map<SitePath, Fingerprint>();
  /** Fingerprint of the inputs that all pages have. */
  let common: Fingerprint | undefined;
  /** Whether the templates of one's own have been rendered since the last change. */
  let isFresh = false;
  const inTurn = createQueue();
  const forget = () => {
    rendered.clear();
    isFresh = false;
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    forget: () => inTurn(async () => forget()),
    show: (found) =>
      inTurn(async () => {
        const next = createTemplateData(found, await loadDesign(found.site.context.addresses), false);
        const { settings, buildDay } = found.archive;
        const nextCommon = fingerprint(JSON.stringify([next.frame, settings, buildDay]));
        if (nextCommon !== common) forget();
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
        if (!isRendered) await runEleventy({ ...data, stale: onlyThe(found, data) }, folder);
        isFresh ||= !isRendered;
        if (!found) return undefined;
        rendered.set(found.file.path, found.file.fingerprint);
        return join(folder, fileOf(found.file.path));
      }),
  };
}

/** Makes a function that does one thing after another: runs of Eleventy write the same files. */
function createQueue(): <Result>(act: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const result = last.then(act);
    last = result.catch(() => undefined);
    return result;
  };
}

/** Finds pages and files by their paths; a kind is listed when those before it do not have the path. */
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
