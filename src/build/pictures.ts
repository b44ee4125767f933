import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article, ArticlePicture } from "../content/content.ts";
import { unreadablePicture } from "../content/picture-file.ts";
import type { Problem } from "../content/problem.ts";
import { filesOf, type PictureFile, planPicture } from "../site/pictures.ts";
import { exactVersions, keptFile } from "./kept-file.ts";
import type { MadeFile } from "./share-pictures.ts";

/** Where the files that are made of pictures are kept from build to build. */
const cache = ".cache/pictures";

/** Damage is a fault; an oddity that every program passes over is not. */
const failOn = "error";

/** How pictures are written. */
const encoding = {
  formatFiltering: [],
  // Gives the bytes and writes nothing: what is kept is known by its hash, not by being there.
  dryRun: true,
  useCache: false,
  sharpAvifOptions: { quality: 55 },
  sharpWebpOptions: { quality: 78 },
  sharpJpegOptions: { quality: 82, mozjpeg: true },
  sharpPngOptions: { compressionLevel: 9 },
} as const;

/** What a file follows from besides its picture, format and width. */
const encoder = JSON.stringify([encoding, failOn, exactVersions(["@11ty/eleventy-img", "sharp"])]);

type Illustrated = Pick<Article, "slug" | "pictures">;

/**
 * Makes the files of every picture of some articles: smaller ones, in newer formats, without what a camera notes.
 * A picture that cannot be read is a problem.
 */
export async function makePictures(
  articles: readonly Illustrated[],
): Promise<{ readonly files: readonly MadeFile[]; readonly problems: readonly Problem[] }> {
  const files: MadeFile[] = [];
  const problems: Problem[] = [];
  for (const { slug, pictures } of articles) {
    for (const picture of pictures) {
      try {
        for (const file of filesOf(planPicture(slug, picture))) {
          files.push({ path: file.path, bytes: await keptFile(keptName(file), () => encode(picture, file)) });
        }
      } catch (error) {
        if (!(error instanceof UnreadablePicture)) throw error;
        problems.push({ ...picture.place, message: unreadablePicture(picture.file) });
      }
    }
  }
  return { files, problems };
}

function keptName({ key, format }: PictureFile): string {
  return join(cache, `${createHash("sha256").update(encoder).update(key).digest("hex")}.${format}`);
}

class UnreadablePicture extends Error {}

/** Finds pictures that no program can show although their heads are right: cut off, or damaged further on. */
export async function findBrokenPictures(articles: readonly Illustrated[]): Promise<Problem[]> {
  const pictures = articles.flatMap((article) => article.pictures);
  if (pictures.length === 0) return [];
  // Imported late: most checks meet no picture.
  const { default: sharp } = await import("sharp");
  const problems: Problem[] = [];
  for (const { path, file, place, moves } of pictures) {
    try {
      await sharp(path, { failOn, animated: moves }).stats();
    } catch {
      problems.push({ ...place, message: unreadablePicture(file) });
    }
  }
  return problems;
}

async function encode({ path, moves }: ArticlePicture, { format, width }: PictureFile): Promise<Uint8Array> {
  const { default: createImage } = await import("@11ty/eleventy-img");
  const bytes = readFileSync(path);
  const made = await createImage(bytes, {
    widths: [width],
    formats: [format],
    sharpOptions: { failOn, animated: moves },
    ...encoding,
  }).catch((error: unknown) => {
    throw new UnreadablePicture(path, { cause: error });
  });
  const [image] = Object.values(made).flat();
  if (!image) throw new UnreadablePicture(path);
  return image.buffer;
}
