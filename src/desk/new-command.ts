import type { Command } from "commander";
import { dayOf } from "../calendar/day.ts";
import type { EntityKind } from "../content/kinds.ts";
import { inspectContent } from "../permanence/inspect-content.ts";
import { readEnvironment } from "../site/environment.ts";
import { UserError } from "../values/user-error.ts";
import { environmentHelp, reportProblems } from "./command.ts";
import { askArticle } from "./new/ask.ts";
import { draftArticle } from "./new/draft-article.ts";
import { draftEntry } from "./new/draft-entry.ts";
import { createNewsroom, type Drafted, type Newsroom } from "./new/newsroom.ts";
import { writeNewFile } from "./new/write-new-file.ts";
import { canAsk } from "./terminal.ts";

interface NewOptions {
  readonly content: string;
  readonly company?: readonly string[];
  readonly person?: readonly string[];
  readonly topic?: readonly string[];
  readonly date?: string;
  readonly draft?: true;
  readonly companyEntry?: string;
  readonly personEntry?: string;
}

const defaultFolder = "content";

const example = `
Examples:
  npm run new
  npm run new -- "Stability AI loses its founder" --company "Stability AI" --person "Emad Mostaque"
  npm run new -- "What the new act asks of models" --topic policy
  npm run new -- --company-entry "Acme"`;

/** Adds `new`: creates the file of an article or an entry. */
export function addNewCommand(program: Command): void {
  const collect = (value: string, earlier: readonly string[] = []) => [...earlier, value];
  program
    .command("new")
    .description("begin an article or an entry; asks where it is given nothing")
    .argument("[title]", "the headline of the article, in quotes")
    .option("--company <name>", "a company that the article is about; may be repeated", collect)
    .option("--person <name>", "a person whom the article is about; may be repeated", collect)
    .option("--topic <topic>", "a topic of site.yaml; may be repeated", collect)
    .option("--date <day>", "the day of publication (default: today)")
    .option("--draft", "keep the article out of the site until it is finished")
    .option("--company-entry <name>", "begin the entry of a company instead")
    .option("--person-entry <name>", "begin the entry of a person instead")
    .option("--content <folder>", "the content folder", defaultFolder)
    .addHelpText("after", `${environmentHelp}\n${example}`)
    .action(async (title: string | undefined, options: NewOptions) => {
      const inspection = inspectContent({ contentFolder: options.content, ...readEnvironment(process.env) });
      if (!inspection.found) return reportProblems(inspection.problems, "Nothing was written.");
      const { buildDay } = readEnvironment(process.env);
      const { content } = inspection.found;
      const today = buildDay ?? dayOf(Date.now(), content.settings.timeZone);
      const drafted = await draft(title, options, createNewsroom(content, today));
      if (!drafted) {
        console.error("Nothing was written.");
        process.exitCode = 130;
        return;
      }
      if ("mistakes" in drafted) throw new UserError(drafted.mistakes.join("\n"));
      const path = writeNewFile(options.content, inspection, drafted.file);
      const folder = options.content === defaultFolder ? "" : `--content ${options.content} `;
      console.log(`Wrote ${path}`);
      console.log(`Write its text, and see it with  npm start${folder && ` -- ${folder.trim()}`}`);
      console.log(`Check it with  npm run check -- ${folder}${path}`);
    });
}

/** Drafts the file for the options; undefined if the editor has cancelled the questions. */
async function draft(
  title: string | undefined,
  { company: companies = [], person: people = [], topic: topics = [], ...options }: NewOptions,
  newsroom: Newsroom,
): Promise<Drafted | undefined> {
  const entry = entryOf(options);
  const isEmpty =
    title === undefined && [...companies, ...people, ...topics].length === 0 && options.date === undefined;
  if (entry) {
    if (isEmpty && !options.draft) return draftEntry(entry.kind, entry.name, newsroom);
    throw new UserError(`--${entry.kind}-entry begins an entry, not an article; leave out the rest`);
  }
  if (!isEmpty) {
    const order = { title: title ?? "", date: options.date, companies, people, topics, draft: options.draft ?? false };
    return draftArticle(order, newsroom);
  }
  if (!canAsk()) {
    throw new UserError(
      'Say what the article is about: npm run new -- "Title" --company "Name" --person "Name" --topic topic',
    );
  }
  const order = await askArticle(newsroom, options.draft ?? false);
  return order && draftArticle(order, newsroom);
}

function entryOf(options: NewOptions): { readonly kind: EntityKind; readonly name: string } | undefined {
  const { companyEntry, personEntry } = options;
  if (companyEntry !== undefined && personEntry !== undefined) {
    throw new UserError("--company-entry and --person-entry begin one entry each; give one of them");
  }
  if (companyEntry !== undefined) return { kind: "company", name: companyEntry };
  return personEntry === undefined ? undefined : { kind: "person", name: personEntry };
}
