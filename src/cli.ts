import { Command } from "commander";
import colors from "picocolors";
import { addAnnounceCommand } from "./desk/announce-command.ts";
import { addBuildCommand } from "./desk/build-command.ts";
import { addCheckCommand } from "./desk/check-command.ts";
import { addImportCommand } from "./desk/import-command.ts";
import { addNewCommand } from "./desk/new-command.ts";
import { addSchemasCommand } from "./desk/schemas-command.ts";
import { addStartCommand } from "./desk/start-command.ts";
import { explainSystemError } from "./desk/system-error.ts";
import { addTakeOverCommand } from "./desk/take-over-command.ts";
import { UserError } from "./values/user-error.ts";

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
  await program.parseAsync();
} catch (error) {
  const message = error instanceof UserError ? error.message : explainSystemError(error);
  if (message === undefined) throw error;
  console.error(colors.red(message));
  process.exitCode = 1;
}
