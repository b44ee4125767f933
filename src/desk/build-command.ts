import type { Command } from "commander";
import { buildSite } from "../build/build.ts";
import { readEnvironment } from "../build/load-site.ts";
import { environmentHelp, reportProblems } from "./command.ts";

/** Adds `build`: writes the whole site. */
export function addBuildCommand(program: Command): void {
  program
    .command("build")
    .description("write the whole site")
    .option("--content <folder>", "the content folder", "content")
    .option("--output <folder>", "the folder to write; replaced whole", "_site")
    .addHelpText("after", `${environmentHelp}\n\nExample:\n  npm run build -- --output /tmp/site`)
    .action(async ({ content, output }: { content: string; output: string }) => {
      const started = performance.now();
      const result = await buildSite({ contentFolder: content, output, ...readEnvironment(process.env) });
      if ("problems" in result) return reportProblems(result.problems, `Nothing was built; ${output} is as it was.`);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`Built ${result.articles} articles into ${result.pages} pages in ${output} in ${seconds} s.`);
    });
}
