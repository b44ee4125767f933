import { createHash } from "node:crypto";
import { bundle } from "../bundle.mjs";
import { paths, type SitePath } from "../site/addresses.ts";

/** The script of the site, bundled and minified. */
export interface Script {
  readonly path: SitePath;
  readonly text: string;
}

/** Bundles and minifies the script of the site; its name changes with its text, so that browsers may keep it for ever. */
export async function bundleScript(): Promise<Script> {
  const { code } = await bundle("src/browser/follow.ts", {
    minify: true,
    charset: "utf8",
    // The first versions that know the style sheets' nesting.
    target: ["chrome123", "firefox120", "safari17.5"],
  });
  const hash = createHash("sha256").update(code).digest("hex").slice(0, 8);
  return { path: paths.script(`follow-${hash}.js`), text: code };
}
