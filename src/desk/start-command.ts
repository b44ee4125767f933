import type { Command } from "commander";
import colors from "picocolors";
import { readEnvironment } from "../site/environment.ts";
import { UserError } from "../values/user-error.ts";
import { environmentHelp, reportProblems } from "./command.ts";
import { startPreview } from "./preview/preview.ts";

/** Adds `start`: serves a preview of the site. */
export function addStartCommand(program: Command): void {
  program
    .command("start")
    .description("serve the site on this machine, with drafts and scheduled articles, and follow every change")
    .option("--content <folder>", "the content folder", "content")
    .option("--port <number>", "the port; the next free one where it is taken", "8080")
    .addHelpText("after", `${environmentHelp}\n\nExample:\n  npm start`)
    .action(async ({ content, port: text }: { content: string; port: string }) => {
      const port = Number(text);
      if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535) {
        throw new UserError(`--port is ${text}; it has to be a number from 1 to 65535`);
      }
      const { buildDay } = readEnvironment(process.env);
      await startPreview(
        { contentFolder: content, buildDay, port },
        {
          ready: (url, used) => {
            if (used !== port) console.log(`Port ${port} is taken; using ${used}.`);
            console.log(`${colors.green(url)} shows the site and follows every change. Ctrl+C stops it.`);
          },
          problems: (problems) => {
            reportProblems(problems, "The pages stay as they were.");
            // Problems of the content are not a failure of the preview.
            process.exitCode = 0;
          },
          mended: () => console.log(colors.green("No problems any more.")),
          failed: (message) => console.error(colors.red(message)),
          outdated: (file) => console.error(colors.yellow(`${file} has changed: stop with Ctrl+C, and start again.`)),
        },
      );
    });
}
