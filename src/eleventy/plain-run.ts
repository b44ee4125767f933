import { existsSync } from "node:fs";
import { join, resolve, sep } from "node:path";
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
import { UserError } from "../values/user-error.ts";
import { commonInputs, createTemplateData, renderedFiles, staleOf } from "./rendering.ts";
import type { Rendering, Run } from "./run.ts";

/** What Eleventy has rendered last in watch mode. */
interface Rendered {
  readonly rendering: Rendering;
  readonly common: Fingerprint;
  readonly fingerprints: ReadonlyMap<SitePath, Fingerprint>;
}

const contentFolder = "content";

/**
 * The run of Eleventy's own command. It renders everything, and in later rounds of `--serve` or `--watch` what has
 * changed since; with `--serve` the address is that of the local server, and there are no search index and no share
 * pictures.
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
        if (!last) throw new UserError(tell(problems));
        // Problems of the content do not end watch mode.
        console.error(tell(problems));
        return { ...last.rendering, stale: staleOf(last.rendering.site, () => false) };
      }
      const design = await loadDesign(found.site.context);
      const templateData = createTemplateData(found, design, isBuild);
      const rendered = renderedFiles(templateData.site);
      const common = commonInputs(templateData);
      const before = last?.common === common && changed.every(isOfContent) ? last.fingerprints : undefined;
      stale = new Set(
        rendered.filter(({ path, fingerprint }) => before?.get(path) !== fingerprint).map(({ path }) => path),
      );
      site = found.site;
      const rendering = { ...templateData, stale: staleOf(templateData.site, (path) => stale.has(path)) };
      last = { rendering, common, fingerprints: new Map(rendered.map(({ path, fingerprint }) => [path, fingerprint])) };
      return rendering;
    },
    end: async ({ runMode, outputMode, folder }) => {
      // Eleventy does not pass --dryrun to plugins.
      if (!site || outputMode !== "fs" || process.argv.includes("--dryrun")) return;
      refuseMissing(stale, (file) => existsSync(join(folder, file)));
      const isBuild = runMode === "build";
      const plan = planFiles(site, { search: isBuild, shareImages: isBuild }, codeFingerprint(["src"]), undefined);
      await writeMadeFiles([...plan.pictures, ...((await plan.search?.files()) ?? [])], folder);
    },
  };
}

function isOfContent(file: string): boolean {
  // If packages are outside the project, Eleventy passes paths from the root of the disk.
  const places = [resolve(file), resolve("/", file)];
  return places.some((place) => place.startsWith(resolve(contentFolder) + sep));
}

function tell(problems: readonly Problem[]): string {
  return problems
    .flatMap((problem) => [formatProblem(problem), ...(problem.hint ? [`  → ${problem.hint}`] : [])])
    .join("\n");
}
