import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Font } from "satori";
import { type ShareElement, shareFonts, sharePicture } from "../share/share-picture.ts";
import type { SitePath } from "../site/addresses.ts";
import type { SharePicture } from "../site/page.ts";
import { shareSize } from "../site/share-card.ts";
import type { Site } from "../site/site.ts";
import { exactVersions, keptFile } from "./kept-file.ts";

/** Where share pictures are kept from build to build. */
const cache = ".cache/share";

/** A file that a build makes, beside those that Eleventy writes. */
export interface MadeFile {
  readonly path: SitePath;
  readonly bytes: Uint8Array;
}

/** Draws the share picture of every page that names one; a picture that several pages name is drawn once. */
export async function makeSharePictures({ pages }: Site): Promise<MadeFile[]> {
  const shares = new Map<SitePath, SharePicture>();
  for (const { view } of Object.values(pages).flat()) {
    if ("meta" in view && view.meta.share) shares.set(view.meta.share.path, view.meta.share);
  }
  if (shares.size === 0) return [];
  const draw = createPainter();
  const files: MadeFile[] = [];
  for (const { path, card } of shares.values()) files.push({ path, bytes: await draw(sharePicture(card)) });
  return files;
}

/** Prepares to draw; fonts and programs are read when the first picture is not kept yet. */
function createPainter(): (element: ShareElement) => Promise<Uint8Array> {
  const painter = exactVersions(["satori", "@resvg/resvg-js", "@fontsource/newsreader", "@fontsource/instrument-sans"]);
  let fonts: Font[] | undefined;
  return (element) => {
    const key = createHash("sha256").update(painter).update(JSON.stringify(element)).digest("hex");
    return keptFile(join(cache, `${key}.png`), async () => {
      fonts ??= readFonts();
      return paint(element, fonts);
    });
  };
}

async function paint(element: ShareElement, fonts: Font[]): Promise<Uint8Array> {
  // Imported late: a build whose pictures are all kept needs neither.
  const [{ default: satori }, { Resvg }] = await Promise.all([import("satori"), import("@resvg/resvg-js")]);
  const svg = await satori(element, { ...shareSize, fonts });
  // The letters are paths by now; fonts of this machine would make a picture of their own.
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

const require = createRequire(import.meta.url);

const weights = [400, 500, 600] as const;

function readFonts(): Font[] {
  const names = [...new Set([...shareFonts.text, ...shareFonts.plain])];
  return names.flatMap((name) =>
    weights.map((weight) => ({ name, weight, style: "normal" as const, data: readFileSync(fontFile(name, weight)) })),
  );
}

function fontFile(name: string, weight: number): string {
  const family = name.startsWith("newsreader") ? "newsreader" : "instrument-sans";
  return require.resolve(`@fontsource/${family}/files/${name}-${weight}-normal.woff`);
}
