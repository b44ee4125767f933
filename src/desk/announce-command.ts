import type { Command } from "commander";
import { readEnvironment } from "../site/environment.ts";
import { announceFeeds } from "./announce.ts";
import { environmentHelp, reportProblems } from "./command.ts";

/** Adds `announce`: notifies the newsletter's WebSub hub that the site has been published. */
export function addAnnounceCommand(program: Command): void {
  program
    .command("announce")
    .description("tell the WebSub hub of site.yaml that the site has been published")
    .option("--content <folder>", "the content folder", "content")
    .addHelpText("after", `${environmentHelp}\n\nExample:\n  node src/run.mjs announce`)
    .action(async ({ content }: { content: string }) => {
      const result = await announceFeeds({ contentFolder: content, ...readEnvironment(process.env) });
      if (!result) console.log("site.yaml names no hub; nobody has to be told.");
      else if ("problems" in result) reportProblems(result.problems, "Nobody was told.");
      else console.log(`Told ${result.hub} of ${result.feeds} feeds.`);
    });
}
