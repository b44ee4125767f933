import { createHash } from "node:crypto";
import { formatOf, type PictureFormat, type PictureHeader, readPictureHeader } from "./picture-header.ts";

/** The metadata of a picture file. */
export interface PictureFacts {
  readonly format: PictureFormat;
  /** In pixels as displayed, after rotation. */
  readonly width: number;
  readonly height: number;
  /** Whether it is animated. */
  readonly moves: boolean;
  /** How many pixels are decoded to show it: those of every frame of an animation. */
  readonly pixels: number;
  /** SHA-256 of the file, in hexadecimal. */
  readonly hash: string;
}

/** The maximum pixels of a picture, in all its frames, since a few kilobytes can decompress to any number of them. */
export const mostPixels = 50_000_000;

/** The maximum pixels of the pictures of an article: a dozen photos of a good camera. */
export const mostPixelsOfArticle = 300_000_000;

/** The maximum frames of an animation, since each costs time, however small it is. */
const mostFrames = 1_000;

/** The maximum pixels of a side: a WebP file cannot have more. */
const longestSide = 16_383;

/** The format that the ending of a name stands for. */
const formats: Readonly<Record<string, PictureFormat>> = {
  avif: "avif",
  gif: "gif",
  jpeg: "jpeg",
  jpg: "jpeg",
  png: "png",
  webp: "webp",
};

/**
 * Reads the metadata of a picture file, or returns what is wrong with it. The pixels are not decoded, and only a file
 * that begins like the format of its name is read further.
 *
 * @param name its name, whose ending has to match its format.
 */
export function readPictureFile(
  name: string,
  bytes: Uint8Array,
): { readonly facts: PictureFacts } | { readonly fault: string } {
  const ending = name.slice(name.lastIndexOf(".") + 1);
  const format = formatOf(bytes);
  if (!format) return { fault: unreadablePicture(name) };
  if (formats[ending] !== format) {
    const right = `${name.slice(0, -ending.length)}${format === "jpeg" ? "jpg" : format}`;
    return {
      fault: `the picture ${name} is a ${format.toUpperCase()} file; name it ${right}, and write that name here`,
    };
  }
  const header = headerOf(format, bytes);
  if (!header) return { fault: unreadablePicture(name) };
  const { width, height, frames } = header;
  const pixels = width * height * Math.max(frames, 1);
  const fault = excess(header, pixels);
  if (fault) return { fault: `the picture ${name} ${fault}` };
  if (pixels === 0 || frames === 0) return { fault: unreadablePicture(name) };
  return {
    facts: {
      format,
      width,
      height,
      moves: frames > 1,
      pixels,
      hash: createHash("sha256").update(bytes).digest("hex"),
    },
  };
}

/** What a picture has too much of. */
function excess({ width, height, frames }: PictureHeader, pixels: number): string | undefined {
  const size = `${width} by ${height} pixels`;
  const shorten = "shorten it or make it smaller";
  if (frames > mostFrames) return `has ${count(frames)} frames; ${count(mostFrames)} are the most: ${shorten}`;
  if (pixels > mostPixels) {
    return frames > 1
      ? `has ${frames} frames of ${size}, ${millions(pixels)} million; 50 million in all are the most: ${shorten}`
      : `has ${size}; 50 million in all are the most`;
  }
  if (Math.max(width, height) > longestSide) return `has ${size}; ${count(longestSide)} are the most for a side`;
  return undefined;
}

/** The message for the first picture with which those of an article have too many pixels together. */
export function tooManyPixels(name: string, pixels: number): string {
  const most = `${millions(mostPixelsOfArticle)} million in all are the most`;
  return `with the picture ${name}, this article has pictures of ${millions(pixels)} million pixels; ${most}: make them smaller`;
}

/** The message for a picture that cannot be decoded. */
export function unreadablePicture(name: string): string {
  return `the picture ${name} cannot be read; the file may be cut off or of another format: save it again`;
}

function headerOf(format: PictureFormat, bytes: Uint8Array): PictureHeader | undefined {
  try {
    return readPictureHeader(format, bytes);
  } catch {
    return undefined;
  }
}

/** A number as people read it: 16,383. */
const count = (number: number) => number.toLocaleString("en");

const millions = (pixels: number) => count(Math.ceil(pixels / 1_000_000));
