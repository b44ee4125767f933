import { round } from "./bars.ts";

/** A circle that has a name. */
export interface NamedCircle {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The place of a name beside its circle: the point where its line of text starts, has its middle, or ends. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** A straight line that a name should rather not be written over. */
export interface Stroke {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The size of the letters of names, in the units of the chart, and how far they reach above and below their line. */
const [letterSize, ascent, descent] = [13, 11, 4];

/** The radius of a circle with a number in it, in place of a name. */
export const numberRadius = 10;

/** The room between a circle and its name, and around both. */
const [gap, margin] = [5, 2];

/**
 * Finds a place for the name of each circle: above, below, beside or across a corner of it, where it covers no circle
 * and no other name and stays inside the picture, and where it crosses the fewest lines. Larger circles choose first.
 * Undefined where there is no such place.
 */
export function placeLabels(
  circles: readonly NamedCircle[],
  strokes: readonly Stroke[],
  { width, height }: { readonly width: number; readonly height: number },
): (Label | undefined)[] {
  const order = circles.map((_, index) => index).sort((a, b) => radiusOf(circles[b]) - radiusOf(circles[a]) || a - b);
  const obstacles: Box[] = circles.map(({ x, y, radius }) => boxAround(x, y, Math.max(radius, numberRadius) + margin));
  const labels: (Label | undefined)[] = circles.map(() => undefined);
  for (const index of order) {
    const circle = circles[index];
    if (!circle) continue;
    const free = candidates(circle)
      .map((label) => ({ label, box: boxOf(label, circle.text) }))
      .filter(({ box }) => box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height)
      .filter(({ box }) => !obstacles.some((obstacle, other) => other !== index && overlap(box, obstacle)))
      .map((place) => ({ ...place, crossed: strokes.filter((stroke) => crosses(stroke, place.box)).length }))
      .sort((a, b) => a.crossed - b.crossed);
    const [best] = free;
    if (!best) continue;
    labels[index] = best.label;
    obstacles.push(best.box);
  }
  return labels;
}

function radiusOf(circle: NamedCircle | undefined): number {
  return circle?.radius ?? 0;
}

/** The places that are tried, the best to read first. */
function candidates({ x, y, radius }: NamedCircle): Label[] {
  const out = radius + gap;
  // A corner is nearer to the circle than the end of a side.
  const corner = radius * Math.SQRT1_2 + gap - 1;
  const middle = (ascent - descent) / 2;
  const places: [number, number, Label["anchor"]][] = [
    [0, -out, "middle"],
    [0, out + ascent - 2, "middle"],
    [out, middle, "start"],
    [-out, middle, "end"],
    [corner, -corner, "start"],
    [-corner, -corner, "end"],
    [corner, corner + middle + 4, "start"],
    [-corner, corner + middle + 4, "end"],
  ];
  return places.map(([dx, dy, anchor]) => ({ x: round(x + dx), y: round(y + dy), anchor }));
}

/** The room that a name takes, with some more around it. */
function boxOf({ x, y, anchor }: Label, text: string): Box {
  const width = textWidth(text);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left: left - margin, top: y - ascent, right: left + width + margin, bottom: y + descent };
}

function boxAround(x: number, y: number, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a line passes through a box (Liang and Barsky, 1984). */
function crosses({ x1, y1, x2, y2 }: Stroke, { left, top, right, bottom }: Box): boolean {
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter < leave;
}

// No browser is at hand to measure: widths in parts of the size of the letters, rather too wide than too narrow.
const widths: readonly (readonly [RegExp, number])[] = [
  [/\p{Mark}/u, 0],
  [/[iljI.,:;'’|!]/, 0.3],
  [/[ftr()[\] -]/, 0.42],
  [/[mwMW@%&—…]/, 0.95],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1.05],
  [/[\p{Lu}]/u, 0.74],
];

function textWidth(text: string): number {
  const parts = [...text].map((letter) => widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.61);
  return letterSize * parts.reduce((sum, part) => sum + part, 0);
}
