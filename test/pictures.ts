import sharp from "sharp";
import type { PictureFormat } from "../src/content/picture-header.ts";

/** Draws a picture with a slope of colours, which no encoder makes nothing of. */
export async function drawPicture(
  format: PictureFormat,
  width: number,
  height: number,
  orientation?: number,
): Promise<Uint8Array> {
  const pixels = Uint8Array.from({ length: width * height * 3 }, (_, index) => (index * 7 + (index % width)) % 256);
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } }).toFormat(format);
  return new Uint8Array(await (orientation ? picture.withMetadata({ orientation }) : picture).toBuffer());
}

/** A GIF of some frames of one pixel, black and white by turns, on a screen of any size. */
export function drawGif(frames: number, width = 1, height = 1): Uint8Array {
  const size = [width % 256, width >> 8, height % 256, height >> 8];
  const frame = (pixel: number) => [
    ...[0x21, 0xf9, 4, 0, 10, 0, 0, 0],
    ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, pixel, 1, 0],
  ];
  return Uint8Array.from([
    ...Buffer.from("GIF89a"),
    ...[...size, 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    ...[0x21, 0xff, 11, ...Buffer.from("NETSCAPE2.0"), 3, 1, 0, 0, 0],
    ...Array.from({ length: frames }, (_, index) => frame(index % 2 === 0 ? 0x44 : 0x4c)).flat(),
    0x3b,
  ]);
}

/** A GIF of one pixel that is black, then white, for ever. */
export const movingGif = drawGif(2);
