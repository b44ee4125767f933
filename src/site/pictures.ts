import { createHash } from "node:crypto";
import type { PublishedArticle } from "../archive/archive.ts";
import type { ArticlePicture } from "../content/content.ts";
import type { Slug } from "../content/names.ts";
import type { PictureFormat } from "../content/picture-header.ts";
import { paths, type SitePath } from "./addresses.ts";

/** A file that a build generates from a picture. */
export interface PictureFile {
  readonly path: SitePath;
  readonly format: PictureFormat;
  /** In pixels. */
  readonly width: number;
  /** Cache key: a hash of the picture, the format, the width and the version of the encoding. */
  readonly key: string;
}

/** The files of a picture, and the attributes of its markup. */
export interface PicturePlan {
  readonly picture: ArticlePicture;
  /** In its own format, under its own name: for feeds, and for browsers without support for the others. */
  readonly plain: PictureFile;
  /** Files in other formats, the smallest format first, each in ascending widths. */
  readonly sources: readonly { readonly type: string; readonly files: readonly PictureFile[] }[];
  /** The size of the plain file. */
  readonly width: number;
  readonly height: number;
}

/** Part of each key; to be incremented when pictures are encoded differently. */
const encodingVersion = 1;

// A column of text is 39rem wide, 624 CSS pixels; desktop screens have up to two device pixels each, phones three.
const widths = [480, 800, 1280] as const;
const widest = 1280;

/** How many times wider than a smaller width a picture has to be for that width to be generated. */
const smallestRatio = 1.25;

/** The `sizes` attribute of pictures: the width of the text column. */
export const pictureSizes = "(min-width: 42rem) 39rem, 100vw";

/** Plans the files of an article's picture. Their names contain a hash of their inputs. */
export function planPicture(slug: Slug, picture: ArticlePicture): PicturePlan {
  const { file, format, moves } = picture;
  const width = Math.min(picture.width, widest);
  const height = Math.max(1, Math.round((picture.height * width) / picture.width));
  const keyOf = (fileFormat: PictureFormat, fileWidth: number) =>
    createHash("sha256").update(`${encodingVersion} ${picture.hash} ${fileFormat} ${fileWidth}`).digest("hex");
  const make = (fileFormat: PictureFormat, fileWidth: number): PictureFile => {
    const key = keyOf(fileFormat, fileWidth);
    const words = file.slice(0, file.lastIndexOf("."));
    const name = `${words}-${fileWidth}-${key.slice(0, 8)}.${fileFormat}`;
    return { path: paths.picture(slug, name), format: fileFormat, width: fileWidth, key };
  };
  const steps = moves ? [width] : [...widths.filter((step) => step * smallestRatio <= width), width];
  return {
    picture,
    plain: { path: paths.picture(slug, file), format, width, key: keyOf(format, width) },
    sources: smallerFormats(picture).map((fileFormat) => ({
      type: `image/${fileFormat}`,
      files: steps.map((step) => make(fileFormat, step)),
    })),
    width,
    height,
  };
}

/**
 * Plans the files of an article's pictures, by name in its text.
 *
 * @param inSizes whether the site has each picture in several sizes and formats.
 */
export function planPictures(
  { slug, pictures }: Pick<PublishedArticle, "slug" | "pictures">,
  inSizes: boolean,
): ReadonlyMap<string, PicturePlan> {
  const plans = pictures.map((picture) => planPicture(slug, picture));
  return new Map(plans.map((plan) => [plan.picture.file, inSizes ? plan : { ...plan, sources: [] }]));
}

/** The smaller formats to offer besides a picture's own. The AVIF encoder writes only one frame of an animation. */
function smallerFormats({ format, moves }: ArticlePicture): readonly PictureFormat[] {
  if (!moves) return ["avif", "webp"];
  return format === "webp" ? [] : ["webp"];
}

/** Every file of a plan. */
export function filesOf({ plain, sources }: PicturePlan): PictureFile[] {
  return [plain, ...sources.flatMap(({ files }) => files)];
}
