/**
 * How a kind of dot is drawn. Twelve kinds differ in shape, so that nobody needs to tell colours apart; the thirteenth,
 * `other`, is for everything else.
 */
export interface Mark {
  /** Unique among the marks. */
  readonly key: string;
  /** One of the six colours of the style sheet; undefined for one that says nothing. */
  readonly hue: number | undefined;
  /** SVG path data around 0, 0. */
  readonly path: string;
  /** Whether only its edge is drawn. */
  readonly open: boolean;
}

// Of about equal areas, so that none seems to weigh more.
const shapes: readonly string[] = [
  "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
  "M-5.5-5.5h11v11h-11z",
  "M0-7L7 5.5H-7z",
  "M0-7.5L7.5 0L0 7.5L-7.5 0z",
  "M-2.5-7h5v4.5h4.5v5h-4.5v4.5h-5v-4.5h-4.5v-5h4.5z",
  "M0 7L7-5.5H-7z",
];

const marks: readonly Mark[] = [false, true].flatMap((open) =>
  shapes.map((path, index) => ({
    key: `${open ? "open-" : ""}${index + 1}`,
    // An open shape has another colour than the same shape filled.
    hue: ((index + (open ? 1 : 0)) % shapes.length) + 1,
    path,
    open,
  })),
);

/** The mark of what has none of its own. */
export const otherMark: Mark = {
  key: "other",
  hue: undefined,
  path: "M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z",
  open: false,
};

/** The mark of a kind by its position in the list of all kinds; that of all others from the thirteenth on. */
export function markOf(position: number): Mark {
  return marks[position] ?? otherMark;
}
