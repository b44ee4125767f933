import { existsSync } from "node:fs";
import { join } from "node:path";
import { formatProblem, type Problem } from "../content/problem.ts";
import { readContentFolder } from "../content/read-folder.ts";
import { loadDesign } from "../design/design.ts";
import { inspectContent } from "../permanence/inspect-content.ts";
import { codeFingerprint } from "../publish/code-fingerprint.ts";
import { planFiles, refuseMissing, writeMadeFiles } from "../publish/make-files.ts";
import { openTextCache } from "../publish/text-cache.ts";
import type { SitePath } from "../site/addresses.ts";
import { readEnvironment } from "../site/environment.ts";
import type { KnownContent } from "../site/load-site.ts";
import type { Site } from "../site/site.ts";
import type { Fingerprint } from "../values/fingerprint.ts";
import { createTemplateData, renderedFiles, staleOf } from "./rendering.ts";
import type { Rendering, Run } from "./run.ts";

/** Problems of the content, told as `npm run check` tells them. */
class ProblemsError extends Error {
  /** Eleventy shows no stack of such an error. */
  readonly skipOriginalStack = true;

  constructor(problems: readonly Problem[]) {
    super(tell(problems));
  }
}

/** What a watching Eleventy has rendered last. */
interface Rendered {
  readonly rendering: Rendering;
  readonly fingerprints: ReadonlyMap<SitePath, Fingerprint>;
}

const contentFolder = "content";

/**
 * The run of Eleventy's own command. It renders everything, and in a later round of `--serve` or `--watch` what has
 * changed since; with `--serve` the site is at this machine's address, and has neither a search index nor share pictures.
 */
export function createPlainRun(): Run {
  let known: KnownContent = { texts: openTextCache(contentFolder) };
  let last: Rendered | undefined;
  let site: Site | undefined;
  let stale: ReadonlySet<SitePath> = new Set();
  return {
    begin: async ({ runMode, changed }) => {
      const isBuild = runMode === "build";
      const environment = readEnvironment(process.env);
      const siteUrl = environment.siteUrl ?? (runMode === "serve" ? "http://localhost:8080/" : undefined);
      const options = { sharePictures: isBuild, pictureSizes: true, search: isBuild };
      known = { ...known, folder: readContentFolder(contentFolder, known.folder) };
      const { problems, found } = inspectContent({ contentFolder, ...environment, siteUrl }, options, known);
      if (problems.length > 0 || !found) {
        if (!last) throw new ProblemsError(problems);
        // A mistake while writing does not end the watching.
        console.error(tell(problems));
        return { ...last.rendering, stale: staleOf(last.rendering.site, () => false) };
      }
      const design = await loadDesign(found.site.context.addresses);
      const templateData = createTemplateData(found, design, isBuild);
      const rendered = renderedFiles(templateData.site);
      const before = changed.every(isOfContent) ? last?.fingerprints : undefined;
      stale = new Set(
        rendered.filter(({ path, fingerprint }) => before?.get(path) !== fingerprint).map(({ path }) => path),
      );
      site = found.site;
      const rendering = { ...templateData, stale: staleOf(templateData.site, (path) => stale.has(path)) };
      last = { rendering, fingerprints: new Map(rendered.map(({ path, fingerprint }) => [path, fingerprint])) };
      return rendering;
    },
    end: async ({ runMode, outputMode, folder }) => {
      // Eleventy does not tell plugins of --dryrun.
      if (!site || outputMode !== "fs" || process.argv.includes("--dryrun")) return;
      refuseMissing([...stale], (file) => existsSync(join(folder, file)));
      const isBuild = runMode === "build";
      const plan = planFiles(site, { search: isBuild, shareImages: isBuild }, codeFingerprint(["src"]), undefined);
      await writeMadeFiles([...plan.pictures, ...((await plan.search?.files()) ?? [])], folder);
    },
  };
}

function isOfContent(file: string): boolean {
  return file.replace(/^\.\//, "").startsWith(`${contentFolder}/`);
}

function tell(problems: readonly Problem[]): string {
  return problems
    .flatMap((problem) => [formatProblem(problem), ...(problem.hint ? [`  → ${problem.hint}`] : [])])
    .join("\n");
}
