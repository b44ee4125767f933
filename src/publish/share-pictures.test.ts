import { readFileSync } from "node:fs";
import opentype from "@shuding/opentype.js";
import sharp from "sharp";
import { expect, test } from "vitest";
import { shareFonts, sharePicture } from "../share/share-picture.ts";
import { shareLetters } from "../site/share-letters.ts";
import { fontFile, paintElement, weightsOf } from "./share-pictures.ts";

function lettersOf(name: string, weight: number): number[] {
  const font = new Uint8Array(readFileSync(fontFile(name, weight)));
  return Object.entries(opentype.parse(font.buffer).tables.cmap.glyphIndexMap).flatMap(([letter, glyph]) =>
    glyph > 0 ? [Number(letter)] : [],
  );
}

/** The letters of a list of fonts: those that one of them has in all weights. */
function lettersOfAll(names: readonly string[]): Set<number> {
  return new Set(
    names.flatMap((name) => {
      const [first = [], ...others] = weightsOf(name).map((weight) => lettersOf(name, weight));
      const rest = others.map((letters) => new Set(letters));
      return first.filter((letter) => rest.every((letters) => letters.has(letter)));
    }),
  );
}

/** What is nothing on its own, and what is written from right to left. */
const unwritable = /[\p{Mark}\p{Format}\p{Control}\p{Script=Arabic}\p{Script=Hebrew}\p{Bidi_Control}\u0590-\u08ff]/u;

test("the list of letters is what the fonts say", () => {
  const plain = lettersOfAll(shareFonts.plain);
  const letters = [...lettersOfAll(shareFonts.text)]
    .filter((letter) => plain.has(letter) && !unwritable.test(String.fromCodePoint(letter)))
    .sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const letter of letters) {
    const last = ranges.at(-1);
    if (last?.[1] === letter - 1) last[1] = letter;
    else ranges.push([letter, letter]);
  }
  const hexadecimal = ranges.map((range) => [...new Set(range)].map((letter) => letter.toString(16)).join("-"));
  expect(shareLetters.trim().split(/\s+/)).toEqual(hexadecimal);
});

/** The first and the last row of a title with ink, of 630. */
async function inkOf(title: string): Promise<{ top: number; bottom: number }> {
  const card = { kicker: [], title, text: "", newsletter: "", tagline: "" };
  const { data, info } = await sharp(await paintElement(sharePicture(card)))
    .extract({ left: 0, top: 20, width: 1200, height: 400 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const rows = Array.from({ length: info.height }, (_, row) =>
    data.subarray(row * info.width, (row + 1) * info.width).some((value) => value < 128),
  );
  return { top: 20 + rows.indexOf(true), bottom: 20 + rows.lastIndexOf(true) };
}

test("no letter is clipped", async () => {
  const heightOf = ({ top, bottom }: Awaited<ReturnType<typeof inkOf>>) => bottom - top;
  const plain = await inkOf("E");
  // The size is 112 pixels; an accent stands 14 of them or more above a capital.
  for (const letter of ["É", "Å", "Ż", "İ", "Ṁ"]) {
    expect(heightOf(await inkOf(letter)), letter).toBeGreaterThan(heightOf(plain) + 12);
  }
  expect(heightOf(await inkOf("Ấ"))).toBeGreaterThan(heightOf(plain) + 20);
  for (const letter of ["g", "y", "Ẓ"]) expect((await inkOf(letter)).bottom, letter).toBeGreaterThan(plain.bottom + 17);
});

test("a word that is longer than a line is broken, and one letter does not keep the painter for ever", async () => {
  const broken = await inkOf("W".repeat(28));
  expect(broken.bottom - broken.top).toBeGreaterThan(100);
  for (const title of ["W", "𝐀", "…"]) expect(await inkOf(title)).toBeDefined();
});
