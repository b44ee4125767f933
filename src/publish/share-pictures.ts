import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Font } from "satori";
import { type ShareElement, shareFonts, sharePicture } from "../share/share-picture.ts";
import type { SitePath } from "../site/addresses.ts";
import type { Page, SharePicture } from "../site/page.ts";
import { shareSize } from "../site/share-card.ts";
import type { Pages, Site } from "../site/site.ts";
import { fingerprint } from "../values/fingerprint.ts";
import { once } from "../values/once.ts";
import { cached, openCache } from "./cache.ts";
import { exactVersions } from "./code-fingerprint.ts";
import type { MadeFile } from "./site-files.ts";

/** As many as a large archive has. */
const cache = openCache("share", 50_000);

/** The share pictures of a site, and the picture of each page. */
export interface SharePictures {
  readonly files: readonly MadeFile[];
  readonly byPage: Readonly<Record<SitePath, SitePath>>;
}

/** The share picture of a page; `none` if it has none. */
export type NamedShare = Pick<MadeFile, "path" | "fingerprint"> | "none";

/**
 * Plans the share picture of every page that has one; a picture shared by several pages is drawn once.
 *
 * @param site undefined for no pictures.
 * @param known returns the recorded picture of an unchanged page, so that its view need not be computed.
 */
export function planSharePictures(
  site: Site | undefined,
  known: (page: Page<unknown>) => NamedShare | undefined,
): SharePictures {
  const files = new Map<SitePath, MadeFile>();
  const byPage: Record<SitePath, SitePath> = {};
  for (const page of site ? Object.values(site.pages).flat() : []) {
    const share = known(page) ?? namedShare(page);
    if (share === "none") continue;
    byPage[page.path] = share.path;
    if (!files.has(share.path)) files.set(share.path, { ...share, bytes: () => draw(page) });
  }
  return { files: [...files.values()], byPage };
}

type SomePage = Pages[keyof Pages][number];

function shareOf({ view }: SomePage): SharePicture | undefined {
  return "meta" in view ? view.meta.share : undefined;
}

function namedShare(page: SomePage): NamedShare {
  const share = shareOf(page);
  return share
    ? { path: share.path, fingerprint: fingerprint(painter, JSON.stringify(sharePicture(share.card))) }
    : "none";
}

/** The packages of the fonts; the names of their files begin alike. */
const fontPackages = ["instrument-sans", "newsreader", "noto-sans-math", "noto-serif"] as const;

const painter = exactVersions(["satori", "@resvg/resvg-js", ...fontPackages.map((name) => `@fontsource/${name}`)]);

async function draw(page: SomePage): Promise<Uint8Array> {
  const share = shareOf(page);
  if (!share) throw new Error(`${page.path} names no share picture`);
  const element = sharePicture(share.card);
  return cached(cache, painter + JSON.stringify(element), () => paintElement(element));
}

/** Paints a share picture as a PNG file of {@link shareSize}. */
export async function paintElement(element: ShareElement): Promise<Uint8Array> {
  // Imported lazily: a build whose pictures are all cached needs neither.
  const [{ default: satori }, { Resvg }] = await Promise.all([import("satori"), import("@resvg/resvg-js")]);
  const svg = await satori(element, { ...shareSize, fonts: readFonts() });
  // The letters are paths already; system fonts could only change the picture.
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

const require = createRequire(import.meta.url);

/** Reads the fonts; called when the first picture is drawn that is not cached. */
const readFonts = once((): Font[] => {
  const names = new Set([...shareFonts.text, ...shareFonts.plain]);
  return [...names].flatMap((name) =>
    weightsOf(name).map((weight) => ({
      name,
      weight,
      style: "normal" as const,
      data: readFileSync(fontFile(name, weight)),
    })),
  );
});

/** The weights of a font that pictures use; the signs have one only. */
export function weightsOf(name: string): readonly (400 | 500 | 600)[] {
  return name.startsWith("noto-sans-math") ? [400] : [400, 500, 600];
}

/** The file of a font. */
export function fontFile(name: string, weight: number): string {
  const family = fontPackages.find((each) => name.startsWith(each));
  return require.resolve(`@fontsource/${family}/files/${name}-${weight}-normal.woff`);
}
