import { readFileSync } from "node:fs";
import { browserslistToTargets, bundle } from "lightningcss";
import type { SitePath, Url } from "../site/addresses.ts";
import { type Font, findFont } from "./fonts.ts";

/** The style sheet that imports all others, and the one of them that names fonts. */
const styleSheet = "layouts/styles/main.css";
const fontSheet = "layouts/styles/fonts.css";

// The first versions with nesting and light-dark(), which the style sheets use: nothing has to be compiled.
const targets = browserslistToTargets(["chrome 123", "firefox 120", "safari 17.5"]);

/** The style sheet as included in pages, and the fonts that it uses. */
export interface Styles {
  readonly text: string;
  readonly fonts: readonly Font[];
}

/** Bundles and minifies the style sheet with its imports, and inserts the addresses of the fonts. */
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

/** The fonts that the style sheet uses, found without bundling it. */
export function fontsOfStyles(): Font[] {
  const names = readFileSync(fontSheet, "utf8").matchAll(/url\("([^"]+)"\)/g);
  return [...names].map(([, name = ""]) => findFont(name));
}
