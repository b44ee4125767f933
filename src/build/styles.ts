import { browserslistToTargets, bundle } from "lightningcss";

// The first versions with nesting and light-dark(): the style sheets are written for them, and nothing has to be rewritten.
const targets = browserslistToTargets(["chrome 123", "firefox 120", "safari 17.5"]);

/** The style sheet that imports all others. */
export const styleSheet = "layouts/styles/main.css";

/** Bundles and minifies a style sheet with all that it imports. */
export function bundleStyles(file: string): string {
  return bundle({ filename: file, minify: true, targets }).code.toString();
}
