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

/** What became of a draft. */
export type Outcome =
  | { readonly kind: "new"; readonly draft: ContentFile; readonly article: ContentFile; readonly findings: Findings }
  /** An article has this text already. */
  | { readonly kind: "known"; readonly draft: ContentFile; readonly path: string }
  | { readonly kind: "problem"; readonly problem: Problem };

/** What the drafts are put beside. */
export interface Surroundings {
  readonly content: Content;
  readonly files: readonly ContentFile[];
  /** The path, as the editor knows it, of a file inside the content folder. */
  readonly pathOf: (name: string) => string;
}

/** Makes articles of drafts, and writes nothing; an article that the check would refuse is a problem of its draft. */
export function importDrafts(drafts: readonly ContentFile[], { content, files, pathOf }: Surroundings): Outcome[] {
  const known = knowNames(content);
  const shelf = createShelf(content, files);
  const outcomes = drafts.map((draft): Outcome => {
    const decoded = decodeFile(draft);
    if ("problem" in decoded) return { kind: "problem", problem: decoded.problem };
    const read = readRawDraft(decoded.text);
    if ("message" in read) return { kind: "problem", problem: { path: draft.path, column: 1, ...read } };
    const path = shelf.findText(read);
    if (path) return { kind: "known", draft, path };
    const findings = examine(read, known);
    const name = shelf.findPlace(read, findings.title.value, draft.name);
    const text = writeArticle(findings, draft.name);
    const article = { path: pathOf(name), name, bytes: new TextEncoder().encode(text) };
    shelf.add(article, text);
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

function knowNames({ companies, people }: Content): KnownNames {
  const registryOf = (entries: readonly (CompanyEntry | PersonEntry)[]) =>
    createRegistry<Registered>(entries.map((entry) => ({ entry, place: entry.place }))).registry;
  return {
    company: registryOf(companies),
    person: registryOf(people),
    index: createMentionIndex([...companies, ...people]),
  };
}

/** Where articles stand, and where there is room for one more. */
function createShelf({ articles }: Content, files: readonly ContentFile[]) {
  const names = new Set(files.map(({ name }) => name));
  const slugs = new Set<string>([
    ...articles.flatMap(({ slug, aliases }) => [slug, ...aliases]),
    // An article with a problem will have its address once it is mended.
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
    /** The article that has most paragraphs of a draft: an editor may have changed some. */
    findText: ({ blocks }: RawDraft): string | undefined => {
      const written = blocks.filter(({ kind }) => kind === "paragraph").map(writeBlock);
      for (const [path, lines] of paragraphs) {
        if (written.filter((line) => lines.has(line)).length * 2 > written.length) return path;
      }
      return undefined;
    },
    /** A name for the file of an article, with an address that no other article has or had. */
    findPlace: ({ day }: RawDraft, title: string, draftName: string): string => {
      const slug = slugOf(title) ?? slugOf(draftName.replace(/\.[^.]*$/, "")) ?? "story";
      for (let number = 1; ; number++) {
        const numbered = number === 1 ? slug : `${slug.slice(0, 90)}-${number}`;
        const name = `articles/${day.slice(0, 4)}/${day}-${numbered}.md`;
        // The address of four digits is the archive of a year.
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
