import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { paths, type SitePath } from "../site/addresses.ts";

const packages = ["newsreader", "instrument-sans"] as const;

/** A font that the pages may load. */
export interface Font {
  readonly path: SitePath;
  /** Path from the project's folder, which is the working directory. */
  readonly file: string;
}

/** Finds a font by its file name; its address contains a hash of its bytes, so that browsers can cache it forever. */
export function findFont(name: string): Font {
  const family = packages.find((candidate) => name.startsWith(`${candidate}-`));
  if (!family) throw new Error(`no font package has the file ${name}`);
  const file = `node_modules/@fontsource-variable/${family}/files/${name}`;
  const hash = createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 8);
  return { path: paths.font(name.replace(".woff2", `-${hash}.woff2`)), file };
}
