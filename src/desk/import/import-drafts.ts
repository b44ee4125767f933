import type { CompanyEntry, Content, PersonEntry } from "../../content/content.ts";
import { createMentionIndex } from "../../content/mentions.ts";
import { slugOf } from "../../content/names.ts";
import { parseContent } from "../../content/parse-content.ts";
import type { Problem } from "../../content/problem.ts";
import { fileKinds } from "../../content/read-files.ts";
import { createRegistry, type Registered } from "../../content/registry.ts";
import { type ContentFile, decodeFile } from "../../content/text-file.ts";
import { type Findings, writeArticle, writeBlock } from "./article-file.ts";
import { findNames, type KnownNames } from "./find-names.ts";
import { proposeSummary, proposeTitle } from "./headline.ts";
import { type RawDraft, readRawDraft } from "./raw-draft.ts";

/** The outcome of importing a draft. */
export type Outcome =
  | { readonly kind: "new"; readonly draft: ContentFile; readonly article: ContentFile; readonly findings: Findings }
  /** An article with this text exists already. */
  | { readonly kind: "known"; readonly draft: ContentFile; readonly path: string }
  | { readonly kind: "problem"; readonly problem: Problem };

/** The content that the drafts are added to. */
export interface ImportTarget {
  readonly content: Content;
  readonly files: readonly ContentFile[];
  /** Returns the path, as shown to the editor, of a file in the content folder. */
  readonly pathOf: (name: string) => string;
}

/** Converts drafts to articles without writing them; problems of an article are reported for its draft. */
export function importDrafts(drafts: readonly ContentFile[], { content, files, pathOf }: ImportTarget): Outcome[] {
  const known = knowNames(content);
  const index = createArticleIndex(content, files);
  const outcomes = drafts.map((draft): Outcome => {
    const decoded = decodeFile(draft);
    if ("problem" in decoded) return { kind: "problem", problem: decoded.problem };
    const read = readRawDraft(decoded.text);
    if ("message" in read) return { kind: "problem", problem: { path: draft.path, column: 1, ...read } };
    const path = index.findText(read);
    if (path) return { kind: "known", draft, path };
    const findings = examine(read, known);
    const name = index.findPlace(read, findings.title.value, draft.name);
    const text = writeArticle(findings, draft.name);
    const article = { path: pathOf(name), name, bytes: new TextEncoder().encode(text) };
    index.add(article, text);
    return { kind: "new", draft, article, findings };
  });
  return refuseFaulty(outcomes, files);
}

function examine(draft: RawDraft, known: KnownNames): Findings {
  const paragraphs = draft.blocks.filter(({ kind }) => kind === "paragraph").map(({ text }) => text);
  return {
    draft,
    title: draft.title
      ? { value: draft.title, basis: "the heading at the top of the draft" }
      : proposeTitle(draft.lead),
    summary: proposeSummary(draft.lead),
    names: findNames(paragraphs, known),
  };
}

function knowNames({ settings, companies, people }: Content): KnownNames {
  const registryOf = (entries: readonly (CompanyEntry | PersonEntry)[]) =>
    createRegistry<Registered>(
      entries.map((entry) => ({ entry, place: entry.place })),
      (name) => slugOf(name, settings.language),
    ).registry;
  return {
    company: registryOf(companies),
    person: registryOf(people),
    index: createMentionIndex([...companies, ...people]),
  };
}

/** Finds existing articles by text, and free file names for new ones. */
function createArticleIndex({ settings, articles }: Content, files: readonly ContentFile[]) {
  const names = new Set(files.map(({ name }) => name));
  const slugs = new Set<string>([
    ...articles.flatMap(({ slug, aliases }) => [slug, ...aliases]),
    // An article with a problem will have its address once it is fixed.
    ...files.flatMap(({ name }) => fileKinds.article.exec(name)?.groups?.["slug"] ?? []),
  ]);
  const paragraphs = new Map<string, ReadonlySet<string>>();
  const add = ({ path, name }: ContentFile, text: string) => {
    names.add(name);
    paragraphs.set(path, new Set(text.split("\n")));
  };
  for (const file of files) {
    const decoded = fileKinds.article.test(file.name) ? decodeFile(file) : undefined;
    if (decoded && "text" in decoded) add(file, decoded.text);
  }
  return {
    add,
    /** The article with most paragraphs of a draft: an editor may have changed some. */
    findText: ({ blocks }: RawDraft): string | undefined => {
      const written = blocks.filter(({ kind }) => kind === "paragraph").map(writeBlock);
      for (const [path, lines] of paragraphs) {
        if (written.filter((line) => lines.has(line)).length * 2 > written.length) return path;
      }
      return undefined;
    },
    /** A file name for an article, with an address that no other article has or had. */
    findPlace: ({ day }: RawDraft, title: string, draftName: string): string => {
      const [slug = "story"] = [title, draftName.replace(/\.[^.]*$/, "")].flatMap(
        (text) => slugOf(text, settings.language) ?? [],
      );
      for (let number = 1; ; number++) {
        const numbered = number === 1 ? slug : `${slug.slice(0, 90)}-${number}`;
        const name = `articles/${day.slice(0, 4)}/${day}-${numbered}.md`;
        // Addresses of four digits are the archives of years.
        if (/^\d{4}$/.test(numbered) || slugs.has(numbered) || names.has(name)) continue;
        slugs.add(numbered);
        return name;
      }
    },
  };
}

/** Checks the new articles together with all others, as the build would. */
function refuseFaulty(outcomes: readonly Outcome[], files: readonly ContentFile[]): Outcome[] {
  const articles = outcomes.flatMap((outcome) => (outcome.kind === "new" ? [outcome.article] : []));
  if (articles.length === 0) return [...outcomes];
  const parsed = parseContent([...files, ...articles]);
  const problems = "problems" in parsed ? parsed.problems : [];
  return outcomes.map((outcome) => {
    const [problem] = outcome.kind === "new" ? problems.filter(({ path }) => path === outcome.article.path) : [];
    if (outcome.kind !== "new" || !problem) return outcome;
    const message = `no article can be made of this: ${problem.message}`;
    return { kind: "problem", problem: { path: outcome.draft.path, line: 1, column: 1, message } };
  });
}
