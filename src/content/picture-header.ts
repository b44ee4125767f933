import { latin1, readAvifHeader } from "./avif-header.ts";

/** The supported picture formats. */
export type PictureFormat = "avif" | "gif" | "jpeg" | "png" | "webp";

/** What the structure of a picture file says. */
export interface PictureHeader {
  /** In pixels as displayed, after rotation. */
  readonly width: number;
  readonly height: number;
  /** How many images it is made of: more than one in an animation. */
  readonly frames: number;
}

/** The format that the first bytes of a file are of, or undefined if it is none of the supported ones. */
export function formatOf(bytes: Uint8Array): PictureFormat | undefined {
  const text = latin1(bytes, 0, 32);
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (/^GIF8[79]a/.test(text)) return "gif";
  if (/^RIFF.{4}WEBPVP8[ LX]/s.test(text)) return "webp";
  return /^.{4}ftyp(?:.{4}){0,5}avi[fs]/s.test(text) ? "avif" : undefined;
}

/**
 * Reads the structure of a picture file without decoding it. Every step goes forward, so that the work is bounded by
 * the number of bytes, whatever they say.
 *
 * @throws {RangeError} if the file ends too early or contradicts its format.
 */
export function readPictureHeader(format: PictureFormat, bytes: Uint8Array): PictureHeader {
  return readers[format](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), bytes);
}

const readers: Readonly<Record<PictureFormat, (view: DataView, bytes: Uint8Array) => PictureHeader>> = {
  avif: (view, bytes) => ({ ...readAvifHeader(view, bytes), frames: 1 }),
  gif: readGif,
  jpeg: readJpeg,
  png: readPng,
  webp: readWebp,
};

/** PNG, third edition, section 11: chunks of a length, a type, data and a checksum; the size is in the first. */
function readPng(view: DataView, bytes: Uint8Array): PictureHeader {
  if (latin1(bytes, 12, 16) !== "IHDR") throw new RangeError("no IHDR");
  let orientation = 1;
  for (let at = 33; at + 8 <= bytes.length; at += view.getUint32(at) + 12) {
    const type = latin1(bytes, at + 4, at + 8);
    if (type === "IDAT") break;
    if (type === "eXIf") orientation = orientationIn(bytes.subarray(at + 8));
  }
  return turned(view.getUint32(16), view.getUint32(20), orientation);
}

/** ITU-T T.81, annex B: segments of a marker and a length; the size is in that of the frame. */
function readJpeg(view: DataView, bytes: Uint8Array): PictureHeader {
  let orientation = 1;
  for (let at = 2; ; ) {
    const marker = view.getUint8(at) === 0xff ? view.getUint8(at + 1) : 0;
    // Bytes between segments are skipped, as decoders do.
    if (marker === 0 || marker === 0xff) at++;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (marker === 0xd9 || marker === 0xda) throw new RangeError("no frame");
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return turned(view.getUint16(at + 7), view.getUint16(at + 5), orientation);
    } else {
      if (marker === 0xe1 && latin1(bytes, at + 4, at + 10) === "Exif\0\0") {
        orientation = orientationIn(bytes.subarray(at + 10));
      }
      at += 2 + view.getUint16(at + 2);
    }
  }
}

/** RFC 9649, section 2: chunks of a type and a length; one for each frame of an animation. */
function readWebp(view: DataView, bytes: Uint8Array): PictureHeader {
  const kind = latin1(bytes, 12, 16);
  if (kind === "VP8 ") return turned(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff, 1);
  if (kind === "VP8L") {
    const sizes = view.getUint32(21, true);
    return turned((sizes & 0x3fff) + 1, ((sizes >> 14) & 0x3fff) + 1, 1);
  }
  const moves = (view.getUint8(20) & 0b10) !== 0;
  let orientation = 1;
  let frames = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = latin1(bytes, at, at + 4);
    const length = view.getUint32(at + 4, true);
    if (type === "ANMF") frames++;
    if (type === "EXIF") {
      const withName = latin1(bytes, at + 8, at + 14) === "Exif\0\0";
      orientation = orientationIn(bytes.subarray(at + (withName ? 14 : 8)));
    }
    at += 8 + length + (length % 2);
  }
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
  return { ...turned(uint24(24) + 1, uint24(27) + 1, orientation), frames: moves ? frames : 1 };
}

/** Sizes of monitors, which some programs write for that of a GIF; libnsgif, the decoder, then goes by the frames. */
const monitors = new Set(["640 480", "640 512", "800 600", "1024 768", "1280 1024", "1600 1200"]);

/** GIF89a, appendix A: blocks of data. A first frame that reaches beyond the screen makes it larger. */
function readGif(view: DataView, bytes: Uint8Array): PictureHeader {
  // Not `bytes[at] ?? 0`, which V8 compiles again and again once it has read behind the end.
  const byte = (at: number) => (at < bytes.length ? view.getUint8(at) : 0);
  const coloursAt = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const behindData = (start: number) => {
    let at = start;
    while (byte(at) > 0) at += byte(at) + 1;
    return at + 1;
  };
  let width = view.getUint16(6, true);
  let height = view.getUint16(8, true);
  if (monitors.has(`${width} ${height}`) || width > 2048 || height > 2048) [width, height] = [1, 1];
  let frames = 0;
  for (let at = 13 + coloursAt(byte(10)); ; ) {
    if (byte(at) === 0x21) at = behindData(at + 2);
    else if (byte(at) === 0x2c) {
      if (frames++ === 0) {
        width = Math.max(width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true));
        height = Math.max(height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true));
      }
      at = behindData(at + 11 + coloursAt(byte(at + 9)));
    } else return { width, height, frames };
  }
}

/** EXIF orientations 5 to 8 rotate the picture by 90 degrees. */
function turned(width: number, height: number, orientation: number): PictureHeader {
  return orientation >= 5 && orientation <= 8
    ? { width: height, height: width, frames: 1 }
    : { width, height, frames: 1 };
}

/** The orientation in EXIF data (a TIFF file, version 6.0, section 2), or 1, the normal one. */
function orientationIn(exif: Uint8Array): number {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  try {
    const isLittle = latin1(exif, 0, 2) === "II";
    const directory = view.getUint32(4, isLittle);
    const fields = view.getUint16(directory, isLittle);
    for (let at = directory + 2; at < directory + 2 + fields * 12; at += 12) {
      if (view.getUint16(at, isLittle) === 0x0112) return view.getUint16(at + 8, isLittle);
    }
  } catch {
    // Damaged metadata does not make a picture unreadable.
  }
  return 1;
}
