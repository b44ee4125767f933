import { createHash } from "node:crypto";
import { imageSize } from "image-size";
import type { ISizeCalculationResult } from "image-size/dist/types/interface.js";

/** The supported picture formats. */
export type PictureFormat = "avif" | "gif" | "jpeg" | "png" | "webp";

/** The metadata of a picture file. */
export interface PictureFacts {
  readonly format: PictureFormat;
  /** In pixels as displayed, after EXIF rotation. */
  readonly width: number;
  readonly height: number;
  /** Whether it is animated. */
  readonly moves: boolean;
  /** SHA-256 of the file, in hexadecimal. */
  readonly hash: string;
}

/** A limit in pixels, since a few kilobytes can decompress to a picture that no machine has memory for. */
const mostPixels = 50_000_000;

const formats: Readonly<Record<string, PictureFormat>> = {
  avif: "avif",
  gif: "gif",
  jpeg: "jpeg",
  jpg: "jpeg",
  png: "png",
  webp: "webp",
};

/**
 * Reads the header of a picture file, or returns what is wrong with it. The pixels are not decoded.
 *
 * @param name its name, whose extension has to match its format.
 */
export function readPictureFile(
  name: string,
  bytes: Uint8Array,
): { readonly facts: PictureFacts } | { readonly fault: string } {
  const ending = name.slice(name.lastIndexOf(".") + 1);
  const size = sizeOf(bytes);
  const format = formats[size?.type ?? ""];
  if (!size?.width || !size.height || !format) return { fault: unreadablePicture(name) };
  if (size.width * size.height > mostPixels) {
    return {
      fault: `the picture ${name} has ${size.width} by ${size.height} pixels; 50 million in all are the most`,
    };
  }
  if (formats[ending] !== format) {
    const right = `${name.slice(0, -ending.length)}${format === "jpeg" ? "jpg" : format}`;
    return {
      fault: `the picture ${name} is a ${format.toUpperCase()} file; name it ${right}, and write that name here`,
    };
  }
  // EXIF orientations 5 to 8 rotate the picture by 90 degrees.
  const turned = (size.orientation ?? 1) >= 5;
  const facts: PictureFacts = {
    format,
    width: turned ? size.height : size.width,
    height: turned ? size.width : size.height,
    moves: moves(format, bytes),
    hash: createHash("sha256").update(bytes).digest("hex"),
  };
  return { facts };
}

/** The message for a picture that cannot be decoded. */
export function unreadablePicture(name: string): string {
  return `the picture ${name} cannot be read; the file may be cut off or of another format: save it again`;
}

function sizeOf(bytes: Uint8Array): ISizeCalculationResult | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}

/** A GIF of several images, or a WebP file whose extended header has the flag for animation (RFC 9649, section 2.7). */
function moves(format: PictureFormat, bytes: Uint8Array): boolean {
  if (format === "gif") return hasSeveralImages(bytes);
  const header = Buffer.from(bytes.subarray(0, 21)).toString("latin1");
  return format === "webp" && header.slice(12, 16) === "VP8X" && (header.charCodeAt(20) & 0b10) !== 0;
}

/** Steps through the blocks of a GIF (GIF89a, appendix A) until the second image. */
function hasSeveralImages(gif: Uint8Array): boolean {
  const byte = (at: number) => gif[at] ?? 0;
  const coloursAt = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const behindData = (start: number) => {
    let at = start;
    while (byte(at) > 0) at += byte(at) + 1;
    return at + 1;
  };
  let images = 0;
  let at = 13 + coloursAt(byte(10));
  for (;;) {
    if (byte(at) === 0x21) at = behindData(at + 2);
    else if (byte(at) === 0x2c) {
      images++;
      at = behindData(at + 11 + coloursAt(byte(at + 9)));
    } else return false;
    if (images > 1) return true;
  }
}
