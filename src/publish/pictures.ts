import { readFileSync } from "node:fs";
import type { Article, ArticlePicture } from "../content/content.ts";
import { mostPixels, unreadablePicture } from "../content/picture-file.ts";
import type { Problem } from "../content/problem.ts";
import { filesOf, type PictureFile, planPicture } from "../site/pictures.ts";
import { fingerprint } from "../values/fingerprint.ts";
import { cached, openCache } from "./cache.ts";
import { exactVersions } from "./code-fingerprint.ts";
import { ContentError } from "./content-error.ts";
import type { MadeFile } from "./site-files.ts";

/** The files generated from pictures: up to seven each. */
const cache = openCache("pictures", 50_000);

/** Fails on damage, not on oddities that every program ignores. */
const failOn = "error";

/** How pictures are encoded. */
const encoding = {
  formatFiltering: [],
  // Returns the bytes and writes nothing: its own cache does not detect truncated files.
  dryRun: true,
  useCache: false,
  sharpAvifOptions: { quality: 55 },
  sharpWebpOptions: { quality: 78 },
  sharpJpegOptions: { quality: 82, mozjpeg: true },
  sharpPngOptions: { compressionLevel: 9 },
} as const;

/** The inputs of a file, except its picture, format and width. */
const encoder = JSON.stringify([encoding, failOn, exactVersions(["@11ty/eleventy-img", "sharp"])]);

type Illustrated = Pick<Article, "slug" | "pictures">;

/**
 * The files generated from the pictures of articles: resized, in several formats, without metadata. Generating a file
 * from a picture that cannot be decoded throws a {@link ContentError}.
 */
export function pictureFiles(articles: readonly Illustrated[]): MadeFile[] {
  return articles.flatMap(({ slug, pictures }) =>
    pictures.flatMap((picture) =>
      filesOf(planPicture(slug, picture)).map((file) => ({
        path: file.path,
        fingerprint: fingerprint(encoder, file.key),
        bytes: () => cached(cache, encoder + file.key, () => encode(picture, file)),
      })),
    ),
  );
}

/** Finds pictures that cannot be decoded although their headers are valid: truncated or damaged ones. */
export async function findBrokenPictures(articles: readonly Illustrated[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const picture of articles.flatMap((article) => article.pictures)) {
    try {
      await (await openPicture(picture, readFileSync(picture.path))).stats();
    } catch {
      problems.push({ ...picture.place, message: unreadablePicture(picture.file) });
    }
  }
  return problems;
}

/** How a picture is decoded. The decoder has the limit too, lest it find a larger one than the header says. */
const decoding = ({ moves }: ArticlePicture) => ({ failOn, animated: moves, limitInputPixels: mostPixels }) as const;

/** Opens a picture with the decoder. Throws an error if it does not have the size that its header says. */
async function openPicture(picture: ArticlePicture, bytes: Uint8Array) {
  // Imported lazily: most checks have no pictures.
  const { default: sharp } = await import("sharp");
  const opened = sharp(bytes, decoding(picture));
  const { width, height, pageHeight = height, orientation = 1 } = await opened.metadata();
  const size = orientation < 5 ? [width, pageHeight] : [pageHeight, width];
  if (size[0] !== picture.width || size[1] !== picture.height) throw new Error("another size than its header says");
  return opened;
}

async function encode(picture: ArticlePicture, { format, width }: PictureFile): Promise<Uint8Array> {
  const { path, file, place } = picture;
  const { default: createImage } = await import("@11ty/eleventy-img");
  const bytes = readFileSync(path);
  const unreadable = (cause: unknown) => new ContentError({ ...place, message: unreadablePicture(file) }, { cause });
  const made = await openPicture(picture, bytes)
    .then(() =>
      createImage(bytes, { widths: [width], formats: [format], sharpOptions: decoding(picture), ...encoding }),
    )
    .catch((error: unknown) => {
      throw unreadable(error);
    });
  const [image] = Object.values(made).flat();
  if (!image) throw unreadable(undefined);
  return image.buffer;
}
