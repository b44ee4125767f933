import { copyPictures } from "../build/build.ts";
import { type LoadedSite, loadSite, type SiteInput } from "../build/load-site.ts";
import { bundleStyles } from "../build/styles.ts";
import type { Problem } from "../content/problem.ts";
import { createEleventy } from "../eleventy/run.ts";

const output = ".cache/preview";

/**
 * Serves the site on this machine and writes it again after each change of the content.
 * While the content has problems, they are reported and the last good site stays.
 */
export async function startPreview(
  input: SiteInput & { readonly port: number },
  report: (problems: readonly Problem[]) => void,
): Promise<void> {
  let current: LoadedSite | undefined;
  const load = () => {
    const loaded = loadSite({ ...input, siteUrl: `http://localhost:${input.port}/` });
    if ("problems" in loaded) return report(loaded.problems);
    current = loaded;
    copyPictures(loaded, output);
  };
  load();
  if (!current) return;
  const eleventy = await createEleventy({
    output,
    mode: "serve",
    currentSite: () => ({ site: (current as LoadedSite).site, styles: bundleStyles("layouts/styles/main.css") }),
    configure: (config) => {
      config.addWatchTarget(input.contentFolder);
      config.on("eleventy.before", load);
      config.setServerOptions({ port: input.port, showAllHosts: false });
    },
  });
  await eleventy.init();
  await eleventy.watch();
  await eleventy.serve(input.port);
}
