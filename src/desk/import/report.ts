import { kinds } from "../../content/kinds.ts";
import { slugOf } from "../../content/names.ts";
import { writeScalar } from "../../content/yaml-text.ts";
import { explainDay, type Findings, guessCompanies, guessNames } from "./article-file.ts";
import type { FoundName } from "./find-names.ts";
import type { Guess } from "./headline.ts";

/** A row of the report: a label, a value, and what the value is based on. */
export type Row = readonly [label: string, value: string, basis: string];

/**
 * Describes what was found in a draft; the last rows propose new entries.
 *
 * @param language of the newsletter, a BCP 47 tag.
 */
export function describeFindings({ draft, title, summary, names }: Findings, language: string): Row[] {
  const rowsOf = (label: string, guesses: readonly Guess[]): Row[] =>
    guesses.map(({ value, basis }) => [label, value, basis]);
  const headings = draft.blocks.filter((block) => block.kind === "heading");
  const paragraphs = draft.blocks.length - headings.length;
  const words = draft.blocks.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return [
    ["date", draft.day, explainDay(draft)],
    ["title", title.value, title.basis],
    ["summary", summary.value, summary.basis],
    ...rowsOf("company", guessCompanies(names)),
    ...rowsOf("person", guessNames(names, "person")),
    ...headings.map(
      ({ text, marked }): Row => ["heading", text, marked ? "marked as one" : "a short line, not ended as a sentence"],
    ),
    ["text", `${paragraphs} ${paragraphs === 1 ? "paragraph" : "paragraphs"}, ${words} words`, "every word is kept"],
    ...names.filter(({ registered }) => !registered).flatMap((name) => proposeEntry(name, language)),
  ];
}

/** Proposes an entry for a company or person that has none, with the role given in the text. */
function proposeEntry({ kind, name, introduction }: FoundName, language: string): Row[] {
  const slug = slugOf(name, language);
  const file = `content/${kinds[kind].plural}/${slug ?? "some-words"}.md`;
  const { role, company } = introduction ?? {};
  const lines = [
    `name: ${writeScalar(name)}`,
    ...(slug ? [] : ["slug: some-words"]),
    ...(role && company ? [`roles: [{ company: ${writeScalar(company)}, title: ${writeScalar(role)} }]`] : []),
  ];
  return lines.map((line, index): Row => ["entry", line, index === 0 ? `proposed for ${file}` : "as the text has it"]);
}

/**
 * Formats rows in columns. A value that is too long for its column takes the rest of the line, and its basis goes on
 * the next.
 */
export function formatRows(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(([, value]) => (value.length <= widest ? value.length : 0)));
  return rows.flatMap(([label, value, basis]) => {
    const start = `  ${label.padEnd(labelWidth)}${value}`;
    if (value.length > width) return [start, `${" ".repeat(2 + labelWidth + width)}  ${basis}`];
    return [`  ${label.padEnd(labelWidth)}${value.padEnd(width)}  ${basis}`];
  });
}

const labelWidth = "heading".length + 2;
const widest = 48;
