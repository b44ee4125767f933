import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { paths, type SitePath } from "../site/addresses.ts";

const packages = ["newsreader", "instrument-sans"] as const;
const { resolve } = createRequire(import.meta.url);

/** A font that the pages may load. */
export interface Font {
  readonly path: SitePath;
  readonly file: string;
}

/** Finds a font of the style sheet by its file name; its address changes with its bytes, so that browsers may keep it for ever. */
export function findFont(name: string): Font {
  const family = packages.find((candidate) => name.startsWith(`${candidate}-`));
  if (!family) throw new Error(`no font package has the file ${name}`);
  const file = join(dirname(resolve(`@fontsource-variable/${family}/package.json`)), "files", name);
  const hash = createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 8);
  return { path: paths.font(name.replace(".woff2", `-${hash}.woff2`)), file };
}
