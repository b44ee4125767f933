import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Command } from "commander";
import { dayOf } from "../calendar/day.ts";
import { readEnvironment } from "../site/environment.ts";
import { UserError } from "../values/user-error.ts";
import { editorFiles } from "./editor-files.ts";
import { type AnswerKey, type Answers, answerKeys, answers, mistakeInAnswer } from "./take-over/answers.ts";
import { askAnswers } from "./take-over/ask.ts";
import { createFirstContent } from "./take-over/first-content.ts";
import { inspectOldContent, type OldContent, replaceContent } from "./take-over/replace-content.ts";
import { canAsk } from "./terminal.ts";

type TakeOverOptions = Partial<Record<AnswerKey, string>> & { readonly yes?: boolean };

const folder = "content";

const help = `
It replaces content/ by a new newsletter: site.yaml, a first article, a page about the newsletter, and an empty list of
addresses. Content that is not committed is never replaced; outside a git checkout, the old content is kept beside.

Examples:
  npm run take-over
  npm run take-over -- --name "The Harbour Letter" --url https://example.org/news/ --language en \\
    --time-zone Europe/Berlin --authority example.org --yes`;

/** Adds `take-over`: replaces the content by the beginning of another newsletter. */
export function addTakeOverCommand(program: Command): void {
  program
    .command("take-over")
    .description("begin a newsletter of your own in the place of this one; asks for what is not given")
    .option("--name <name>", "what the newsletter is called")
    .option("--url <address>", "the address that its site will have, with its path where it has one")
    .option("--language <tag>", "the language of its articles as a BCP 47 tag: en, de, pt-BR")
    .option("--time-zone <zone>", "the time zone whose days are its days: UTC, Europe/Berlin")
    .option("--authority <domain>", "a domain name for the ids in its feeds; never changed, even when the site moves")
    .option("--yes", "replace content/ without asking")
    .addHelpText("after", help)
    .action(async ({ yes = false, ...options }: TakeOverOptions) => {
      const given = readAnswers(options);
      const old = inspectOldContent(folder);
      const whole = await completeAnswers(given, yes, warningOf(old));
      if (!whole) {
        console.error("Nothing was changed.");
        process.exitCode = 130;
        return;
      }
      const today = readEnvironment(process.env).buildDay ?? dayOf(Date.now(), whole.timeZone);
      const { files, settings } = createFirstContent(whole, today);
      const kept = replaceContent(folder, files);
      for (const { name } of files) console.log(`Wrote ${folder}/${name}`);
      if (kept) console.log(`The old content is in ${kept}/ now.`);
      for (const [path, text] of Object.entries(editorFiles(settings))) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
      console.log("Wrote schemas/ and .vscode/, with the topics of site.yaml");
      console.log(`\nRead ${folder}/site.yaml next, and see the site with  npm start`);
      console.log("Replace the icon too: public/favicon.svg");
      console.log("Before the site is published, begin its list of addresses:  npm run check -- --write");
    });
}

/** The answers given as flags. Throws a {@link UserError} that names every mistake. */
function readAnswers(options: Partial<Record<AnswerKey, string>>): Partial<Answers> {
  const given = answerKeys.flatMap((key) => (options[key] === undefined ? [] : [[key, options[key].trim()] as const]));
  const mistakes = given.flatMap(([key, text]) => mistakeInAnswer(key, text) ?? []);
  if (mistakes.length > 0) throw new UserError(mistakes.join("\n"));
  return Object.fromEntries(given);
}

async function completeAnswers(
  given: Partial<Answers>,
  confirmed: boolean,
  warning: string,
): Promise<Answers | undefined> {
  const missing = [
    ...answerKeys.filter((key) => given[key] === undefined).map((key) => answers[key].flag),
    ...(confirmed ? [] : ["--yes"]),
  ];
  if (missing.length === 0) return given as Answers;
  if (canAsk()) return askAnswers({ answers: given, confirmed }, warning);
  throw new UserError(
    `There is no terminal to ask on, so give ${missing.join(", ")} too; npm run take-over -- --help has an example`,
  );
}

function warningOf(old: OldContent | undefined): string {
  if (!old || old.files === 0) return `A new newsletter is written to ${folder}/. Go on?`;
  const fate = old.committed ? "removed; git still has them in its history" : `moved to ${old.name}/`;
  return `All ${old.files} files of ${folder}/ are ${fate}. Go on?`;
}
