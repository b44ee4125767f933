import { createHash } from "node:crypto";
import { buildSync } from "esbuild";
import type { Script } from "../../layouts/page-kind.ts";
import { paths } from "../site/addresses.ts";

const entry = "src/browser/follow.ts";

/** Bundles and minifies the script of the site; its name changes with its text, so that browsers may keep it for ever. */
export function bundleScript(): Script {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    // The first versions that know the style sheets' nesting.
    target: ["chrome123", "firefox120", "safari17.5"],
    write: false,
    logLevel: "silent",
  });
  const text = outputFiles.map((file) => file.text).join("");
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return { path: paths.script(`follow-${hash}.js`), text };
}
