import { parseWeek } from "../calendar/week.ts";
import { catalogueFor } from "../language/catalogue.ts";
import { isEverydayWord } from "../language/everyday-words.ts";
import { fingerprint, fingerprintOfBytes } from "../values/fingerprint.ts";
import type { Body, BodyContext } from "./body.ts";
import { createClaims } from "./claims.ts";
import type { Content, Letter, StandingPage } from "./content.ts";
import { kinds } from "./kinds.ts";
import { createMentionIndex, type MentionIndex } from "./mentions.ts";
import { isSlug } from "./names.ts";
import { parseArticle } from "./parse-articles.ts";
import { draftEntries, type Introduce, parseCompanies, parsePeople } from "./parse-entries.ts";
import { type Problem, sortProblems } from "./problem.ts";
import { fileKinds, type ReadFile, readSettings, refuseUnknownFile, startOf } from "./read-files.ts";
import { entityId } from "./registry.ts";
import { articleSchema, companySchema, letterSchema, type PageFields, pageSchema, personSchema } from "./schemas.ts";
import { createSlugs } from "./slug-chooser.ts";
import type { TextCache } from "./text-cache.ts";
import type { ContentFile } from "./text-file.ts";
import { createTextReader, type RenderingContext } from "./text-reader.ts";

/** Slugs at the root of the site that standing pages cannot have: the site's own folders. */
export const reservedPages: ReadonlySet<string> = new Set([
  ..."api archive corrections feeds fonts index map pagefind scripts search styles".split(" "),
  ...Object.values(kinds).map(({ plural }) => plural),
]);

/** The content of a folder; or every problem of every file, with the content of the valid files. */
export type ParsedContent =
  | { readonly content: Content }
  | { readonly problems: readonly Problem[]; readonly partial: Content | undefined };

/**
 * Parses the files of a content folder into typed values, or into every problem of every file.
 * Pure: the same files give the same result, whatever is cached.
 *
 * @param cache texts cached by earlier calls; updated by this one.
 */
export function parseContent(files: readonly ContentFile[], cache: TextCache = new Map()): ParsedContent {
  const problems: Problem[] = [];
  const settings = readSettings(files, problems);
  // Without settings there is no time zone and no list of topics to check the rest against.
  if (!settings) return { problems, partial: undefined };
  problems.push(...files.flatMap(refuseUnknownFile));
  const { timeZone, language } = settings;
  const topics = settings.topics.map((topic) => topic.slug);
  const { quotes } = catalogueFor(language).typography;
  // Called after the index is created, when the first text is rendered.
  const namesOfEntries = (): MentionIndex => index;
  const reader = createTextReader(files, { timeZone, topics, quotes }, namesOfEntries, cache, problems);
  const companyFiles = reader.read(fileKinds.company, companySchema);
  const personFiles = reader.read(fileKinds.person, personSchema);
  const titled = ({ name }: ContentFile) => ({ title: name.slice(-60) });
  const articleFiles = reader.read(fileKinds.article, articleSchema({ timeZone, topics, quotes }), (file) => ({
    ...titled(file),
    date: fileKinds.article.exec(file.name)?.groups?.["day"],
  }));
  const letterFiles = reader.read(fileKinds.letter, letterSchema(quotes), titled);
  const pageFiles = reader.read(fileKinds.page, pageSchema(quotes), titled);

  const slugs = createSlugs(files, language);
  const claims = createClaims();
  const drafts = {
    companies: draftEntries("company", companyFiles, slugs, claims, problems),
    people: draftEntries("person", personFiles, slugs, claims, problems),
  };
  const index = createMentionIndex(
    [...drafts.companies, ...drafts.people].map(({ registered }) => registered),
    (word) => isEverydayWord(word, language),
  );
  const renderWithoutPictures = (read: ReadFile<unknown>, context: RenderingContext): Body => {
    const body = reader.render(read, context);
    problems.push(...body.pictures.map(({ place }) => ({ ...place, message: "only articles have pictures" })));
    return body;
  };
  const introduce: Introduce = ({ read, registered: { kind, slug } }, named) =>
    renderWithoutPictures(read, { linked: true, named, self: entityId(kind, slug) });
  const companies = parseCompanies(drafts.companies, introduce, slugs, problems);
  const people = parsePeople(drafts.people, introduce, slugs, companies, problems);
  const pictures = new Map(files.filter(({ name }) => fileKinds.picture.test(name)).map((file) => [file.name, file]));
  const articleContext = {
    timeZone,
    companies,
    people,
    pictures,
    claims,
    render: (read: ReadFile<unknown>, named: BodyContext["named"]) => reader.render(read, { linked: true, named }),
  };
  const articles = articleFiles.flatMap((read) => parseArticle(read, articleContext, problems));

  // Letters and standing pages have links written by hand: names in them are not linked.
  const renderPlain = (read: ReadFile<unknown>) => renderWithoutPictures(read, { linked: false });
  const letters = letterFiles.flatMap((read) => parseLetter(read, renderPlain, problems));
  const pages = pageFiles.flatMap((read) => parsePage(read, renderPlain, problems));
  problems.push(...claims.problems);
  const content: Content = {
    settings,
    articles,
    companies: companies.entries,
    people: people.entries,
    letters,
    pages,
    fingerprint: fingerprint(files.map(({ name, bytes }) => [name, fingerprintOfBytes(bytes)])),
  };
  reader.save();
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
  if (id)
    return [
      {
        place: startOf(file),
        week: id,
        title: fields.title,
        body,
        fingerprint: fingerprint(read.key, body.fingerprint),
      },
    ];
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
  if (isSlug(slug) && !reservedPages.has(slug))
    return [{ ...fields, slug, body, fingerprint: fingerprint(read.key, body.fingerprint) }];
  problems.push({ ...startOf(file), message: `a page cannot have the address /${slug}/; rename the file` });
  return [];
}
