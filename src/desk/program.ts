import { Command } from "commander";
import colors from "picocolors";
import { UserError } from "../values/user-error.ts";
import { addAnnounceCommand } from "./announce-command.ts";
import { addBuildCommand } from "./build-command.ts";
import { addCheckCommand } from "./check-command.ts";
import { addImportCommand } from "./import-command.ts";
import { addNewCommand } from "./new-command.ts";
import { addSchemasCommand } from "./schemas-command.ts";
import { addStartCommand } from "./start-command.ts";
import { explainSystemError } from "./system-error.ts";
import { addTakeOverCommand } from "./take-over-command.ts";

/**
 * Runs the command that the arguments name. A mistake of the user, or of the system, is told in one line and sets
 * `process.exitCode`.
 *
 * @throws any other error, which is a bug of the program
 */
export async function runProgram(args: readonly string[]): Promise<void> {
  const program = new Command("tidemark")
    .description("Compiles a newsletter's Markdown articles into a site.")
    .showHelpAfterError();
  for (const addCommand of [
    addAnnounceCommand,
    addBuildCommand,
    addCheckCommand,
    addNewCommand,
    addImportCommand,
    addSchemasCommand,
    addStartCommand,
    addTakeOverCommand,
  ])
    addCommand(program);
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    const message = error instanceof UserError ? error.message : explainSystemError(error);
    if (message === undefined) throw error;
    console.error(colors.red(message));
    process.exitCode = 1;
  }
}
