import { withoutMarks } from "../language/foreign-words.ts";
import { type ShareCard, shareSize } from "../site/share-card.ts";

/** An element with its style (the CSS that satori supports) and children. */
export interface ShareElement {
  readonly type: "div" | "svg" | "path";
  readonly props: {
    readonly style?: Readonly<Record<string, string | number>>;
    readonly children?: readonly ShareElement[] | string;
    readonly [attribute: string]: unknown;
  };
}

/** What the fonts of the site lack: other Latin letters, Greek, Cyrillic, signs. */
const others = [
  "noto-serif-latin-ext",
  "noto-serif-greek",
  "noto-serif-greek-ext",
  "noto-serif-cyrillic",
  "noto-serif-cyrillic-ext",
  "noto-serif-math",
  "noto-sans-math-latin",
] as const;
const serif = ["newsreader-latin", "newsreader-latin-ext", "newsreader-vietnamese", ...others] as const;

/**
 * The font files by family: one family for each file, since each has only some of the letters. The first that has a
 * letter draws it; `src/site/share-letters.ts` lists the letters of all.
 */
export const shareFonts = {
  text: serif,
  plain: ["instrument-sans-latin", "instrument-sans-latin-ext", ...serif],
} as const;

// The colours of the site's light colour scheme.
const colours = { paper: "#fbfaf7", ink: "#1d1f23", soft: "#575d66", line: "#dad6cc", accent: "#0b5f6b" } as const;

/** The space left and right of everything, and the width between, in pixels. */
const margin = 80;
const wholeWidth = shareSize.width - 2 * margin;

/** The font size at the foot. */
const footSize = 28;

const titleLineHeight = 1.1;

const families = (names: readonly string[]) => names.join(", ");

/** Lays out a card: a rule in the accent colour, the title large, the newsletter and its logo at the foot. */
export function sharePicture(card: ShareCard): ShareElement {
  const kicker = card.kicker.map(withoutMarks);
  const [title, text] = [withoutMarks(card.title), withoutMarks(card.text)];
  const { size, lines, fits } = titleSize(title, text === "");
  return box(
    {
      ...shareSize,
      flexDirection: "column",
      padding: `72px ${margin}px 56px`,
      backgroundColor: colours.paper,
      color: colours.ink,
      fontFamily: families(shareFonts.plain),
      borderTop: `12px solid ${colours.accent}`,
    },
    ...(kicker.length === 0
      ? []
      : [line({ fontSize: 28, color: colours.accent, lineHeight: 1.3, marginBottom: 26 }, kicker.join(separator), 1)]),
    line(
      {
        fontFamily: families(shareFonts.text),
        fontWeight: 500,
        fontSize: size,
        lineHeight: titleLineHeight,
        letterSpacing: size * -0.015,
        textWrap: fits ? "balance" : "wrap",
      },
      title,
      // Satori balances a text as if the lines that it hides did not count, so one is left over.
      fits ? lines + 1 : lines,
    ),
    ...(text === ""
      ? []
      : [
          line(
            {
              fontFamily: families(shareFonts.text),
              fontSize: 31,
              lineHeight: 1.4,
              color: colours.soft,
              marginTop: 26,
            },
            text,
            3,
          ),
        ]),
    box(
      {
        marginTop: "auto",
        paddingTop: 26,
        borderTop: `2px solid ${colours.line}`,
        alignItems: "center",
        color: colours.soft,
      },
      mark(),
      line(
        { marginLeft: 18, fontWeight: 600, color: colours.ink, flexShrink: 0, maxWidth: 500 },
        card.newsletter,
        1,
        500,
      ),
      line({ marginLeft: 22 }, card.tagline, 1, 460),
    ),
  );
}

/** A dot between double spaces, since kerning would make single ones too narrow. */
const separator = "\u00a0\u00a0·\u00a0\u00a0";

/**
 * The font size of a title, the lines that it has room for, and whether it fits into them: smaller for long titles and
 * long words, larger without a text below.
 */
function titleSize(title: string, alone: boolean): { size: number; lines: number; fits: boolean } {
  const length = [...title].length;
  const sizes = alone ? [112, 92, 78, 58] : [96, 80, 64, 48];
  const height = alone ? 350 : 240;
  const linesOf = (size: number) => height / (size * titleLineHeight);
  const fits = (size: number) =>
    fitsInWords(title, size, wholeWidth) && widthOf(title) * size <= linesOf(size) * wholeWidth;
  const byLength = sizes.slice([28, 60, 110].filter((most) => length > most).length);
  const size = byLength.find(fits) ?? Math.min(...sizes);
  return { size, lines: Math.max(3, Math.floor(linesOf(size))), fits: fits(size) };
}

/** Whether every word of a text fits into a width in pixels. */
function fitsInWords(text: string, size: number, width: number): boolean {
  return text.split(/[ -]/).every((word) => widthOf(word) * size <= width);
}

/** The width of a text for a font size of 1, as far as that can be told from its letters; rather more than less. */
function widthOf(text: string): number {
  const letters = [...text].map((letter) => (/[\p{Lowercase} ]/u.test(letter) ? 0.6 : 1));
  return letters.reduce((sum, letter) => sum + letter, 0);
}

function box(style: Readonly<Record<string, string | number>>, ...children: readonly ShareElement[]): ShareElement {
  return { type: "div", props: { style: { display: "flex", ...style }, children } };
}

/**
 * Text on a maximum number of lines; longer text ends with an ellipsis. What reaches beyond its lines, such as accents, is
 * not hidden.
 *
 * @param room the width that it has at least, in pixels.
 */
function line(
  { fontSize = footSize, ...style }: Readonly<Record<string, string | number>>,
  text: string,
  lines: number,
  room = wholeWidth,
): ShareElement {
  // Only what needs it is broken inside words: satori never ends when it balances a text that it may break anywhere.
  const wrap = fitsInWords(text, Number(fontSize), room) ? {} : { textWrap: "wrap", wordBreak: "break-word" };
  return {
    type: "div",
    props: { style: { display: "block", fontSize, ...style, ...wrap, lineClamp: lines }, children: text },
  };
}

/** The logo, as in `public/favicon.svg`. */
function mark(): ShareElement {
  const d = "M4 9h24M4 17c4-4 8-4 12 0s8 4 12 0M4 25c4-4 8-4 12 0s8 4 12 0";
  const stroke = { fill: "none", stroke: colours.accent, "stroke-width": 3.2, "stroke-linecap": "round" };
  const path: ShareElement = { type: "path", props: { d, ...stroke } };
  return { type: "svg", props: { viewBox: "0 0 32 32", width: 40, height: 40, children: [path] } };
}
