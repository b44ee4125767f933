import { parseWeek } from "../calendar/week.ts";
import type { Body, BodyContext } from "./body.ts";
import { createClaims } from "./claims.ts";
import type { Content, Letter, StandingPage } from "./content.ts";
import { renderBody } from "./markdown.ts";
import { createMentionIndex } from "./mentions.ts";
import { isSlug } from "./names.ts";
import { parseArticle } from "./parse-articles.ts";
import { draftEntries, type Introduce, parseCompanies, parsePeople } from "./parse-entries.ts";
import { type Problem, sortProblems } from "./problem.ts";
import { fileKinds, type ReadFile, readFiles, readSettings, refuseUnknownFile, startOf } from "./read-files.ts";
import { entityId } from "./registry.ts";
import { articleSchema, companySchema, letterSchema, type PageFields, pageSchema, personSchema } from "./schemas.ts";
import type { ContentFile } from "./text-file.ts";

/** Addresses at the root of the site that no standing page can have. */
const reservedPages = new Set(
  "api articles companies corrections feeds index map people search topics weeks".split(" "),
);

const noMentions = createMentionIndex([]);

/** The content of a folder; or every problem of every file, with what could be read all the same. */
export type ParsedContent =
  | { readonly content: Content }
  | { readonly problems: readonly Problem[]; readonly partial: Content | undefined };

/**
 * Turns the files of a content folder into typed values, or into every problem of every file.
 * Pure: the same files give the same result.
 */
export function parseContent(files: readonly ContentFile[]): ParsedContent {
  const problems: Problem[] = [];
  const settings = readSettings(files, problems);
  // Without the settings there is no time zone and no list of topics to check the rest against.
  if (!settings) return { problems, partial: undefined };
  problems.push(...files.flatMap(refuseUnknownFile));
  const topics = settings.topics.map((topic) => topic.slug);
  const companyFiles = readFiles(files, fileKinds.company, companySchema, problems);
  const personFiles = readFiles(files, fileKinds.person, personSchema, problems);
  const articleFiles = readFiles(files, fileKinds.article, articleSchema(settings.timeZone, topics), problems);
  const letterFiles = readFiles(files, fileKinds.letter, letterSchema, problems);
  const pageFiles = readFiles(files, fileKinds.page, pageSchema, problems);

  const claims = createClaims();
  const drafts = {
    companies: draftEntries("company", companyFiles, claims, problems),
    people: draftEntries("person", personFiles, claims, problems),
  };
  const index = createMentionIndex([...drafts.companies, ...drafts.people].map(({ registered }) => registered));
  const render = ({ file, split }: ReadFile<unknown>, context: Partial<BodyContext>): Body => {
    const { body, problems: found } = renderBody(split.body, {
      path: file.path,
      firstLine: split.bodyLine,
      index,
      named: new Set(),
      ...context,
    });
    problems.push(...found);
    return body;
  };
  const renderWithoutPictures = (read: ReadFile<unknown>, context: Partial<BodyContext>): Body => {
    const body = render(read, context);
    problems.push(...body.pictures.map(({ place }) => ({ ...place, message: "only articles have pictures" })));
    return body;
  };
  const introduce: Introduce = ({ read, registered: { kind, slug } }) =>
    renderWithoutPictures(read, { self: entityId(kind, slug) });
  const companies = parseCompanies(drafts.companies, introduce, problems);
  const people = parsePeople(drafts.people, introduce, companies, problems);
  const pictures = new Map(files.filter(({ name }) => fileKinds.picture.test(name)).map((file) => [file.name, file]));
  const around = {
    companies,
    people,
    pictures,
    claims,
    render: (read: ReadFile<unknown>, named: BodyContext["named"]) => render(read, { named }),
  };
  const articles = articleFiles.flatMap((read) => parseArticle(read, around, problems));

  // A letter links its stories, a page whatever it likes; names in them stay plain.
  const renderPlain = (read: ReadFile<unknown>) => renderWithoutPictures(read, { index: noMentions });
  const letters = letterFiles.flatMap((read) => parseLetter(read, renderPlain, problems));
  const pages = pageFiles.flatMap((read) => parsePage(read, renderPlain, problems));
  problems.push(...claims.problems);
  const content = { settings, articles, companies: companies.entries, people: people.entries, letters, pages };
  return problems.length > 0 ? { problems: sortProblems(problems), partial: content } : { content };
}

function parseLetter(
  read: ReadFile<{ readonly title: string }>,
  render: (read: ReadFile<unknown>) => Body,
  problems: Problem[],
): Letter[] {
  const { file, fields } = read;
  const { year, week } = fileKinds.letter.exec(file.name)?.groups ?? {};
  const id = parseWeek(`${year}-W${week}`);
  const body = render(read);
  if (id) return [{ place: startOf(file), week: id, title: fields.title, body }];
  const message = `the year ${year} has no week ${week}; name the file after the ISO week of its letter`;
  problems.push({ ...startOf(file), message });
  return [];
}

function parsePage(
  read: ReadFile<PageFields>,
  render: (read: ReadFile<unknown>) => Body,
  problems: Problem[],
): StandingPage[] {
  const { file, fields } = read;
  const slug = fileKinds.page.exec(file.name)?.groups?.["slug"] ?? "";
  const body = render(read);
  if (isSlug(slug) && !reservedPages.has(slug)) return [{ ...fields, slug, body }];
  problems.push({ ...startOf(file), message: `a page cannot have the address /${slug}/; rename the file` });
  return [];
}
