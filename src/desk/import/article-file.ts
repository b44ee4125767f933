import { writeScalar } from "../../content/yaml-text.ts";
import type { FoundName } from "./find-names.ts";
import type { Guess } from "./headline.ts";
import { escapeMarkdown } from "./markdown-text.ts";
import type { Block, RawDraft } from "./raw-draft.ts";

/** The results of importing a draft. */
export interface Findings {
  readonly draft: RawDraft;
  readonly title: Guess;
  readonly summary: Guess;
  readonly names: readonly FoundName[];
}

/** The placeholder if the text names nobody: an article is about a company, a person or a topic. */
const noCompany: Guess = {
  value: "Unnamed company",
  basis: 'none; the text names no company or person that could be told, so write a name here, or "topics" instead',
};

/** The companies of an article as guesses; the placeholder if the text names nobody. */
export function guessCompanies(names: readonly FoundName[]): readonly Guess[] {
  return names.length > 0 ? guessNames(names, "company") : [noCompany];
}

/** The companies or people of an article as guesses. */
export function guessNames(names: readonly FoundName[], kind: FoundName["kind"]): readonly Guess[] {
  return names.filter((name) => name.kind === kind).map((name) => ({ value: name.name, basis: explainName(name) }));
}

/**
 * Formats the article of a draft: with `draft: true`, and a comment above each guessed value.
 *
 * @param source the name of the draft's file.
 */
export function writeArticle({ draft, title, summary, names }: Findings, source: string): string {
  const lines = [
    comment(`From ${quote(source)}. Check each guess, then delete these comments and "draft: true".`),
    ...writeValue("title", [title]),
    ...writeValue("date", [{ value: draft.day, basis: explainDay(draft) }]),
    ...writeValue("company", guessCompanies(names)),
    ...writeValue("people", guessNames(names, "person")),
    ...writeValue("summary", [summary]),
    ...draft.blocks.flatMap((block) =>
      block.kind === "heading" && !block.marked
        ? [comment(`guess: ${quote(block.text)} is a heading: a short line by itself that does not end as a sentence`)]
        : [],
    ),
    "draft: true",
  ];
  return `---\n${lines.join("\n")}\n---\n\n${writeBody(draft)}\n`;
}

/** Explains what the day of an article is based on. */
export function explainDay({ dayWords }: RawDraft): string {
  return `${quote(dayWords)} at the start of the draft`;
}

/** Explains what a name in the front matter is based on. */
function explainName({ registered, slip, count, bySurname, inLead, introduction }: FoundName): string {
  const counted = `named ${times(count)}${bySurname > 0 ? ` in full and ${times(bySurname)} by the last name` : ""}`;
  return [
    registered ? "registered" : "not registered",
    ...(slip ? [`the text writes ${quote(slip)}`] : []),
    inLead ? `${counted}, first in the lead` : counted,
    ...(introduction ? [quote(introduction.words)] : []),
  ].join("; ");
}

/** The text of an article, with every word of the draft. */
export function writeBody({ blocks }: RawDraft): string {
  return blocks.map(writeBlock).join("\n\n");
}

/** Formats a paragraph or a heading as a line of Markdown. */
export function writeBlock(block: Block): string {
  const text = escapeMarkdown(block.text);
  return block.kind === "heading" ? `${"#".repeat(block.level)} ${text}` : text;
}

function writeValue(key: string, guesses: readonly Guess[]): string[] {
  const [only, another] = guesses;
  if (!only) return [];
  const explain = ({ basis }: Guess) => comment(`guess: ${basis}`);
  if (!another) return [explain(only), `${key}: ${writeScalar(only.value)}`];
  return [`${key}:`, ...guesses.flatMap((guess) => [`  ${explain(guess)}`, `  - ${writeScalar(guess.value)}`])];
}

function comment(text: string): string {
  // Whatever the draft or its name contains, a comment is one line without invisible characters.
  return `# ${text.replace(/[^\p{Letter}\p{Mark}\p{Number}\p{Punctuation}\p{Symbol} ]+/gu, " ")}`;
}

function quote(text: string): string {
  return `"${text.length > 160 ? `${text.slice(0, 159)}…` : text}"`;
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}
