import type { Command } from "commander";
import { readEnvironment } from "../build/load-site.ts";
import { UserError } from "../build/user-error.ts";
import { environmentHelp, reportProblems } from "./command.ts";
import { startPreview } from "./preview.ts";

/** Adds `start`: serves the site while it is being written. */
export function addStartCommand(program: Command): void {
  program
    .command("start")
    .description("serve the site on this machine and rebuild it after each change")
    .option("--content <folder>", "the content folder", "content")
    .option("--port <number>", "the port", "8080")
    .addHelpText("after", `${environmentHelp}\n\nExample:\n  npm start`)
    .action(async ({ content, port }: { content: string; port: string }) => {
      if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
        throw new UserError(`--port is ${port}; it has to be a number up to 65535`);
      }
      await startPreview(
        { contentFolder: content, port: Number(port), ...readEnvironment(process.env) },
        reportProblems,
      );
    });
}
