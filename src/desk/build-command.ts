import type { Command } from "commander";
import { buildSite } from "../eleventy/build-site.ts";
import { listed } from "../publish/changes.ts";
import { readEnvironment } from "../site/environment.ts";
import { environmentHelp, reportProblems } from "./command.ts";

interface BuildOptions {
  readonly content: string;
  readonly output: string;
  readonly search: boolean;
  readonly shareImages: boolean;
}

/** Adds `build`: writes the whole site. */
export function addBuildCommand(program: Command): void {
  program
    .command("build")
    .description("write the whole site")
    .option("--content <folder>", "the content folder", "content")
    .option("--output <folder>", "the folder to write; files that no build has made stay", "_site")
    .option("--no-search", "leave the search index out")
    .option("--no-share-images", "leave out the pictures for those who share an address")
    .addHelpText("after", `${environmentHelp}\n\nExample:\n  npm run build -- --output /tmp/site`)
    .action(async ({ content, output, search, shareImages }: BuildOptions) => {
      const started = performance.now();
      const environment = readEnvironment(process.env);
      const waiting = (holder: number | undefined) =>
        console.log(
          holder === undefined
            ? `There is a lock on ${output} that does not say whose it is; waiting for half a minute.`
            : `Another build (process ${holder}) writes ${output}; waiting.`,
        );
      const result = await buildSite({ contentFolder: content, output, search, shareImages, waiting, ...environment });
      if ("problems" in result) return reportProblems(result.problems, `Nothing was built; ${output} is as it was.`);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const { articles, pages, written, removed, left } = result;
      const changes = [
        ...(written > 0 ? [`${written} files written`] : []),
        ...(removed > 0 ? [`${removed} removed`] : []),
      ];
      const change = changes.join(", ") || "nothing has changed";
      console.log(`Built ${articles} articles into ${pages} pages in ${output} in ${seconds} s: ${change}.`);
      if (left.length > 0) console.log(`Left alone in ${output}, since no build has made it: ${listed(left)}.`);
    });
}
