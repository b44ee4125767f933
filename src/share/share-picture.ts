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

/** The font files by family: one family for each file, since each has only some of the letters. */
export const shareFonts = {
  text: ["newsreader-latin", "newsreader-latin-ext", "newsreader-vietnamese"],
  plain: ["instrument-sans-latin", "instrument-sans-latin-ext", "newsreader-vietnamese"],
} as const;

// The colours of the site's light colour scheme.
const colours = { paper: "#fbfaf7", ink: "#1d1f23", soft: "#575d66", line: "#dad6cc", accent: "#0b5f6b" } as const;

const families = (names: readonly string[]) => names.join(", ");

/** Lays out a card: a rule in the accent colour, the title large, the newsletter and its logo at the foot. */
export function sharePicture({ kicker, title, text, newsletter, tagline }: ShareCard): ShareElement {
  const size = titleSize(title, text === "");
  return box(
    {
      ...shareSize,
      flexDirection: "column",
      padding: "72px 80px 56px",
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
        lineHeight: 1.1,
        letterSpacing: size * -0.015,
        textWrap: "balance",
      },
      title,
      text === "" ? 4 : 3,
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
        fontSize: 28,
        color: colours.soft,
      },
      mark(),
      line({ marginLeft: 18, fontWeight: 600, color: colours.ink, flexShrink: 0, maxWidth: 500 }, newsletter, 1),
      line({ marginLeft: 22 }, tagline, 1),
    ),
  );
}

/** A dot between double spaces, since kerning would make single ones too narrow. */
const separator = "\u00a0\u00a0·\u00a0\u00a0";

/** The font size of a title: smaller for long titles, so that they fit; larger without a text below. */
function titleSize(title: string, alone: boolean): number {
  const length = [...title].length;
  if (length <= 28) return alone ? 112 : 96;
  if (length <= 60) return alone ? 92 : 80;
  if (length <= 110) return alone ? 78 : 64;
  return alone ? 58 : 48;
}

function box(style: Readonly<Record<string, string | number>>, ...children: readonly ShareElement[]): ShareElement {
  return { type: "div", props: { style: { display: "flex", ...style }, children } };
}

/** Text on a maximum number of lines; longer text ends with an ellipsis. */
function line(style: Readonly<Record<string, string | number>>, text: string, lines: number): ShareElement {
  return {
    type: "div",
    props: { style: { display: "block", ...style, lineClamp: lines, overflow: "hidden" }, children: text },
  };
}

/** The logo, as in `public/favicon.svg`. */
function mark(): ShareElement {
  const d = "M4 9h24M4 17c4-4 8-4 12 0s8 4 12 0M4 25c4-4 8-4 12 0s8 4 12 0";
  const stroke = { fill: "none", stroke: colours.accent, "stroke-width": 3.2, "stroke-linecap": "round" };
  const path: ShareElement = { type: "path", props: { d, ...stroke } };
  return { type: "svg", props: { viewBox: "0 0 32 32", width: 40, height: 40, children: [path] } };
}
