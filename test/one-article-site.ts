import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { JSX } from "preact";
import { renderPage } from "../layouts/render.tsx";
import type { Kind } from "../layouts/template.ts";
import { buildArchive } from "../src/archive/build-archive.ts";
import type { CalendarDay } from "../src/calendar/day.ts";
import type { Content } from "../src/content/content.ts";
import { createTemplateData } from "../src/eleventy/rendering.ts";
import type { SiteFile } from "../src/feeds/create-files.ts";
import type { SitePath, Url } from "../src/site/addresses.ts";
import { createSite } from "../src/site/site.ts";

/** A page or file, and what its template makes of it. */
export interface Output extends SiteFile {
  readonly text: () => string;
}

interface Template {
  readonly data: { readonly pagination: { readonly data: `stale.${Kind}` } };
  readonly render: (data: object) => string | JSX.Element;
}

/** The one script that stands in a page. */
export const ownScript = "/* ours */";

const design = {
  styles: { text: "", url: "/styles/main.css" as Url },
  script: { path: "/scripts/site.js" as SitePath, text: "" },
  schemeScript: ownScript,
  preloads: [],
  policy: "default-src 'none'",
  searchPolicy: "default-src 'none'",
};

const files = ["layouts/pages", "layouts/feeds"].flatMap((folder) =>
  readdirSync(folder).map((name) => `${folder}/${name}`),
);
const templates: readonly Template[] = await Promise.all(
  files.map((file) => import(pathToFileURL(resolve(file)).href)),
);

/** Every file of the site of some content, but for styles and pictures, rendered by its template without Eleventy. */
export function outputsOfContent(content: Content, buildDay = "9999-12-31", toPage = renderPage): Output[] {
  const archive = buildArchive(content, buildDay as CalendarDay);
  const options = { sharePictures: true, pictureSizes: true, search: false };
  const site = createSite(archive, content.settings.url, options);
  const data = { ...createTemplateData({ archive, site }, design, false), collections: { all: [] } };
  return templates.flatMap((template) => {
    const kind = template.data.pagination.data.replace("stale.", "") as Kind;
    return (data.site[kind] as readonly SiteFile[]).map((item) => ({
      path: item.path,
      fingerprint: item.fingerprint,
      text: () => {
        const made = template.render({ ...data, item });
        return typeof made === "string" ? made : toPage(made);
      },
    }));
  });
}
