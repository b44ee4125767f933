import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { inspectContent } from "../permanence/inspect-content.ts";
import { reportProblems } from "./command.ts";
import { editorFiles } from "./editor-files.ts";

/** Adds `schemas`: writes the JSON Schemas and snippets for text editors. */
export function addSchemasCommand(program: Command): void {
  program
    .command("schemas")
    .description("write the JSON Schemas and completions of the front matter for text editors")
    .option("--content <folder>", "the content folder, whose site.yaml lists the topics", "content")
    .option("--output <folder>", "the folder that gets schemas/ and .vscode/", ".")
    .addHelpText("after", "\nExample:\n  npm run schemas")
    .action(({ content, output }: { content: string; output: string }) => {
      const { found, problems } = inspectContent({ contentFolder: content, buildDay: undefined, siteUrl: undefined });
      if (!found) return reportProblems(problems, "Nothing was written.");
      for (const [path, text] of Object.entries(editorFiles(found.content.settings))) {
        const location = join(output, path);
        mkdirSync(dirname(location), { recursive: true });
        writeFileSync(location, text);
        console.log(`Wrote ${location}`);
      }
    });
}
