import { describe, expect, test } from "vitest";
import { drawPicture, movingGif } from "../../test/pictures.ts";
import { readPictureFile } from "./picture-file.ts";

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
      facts: { format, width: 40, height: 30, moves: false, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });
  test.each([
    [1, 40, 30],
    [3, 40, 30],
    [6, 30, 40],
    [8, 30, 40],
  ])("that was taken with the orientation %i is shown as wide as %i", async (orientation, width, height) => {
    expect(readPictureFile("a.jpg", await drawPicture("jpeg", 40, 30, orientation))).toMatchObject({
      facts: { width, height },
    });
  });
  test("may move", async () => {
    expect(readPictureFile("a.gif", movingGif)).toMatchObject({ facts: { width: 1, height: 1, moves: true } });
    const still = await drawPicture("webp", 40, 30);
    // The extended header with the flag for animation; the size stands in it again.
    const extended = [...Buffer.from("RIFF____WEBPVP8X"), 10, 0, 0, 0, 2, 0, 0, 0, 39, 0, 0, 29, 0, 0];
    expect(readPictureFile("a.webp", Uint8Array.from([...extended, ...still.slice(12)]))).toMatchObject({
      facts: { width: 40, height: 30, moves: true },
    });
  });
});

test.each([
  ["a.jpg", "png", "the picture a.jpg is a PNG file; name it a.png, and write that name here"],
  ["a-b.png", "jpeg", "the picture a-b.png is a JPEG file; name it a-b.jpg, and write that name here"],
] as const)("%s cannot be a %s file", async (name, format, fault) => {
  expect(readPictureFile(name, await drawPicture(format, 4, 4))).toEqual({ fault });
});

test.each([
  ["nothing", ""],
  ["the first bytes of a PNG", "\u0089PNG"],
  ["text", "Not a picture at all."],
  ["a drawing that may hold scripts", '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'],
])("%s is no picture", (_name, text) => {
  expect(readPictureFile("a.png", Buffer.from(text, "latin1"))).toEqual({
    fault: "the picture a.png cannot be read; the file may be cut off or of another format: save it again",
  });
});
