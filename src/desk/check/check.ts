import { relative, resolve } from "node:path";
import { weekOf } from "../../calendar/week.ts";
import type { AddressRecord } from "../../content/address-file.ts";
import { type Problem, sortProblems } from "../../content/problem.ts";
import { refuseOtherFolders } from "../../content/read-folder.ts";
import { entityId } from "../../content/registry.ts";
import { type AddressUpdate, findMissing, updateAddresses } from "../../permanence/address-update.ts";
import type { Answer } from "../../permanence/answers.ts";
import type { Inspection } from "../../permanence/inspect-content.ts";
import { inspectContent } from "../../permanence/inspect-content.ts";
import { findBrokenPictures } from "../../publish/pictures.ts";
import { openTextCache } from "../../publish/text-cache.ts";
import type { SiteInput } from "../../site/load-site.ts";
import { UserError } from "../../values/user-error.ts";
import { findArchiveWarnings, findTextWarnings, findUnused } from "./archive-warnings.ts";
import { findArticleWarnings } from "./article-warnings.ts";
import { findHabitWarnings } from "./habit-warnings.ts";
import { findLanguageWarning } from "./language-warning.ts";
import { findNameWarnings } from "./name-warnings.ts";
import { findPlaceholders } from "./placeholders.ts";
import { findWeekWarnings } from "./week-warnings.ts";
import { writeAddresses } from "./write-addresses.ts";

/** The result of a check. */
export interface CheckResult {
  /** Errors and warnings, by path and line. */
  readonly problems: readonly Problem[];
  /** How many articles are valid, drafts and scheduled ones included. */
  readonly articles: number;
  /** How the file of addresses was updated; undefined if that was not requested or not possible. */
  readonly written: AddressChange | undefined;
}

/** How many lines of the file of addresses were added and removed, and whether it was written at all. */
interface AddressChange {
  readonly added: number;
  readonly dropped: number;
  readonly changed: boolean;
  /** The companies and people whose pages are new, with their addresses: both become permanent. */
  readonly pages: readonly Pick<Answer, "name" | "addresses">[];
}

/** The options of a check. */
export interface CheckOptions {
  /** Limits the report to these files, which are still checked against the whole content; all files if empty. */
  readonly files?: readonly string[];
  /** Updates the file of addresses if nothing else is wrong. */
  readonly write?: boolean;
}

/** Finds every problem of a content folder and builds nothing. */
export async function checkContent(
  input: SiteInput,
  { files = [], write = false }: CheckOptions = {},
): Promise<CheckResult> {
  refuseOtherFolders(input.contentFolder);
  const inspection = inspectContent(input, undefined, { texts: openTextCache(input.contentFolder) });
  const { folder, problems, record, found } = inspection;
  const chosen = files.map((file) => {
    const content = folder.files.find(({ path }) => resolve(path) === resolve(file));
    if (!content) throw new UserError(`${file} is not a file of ${input.contentFolder}`);
    return content.path;
  });
  const all = [...problems, ...record.malformed];
  if (found) {
    const { content, archive } = found;
    const registered = new Map(
      [...content.companies, ...content.people].map((entry) => [entityId(entry.kind, entry.slug), entry]),
    );
    all.push(
      ...(await findBrokenPictures(content.articles)),
      ...content.articles.flatMap((article) => findArticleWarnings(article, registered)),
      ...findTextWarnings(content),
      ...findPlaceholders(folder.files, content.settings),
      ...findArchiveWarnings(content),
      ...findNameWarnings(content),
      ...folder.files
        .filter(({ name }) => name === "site.yaml")
        .flatMap((file) => findLanguageWarning(file, content.settings.language)),
    );
    const weeks = new Set(content.articles.map(({ date }) => weekOf(date.day)));
    if (problems.length === 0)
      all.push(...findUnused(content, weeks), ...findHabitWarnings(content), ...findWeekWarnings(archive));
  }
  // The file of addresses is checked last, since its correct lines are not known while anything else is wrong.
  const update = all.every(({ warning }) => warning) ? updateOf(inspection) : undefined;
  if (update && !write) all.push(...update.outdated, ...findMissing(record, update));
  const written = update && write ? bringUpToDate(input.contentFolder, record, update) : undefined;
  const told = chosen.length > 0 ? problemsOf(chosen, all, inspection, update) : all;
  return { problems: sortProblems(told), articles: found?.content.articles.length ?? 0, written };
}

/** Selects the problems of some files, and lost addresses, which they have most likely caused. */
function problemsOf(
  chosen: readonly string[],
  all: readonly Problem[],
  { problems, record }: Inspection,
  update: AddressUpdate | undefined,
): Problem[] {
  const files = new Set(chosen);
  const lost = problems.filter(({ path }) => path === record.path);
  const hasRecord = files.delete(record.path);
  return [
    ...all.filter(({ path }) => files.has(path)),
    ...lost,
    ...(hasRecord ? record.malformed : []),
    ...(hasRecord && update
      ? [...update.outdated, ...findMissing(record, update, files.size > 0 ? files : undefined)]
      : []),
  ];
}

function bringUpToDate(contentFolder: string, record: AddressRecord, update: AddressUpdate): AddressChange {
  const changed = update.text !== record.text;
  if (changed) writeAddresses(contentFolder, update.text);
  const pages = [...new Set(update.added.values())].filter(({ kind }) => kind === "company" || kind === "person");
  return { added: update.added.size, dropped: update.dropped, changed, pages };
}

function updateOf({ record, answers }: Inspection): AddressUpdate | undefined {
  return answers && updateAddresses(record, answers);
}

/** Formats a problem as a workflow command of GitHub Actions, which shows it beside the line in a pull request. */
export function formatAnnotation({ path, line, column, message, hint, warning }: Problem): string {
  const escapeData = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (text: string) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const file = property(relative(".", path));
  const text = escapeData(hint ? `${message}\n→ ${hint}` : message);
  return `::${warning ? "warning" : "error"} file=${file},line=${line},col=${column}::${text}`;
}
