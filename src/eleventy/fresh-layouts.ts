import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { allLayouts } from "../../layouts/all-layouts.ts";

/**
 * Loads every layout as it is on the disk now. Node never forgets a module, so each call bundles the layouts with all
 * that they import into a new file and loads them from there.
 *
 * @param folder where the bundle goes for the moment.
 */
export async function loadFreshLayouts(folder: string): Promise<typeof allLayouts> {
  const outfile = resolve(folder, `layouts-${process.hrtime.bigint()}.mjs`);
  try {
    await build({
      entryPoints: ["layouts/all-layouts.ts"],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      packages: "external",
      logLevel: "silent",
    });
    const bundle = (await import(pathToFileURL(outfile).href)) as { readonly allLayouts: typeof allLayouts };
    return bundle.allLayouts;
  } finally {
    rmSync(outfile, { force: true });
  }
}
