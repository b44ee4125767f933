import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { drawGif, drawPicture, movingGif } from "../../test/pictures.ts";
import { readPictureFile } from "./picture-file.ts";
import type { PictureFormat } from "./picture-header.ts";

const unreadable = (name: string) => ({
  fault: `the picture ${name} cannot be read; the file may be cut off or of another format: save it again`,
});

describe("a picture", () => {
  test.each([
    ["chart.png", "png"],
    ["chart.jpg", "jpeg"],
    ["chart.jpeg", "jpeg"],
    ["chart.webp", "webp"],
    ["chart.avif", "avif"],
    ["chart.gif", "gif"],
  ] as const)("%s is read", async (name, format) => {
    expect(readPictureFile(name, await drawPicture(format, 40, 30))).toEqual({
      facts: {
        format,
        width: 40,
        height: 30,
        moves: false,
        pixels: 1200,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
  });
  test.each<[string, PictureFormat, number, number, number]>([
    ["a.jpg", "jpeg", 1, 40, 30],
    ["a.jpg", "jpeg", 3, 40, 30],
    ["a.jpg", "jpeg", 6, 30, 40],
    ["a.jpg", "jpeg", 8, 30, 40],
    ["a.png", "png", 6, 30, 40],
    ["a.webp", "webp", 6, 30, 40],
  ])("%s (%s) that was taken with the orientation %i is shown as wide as %i", async (...picture) => {
    const [name, format, orientation, width, height] = picture;
    expect(readPictureFile(name, await drawPicture(format, 40, 30, orientation))).toMatchObject({
      facts: { width, height },
    });
  });
  test("is as large as its transformations make it", async () => {
    const avif = Buffer.from(await drawPicture("avif", 41, 31));
    // An irot box, by a quarter turn, in the place of the one that names the channels, which decoders can do without.
    const pixi = avif.indexOf("pixi");
    avif.write("irot", pixi, "latin1");
    avif[pixi + 4] = 1;
    expect(readPictureFile("a.avif", avif)).toMatchObject({ facts: { width: 31, height: 41 } });
    expect(await sharp(avif).metadata()).toMatchObject({ width: 31, height: 41 });
  });
  test("may move", async () => {
    expect(readPictureFile("a.gif", movingGif)).toMatchObject({
      facts: { width: 1, height: 1, moves: true, pixels: 2 },
    });
    const webp = await sharp(movingGif, { animated: true }).webp().toBuffer();
    expect(readPictureFile("a.webp", webp)).toMatchObject({ facts: { width: 1, height: 1, moves: true, pixels: 2 } });
  });
  test("is as large as the decoder makes it: a GIF grows by its first frame, and does not keep the size of a monitor", async () => {
    const grown = Buffer.from(movingGif);
    grown.writeUInt16LE(30, grown.indexOf(0x2c, 40) + 5);
    const later = Buffer.from(movingGif);
    later.writeUInt16LE(30, later.lastIndexOf(0x2c) + 5);
    for (const gif of [grown, later, drawGif(2, 800, 600), drawGif(2, 3000, 20), drawGif(2, 801, 600)]) {
      const { width, pageHeight } = await sharp(gif, { animated: true }).metadata();
      expect(readPictureFile("a.gif", gif)).toMatchObject({ facts: { width, height: pageHeight } });
    }
  });
});

test.each([
  ["a.jpg", "png", "the picture a.jpg is a PNG file; name it a.png, and write that name here"],
  ["a-b.png", "jpeg", "the picture a-b.png is a JPEG file; name it a-b.jpg, and write that name here"],
] as const)("%s cannot be a %s file", async (name, format, fault) => {
  expect(readPictureFile(name, await drawPicture(format, 4, 4))).toEqual({ fault });
});

const atom = (type: string, ...content: readonly number[]) => [
  ...[0, 0, 0, content.length + 8],
  ...Buffer.from(type),
  ...content,
];

test.each([
  ["nothing", ""],
  ["the first bytes of a PNG", "\u0089PNG"],
  ["text", "Not a picture at all."],
  ["a drawing that may hold scripts", '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'],
  ["a page", "<!doctype html><script>alert(1)</script>"],
  ["an icon whose length is none", `icns\u007f\u00ff\u00ff\u00ffICON${"\0".repeat(52)}`],
  [
    "a JPEG XL file with a box of no length",
    `\0\0\0\fJXL \r\n\u0087\n\0\0\0\u0014ftypjxl \0\0\0\0jxl \0\0\0\0jxlp${"\0".repeat(16)}`,
  ],
  ["a bitmap of two million comments", `P1\n${"#\n".repeat(2_000_000)}1 1\n0`],
  ["a TIFF file", "II*\0\b\0\0\0"],
  ["a HEIC file", String.fromCharCode(...atom("ftyp", ...Buffer.from("heic\0\0\0\0mif1heic")))],
])("%s is no picture", (_name, text) => {
  expect(readPictureFile("a.png", Buffer.from(text, "latin1"))).toEqual(unreadable("a.png"));
});

describe("a structure that leads nowhere is a fault, and soon:", async () => {
  const [png, jpeg, webp, avif] = await Promise.all(
    (["png", "jpeg", "webp", "avif"] as const).map(async (format) => Buffer.from(await drawPicture(format, 40, 30))),
  );
  if (!png || !jpeg || !webp || !avif) throw new Error("not drawn");
  const large = 20 * 2 ** 20;
  /** The beginning of a file, then the same bytes up to the largest size of a picture. */
  const filled = (start: Uint8Array, ...again: readonly number[]) =>
    Buffer.concat([start, Buffer.alloc(large - start.length, Buffer.from(again))]);
  const set = (file: Buffer, word: string, from: number, ...bytes: readonly number[]) => {
    const changed = Buffer.from(file);
    changed.set(bytes, changed.indexOf(word) + from);
    return changed;
  };
  const gifHead = Buffer.from(movingGif.subarray(0, 19));
  const meta = avif.indexOf("meta") - 4;
  test.each<[string, string, Buffer]>([
    ["a PNG that ends in its first chunk", "a.png", png.subarray(0, 20)],
    ["a PNG of another first chunk", "a.png", set(png, "IHDR", 0, 65)],
    ["a PNG without pixels", "a.png", set(png, "IHDR", 4, 0, 0, 0, 0)],
    ["a JPEG that ends before its frame", "a.jpg", jpeg.subarray(0, 100)],
    ["a JPEG of segments without length", "a.jpg", filled(jpeg.subarray(0, 2), 0xff, 0xe0, 0, 0)],
    ["a JPEG of markers", "a.jpg", filled(jpeg.subarray(0, 2), 0xff)],
    ["a JPEG of fill bytes", "a.jpg", filled(jpeg.subarray(0, 3), 0)],
    ["a WebP that ends in its head", "a.webp", webp.subarray(0, 24)],
    [
      "a moving WebP of empty chunks",
      "a.webp",
      filled(Buffer.from("RIFF____WEBPVP8X\n\0\0\0\x02\0\0\0\0\0\0\0\0\0", "latin1"), 65, 65, 65, 65, 0, 0, 0, 0),
    ],
    ["a GIF without an image", "a.gif", gifHead],
    ["a GIF of extensions", "a.gif", filled(gifHead, 0x21, 0xff, 0)],
    ["an AVIF that ends in its boxes", "a.avif", avif.subarray(0, meta + 60)],
    ["an AVIF with a box of length 0", "a.avif", set(avif, "hdlr", -4, 0, 0, 0, 0)],
    ["an AVIF with a box that is too long", "a.avif", set(avif, "iprp", -4, 0x7f, 0xff, 0xff, 0xff)],
    ["an AVIF of boxes", "a.avif", filled(avif.subarray(0, meta), 0, 0, 0, 8, 65, 65, 65, 65)],
    ["an AVIF with two descriptions", "a.avif", Buffer.concat([avif, avif.subarray(meta, avif.indexOf("mdat") - 4)])],
    ["an AVIF with extents without lengths", "a.avif", set(avif, "iloc", 8, 0)],
    ["an AVIF with many extents", "a.avif", set(avif, "iloc", 20, 0xff, 0xff)],
    ["an AVIF put together from others", "a.avif", set(avif, "av01", 0, ...Buffer.from("grid"))],
  ])("%s", (_name, file, bytes) => {
    const start = performance.now();
    expect(readPictureFile(file, bytes)).toEqual(unreadable(file));
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe("limits:", async () => {
  const avif = Buffer.from(await drawPicture("avif", 400, 300));
  const lie = Buffer.from(avif);
  lie.set([0, 0, 0, 16, 0, 0, 0, 16], lie.indexOf("ispe") + 8);
  const png = (width: number, height: number) => {
    const head = Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), Buffer.alloc(17)]);
    head.writeUInt32BE(width, 16);
    head.writeUInt32BE(height, 20);
    return head;
  };
  test.each<[string, string, Uint8Array, string]>([
    ["pixels", "a.png", png(60_000, 60_000), "has 60000 by 60000 pixels; 50 million in all are the most"],
    ["a side", "a.png", png(100, 20_000), "has 100 by 20000 pixels; 16,383 are the most for a side"],
    [
      "pixels of all frames",
      "a.gif",
      drawGif(260, 1000, 1000),
      "has 260 frames of 1000 by 1000 pixels, 260 million; 50 million in all are the most: shorten it or make it smaller",
    ],
    ["frames", "a.gif", drawGif(2000), "has 2,000 frames; 1,000 are the most: shorten it or make it smaller"],
  ])("%s", (_name, file, bytes, fault) => {
    expect(readPictureFile(file, bytes)).toEqual({ fault: `the picture ${file} ${fault}` });
  });
  test.each<[string, string, Uint8Array]>([
    ["60 frames of 800 by 600 pixels", "a.gif", drawGif(60, 801, 601)],
    ["a photo of 24 million pixels", "a.png", png(6000, 4000)],
  ])("%s are allowed", (_name, file, bytes) => {
    expect(readPictureFile(file, bytes)).toHaveProperty("facts");
  });
  test("the size that is decoded counts, whatever the boxes of an AVIF say", () => {
    expect(readPictureFile("a.avif", avif)).toMatchObject({ facts: { width: 400, height: 300 } });
    expect(readPictureFile("a.avif", lie)).toMatchObject({ facts: { width: 400, height: 300, pixels: 120_000 } });
  });
});
