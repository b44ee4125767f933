import { browserslistToTargets, bundle } from "lightningcss";
import type { SitePath, Url } from "../site/addresses.ts";
import { type Font, findFont } from "./fonts.ts";

/** The style sheet that imports all others. */
const styleSheet = "layouts/styles/main.css";

// The first versions with nesting and light-dark(): the style sheets are written for them, and nothing has to be rewritten.
const targets = browserslistToTargets(["chrome 123", "firefox 120", "safari 17.5"]);

/** The style sheet as the pages carry it, and the fonts that it names. */
export interface Styles {
  readonly text: string;
  readonly fonts: readonly Font[];
}

/** Bundles and minifies the style sheet with all that it imports, and puts the addresses of the fonts into it. */
export function bundleStyles(addressOf: (path: SitePath) => Url): Styles {
  const fonts = new Map<string, Font>();
  const { code } = bundle({
    filename: styleSheet,
    minify: true,
    targets,
    visitor: {
      Url: (address) => {
        const font = fonts.get(address.url) ?? findFont(address.url);
        fonts.set(address.url, font);
        return { ...address, url: addressOf(font.path) };
      },
    },
  });
  return { text: code.toString(), fonts: [...fonts.values()] };
}

/** The fonts that the style sheet names. */
export function fontsOfStyles(): readonly Font[] {
  return bundleStyles((path) => path as string as Url).fonts;
}
