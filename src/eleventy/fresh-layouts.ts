import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Layout } from "./outputs.ts";

const entryPoints = ["layouts/pages/*.11ty.tsx", "layouts/feeds/*.11ty.ts"];

/**
 * Loads every layout as it is on the disk now. Node never forgets a module, so each call bundles the layouts with all
 * that they import into a new folder and loads them from there.
 *
 * @param folder where the bundles go for the moment.
 */
export async function loadFreshLayouts(folder: string): Promise<Layout[]> {
  const outdir = resolve(folder, `layouts-${process.hrtime.bigint()}`);
  try {
    const { metafile } = await build({
      entryPoints,
      outdir,
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      packages: "external",
      outExtension: { ".js": ".mjs" },
      metafile: true,
      logLevel: "silent",
    });
    const bundles = Object.entries(metafile.outputs).filter(([, output]) => output.entryPoint);
    const modules = bundles.map(([file]) => import(pathToFileURL(join(process.cwd(), file)).href));
    return ((await Promise.all(modules)) as { readonly default: Layout }[]).map((module) => module.default);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
