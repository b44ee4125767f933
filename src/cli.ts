import { Command } from "commander";
import colors from "picocolors";
import { buildSite } from "./build/build.ts";
import { readEnvironment } from "./build/load-site.ts";
import { UserError } from "./build/user-error.ts";
import { formatProblem, type Problem } from "./content/problem.ts";
import { checkContent } from "./desk/check.ts";
import { startPreview } from "./desk/preview.ts";

const environmentHelp = `
Environment:
  BUILD_DATE=YYYY-MM-DD  the last day whose articles are published (default: today)
  SITE_URL=https://…     where the site will live (default: url in site.yaml)`;

const program = new Command("tidemark")
  .description("Compiles a newsletter's Markdown articles into a site.")
  .showHelpAfterError();

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

program
  .command("check")
  .description("find every problem of the content; builds nothing")
  .option("--content <folder>", "the content folder", "content")
  .addHelpText("after", `${environmentHelp}\n\nExample:\n  npm run check`)
  .action(({ content }: { content: string }) => {
    const result = checkContent({ contentFolder: content, ...readEnvironment(process.env) });
    if (result.problems.length > 0) return reportProblems(result.problems);
    console.log(`No problems in ${result.articles} articles.`);
  });

program
  .command("start")
  .description("serve the site on this machine and rebuild it after each change")
  .option("--content <folder>", "the content folder", "content")
  .option("--port <number>", "the port", "8080")
  .addHelpText("after", `${environmentHelp}\n\nExample:\n  npm start`)
  .action(async ({ content, port }: { content: string; port: string }) => {
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
      throw new UserError(`--port is ${port}; it has to be a number up to 65535`);
    await startPreview({ contentFolder: content, port: Number(port), ...readEnvironment(process.env) }, reportProblems);
  });

function reportProblems(problems: readonly Problem[], outcome = ""): void {
  for (const problem of problems) console.error(formatProblem(problem));
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  console.error(colors.red(`${count} to mend. ${outcome}`.trim()));
  process.exitCode = 1;
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(colors.red(error.message));
  process.exitCode = 1;
}
