import { relative, resolve } from "node:path";
import { inspectContent, type SiteInput } from "../../build/load-site.ts";
import { findBrokenPictures } from "../../build/pictures.ts";
import { UserError } from "../../build/user-error.ts";
import { weekOf } from "../../calendar/week.ts";
import { type Problem, sortProblems } from "../../content/problem.ts";
import { entityId } from "../../content/registry.ts";
import { findArchiveWarnings, findUnused } from "./archive-warnings.ts";
import { findArticleWarnings } from "./article-warnings.ts";

/** What a check has found. */
export interface CheckResult {
  /** Errors and warnings, by path and line. */
  readonly problems: readonly Problem[];
  /** How many articles were read without an error, drafts and scheduled ones included. */
  readonly articles: number;
}

/**
 * Finds every problem of a content folder and builds nothing.
 *
 * @param files checks these against the whole content, and tells only what is wrong with them; all files where empty.
 */
export async function checkContent(input: SiteInput, files: readonly string[] = []): Promise<CheckResult> {
  const { files: contentFiles, problems, found } = inspectContent(input);
  const chosen = files.map((file) => {
    const content = contentFiles.find(({ path }) => resolve(path) === resolve(file));
    if (!content) throw new UserError(`${file} is not a file of ${input.contentFolder}`);
    return content.path;
  });
  const all = [...problems];
  if (found) {
    const { content } = found;
    const registered = new Map(
      [...content.companies, ...content.people].map((entry) => [entityId(entry.kind, entry.slug), entry]),
    );
    all.push(
      ...(await findBrokenPictures(content.articles)),
      ...content.articles.flatMap((article) => findArticleWarnings(article, registered)),
      ...findArchiveWarnings(content),
    );
    const weeks = new Set(content.articles.map(({ date }) => weekOf(date.day)));
    if (problems.length === 0) all.push(...findUnused(content, weeks));
  }
  const told = chosen.length > 0 ? all.filter(({ path }) => chosen.includes(path)) : all;
  return { problems: sortProblems(told), articles: found?.content.articles.length ?? 0 };
}

/** Writes a problem as a command of GitHub Actions, which shows it beside the line in a pull request. */
export function formatAnnotation({ path, line, column, message, hint, warning }: Problem): string {
  const escapeData = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (text: string) => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const file = property(relative(".", path));
  const text = escapeData(hint ? `${message}\n→ ${hint}` : message);
  return `::${warning ? "warning" : "error"} file=${file},line=${line},col=${column}::${text}`;
}
