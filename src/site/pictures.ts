import { createHash } from "node:crypto";
import type { PublishedArticle } from "../archive/archive.ts";
import type { ArticlePicture } from "../content/content.ts";
import type { Slug } from "../content/names.ts";
import type { PictureFormat } from "../content/picture-file.ts";
import { paths, type SitePath } from "./addresses.ts";

/** A file that a build makes of a picture. */
export interface PictureFile {
  readonly path: SitePath;
  readonly format: PictureFormat;
  /** In pixels. */
  readonly width: number;
  /** Names all that its bytes follow from: the picture, the format, the width and how they are written. */
  readonly key: string;
}

/** The files of a picture, and what its markup says of them. */
export interface PicturePlan {
  readonly picture: ArticlePicture;
  /** In its own format, at the address that its name in the text gives: for feeds, and for browsers that know no other. */
  readonly plain: PictureFile;
  /** Smaller files, the smallest format first, each in widths that grow. */
  readonly sources: readonly { readonly type: string; readonly files: readonly PictureFile[] }[];
  /** The size of the plain file. */
  readonly width: number;
  readonly height: number;
}

/** Changes when the same picture is to be written otherwise: other qualities, another encoder. */
const recipe = 1;

// A column of text is 39rem wide, 624 pixels; screens show it with up to two pixels for each of these, phones with three.
const widths = [480, 800, 1280] as const;
const widest = 1280;

/** How much wider a picture has to be than a width, for both to be worth having. */
const worthwhile = 1.25;

/** How wide the column is in which a picture stands, for a browser to choose by. */
export const pictureSizes = "(min-width: 42rem) 39rem, 100vw";

/** Says which files a build makes of an article's picture. Their names change with what is in them. */
export function planPicture(slug: Slug, picture: ArticlePicture): PicturePlan {
  const { file, format, moves } = picture;
  const width = Math.min(picture.width, widest);
  const height = Math.max(1, Math.round((picture.height * width) / picture.width));
  const keyOf = (fileFormat: PictureFormat, fileWidth: number) =>
    createHash("sha256").update(`${recipe} ${picture.hash} ${fileFormat} ${fileWidth}`).digest("hex");
  const make = (fileFormat: PictureFormat, fileWidth: number): PictureFile => {
    const key = keyOf(fileFormat, fileWidth);
    const words = file.slice(0, file.lastIndexOf("."));
    const name = `${words}-${fileWidth}-${key.slice(0, 8)}.${fileFormat}`;
    return { path: paths.picture(slug, name), format: fileFormat, width: fileWidth, key };
  };
  const steps = moves ? [width] : [...widths.filter((step) => step * worthwhile <= width), width];
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
 * The files of an article's pictures, by their names in its text.
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

/** The formats worth offering before the picture's own. The encoder of AVIF files writes the first of moving pictures only. */
function smallerFormats({ format, moves }: ArticlePicture): readonly PictureFormat[] {
  if (!moves) return ["avif", "webp"];
  return format === "webp" ? [] : ["webp"];
}

/** Every file of a plan. */
export function filesOf({ plain, sources }: PicturePlan): PictureFile[] {
  return [plain, ...sources.flatMap(({ files }) => files)];
}
