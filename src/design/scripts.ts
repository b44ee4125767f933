import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { knownLanguage } from "../language/catalogue.ts";
import { paths, type SitePath } from "../site/addresses.ts";

/** The script of the site, bundled and minified. */
export interface Script {
  readonly path: SitePath;
  readonly text: string;
}

/**
 * Bundles and minifies the script of the site with the words of its language; its name contains a hash, so that browsers
 * can cache it forever.
 */
export async function bundleScript(language: string): Promise<Script> {
  // Imported lazily: most commands do not need it.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: ["src/browser/follow.ts"],
    bundle: true,
    alias: { "#script-words": resolve(`src/language/script-words/${knownLanguage(language) ?? "en"}.ts`) },
    minify: true,
    format: "esm",
    charset: "utf8",
    // The first versions with CSS nesting, which the style sheets use.
    target: ["chrome123", "firefox120", "safari17.5"],
    write: false,
    logLevel: "silent",
  });
  const text = outputFiles.map((file) => file.text).join("");
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return { path: paths.script(`follow-${hash}.js`), text };
}
