import { parseWeek } from "../calendar/week.ts";
import { type Claims, createClaims } from "./claims.ts";
import type { Article, CompanyEntry, Content, Letter, NameReference, PersonEntry, StandingPage } from "./content.ts";
import { readYamlFile, type SplitFile, splitFrontMatter } from "./front-matter.ts";
import { type BodyContext, pictureName, renderBody } from "./markdown.ts";
import { createMentionIndex } from "./mentions.ts";
import { isSlug, type Slug, slugOf } from "./names.ts";
import { type Place, type Problem, sortProblems } from "./problem.ts";
import { createRegistry, entityId, type Registered, type Registry } from "./registry.ts";
import { articleSchema, companySchema, letterSchema, pageSchema, personSchema, type SiteSettings, siteSchema } from "./schemas.ts";
import { type ContentFile, decodeFile } from "./text-file.ts";
import { validate } from "./validate.ts";

type Schema = Parameters<typeof validate>[0];

/** A file whose front matter is valid; its body waits until every name is known. */
interface ReadFile<Fields> {
  readonly file: ContentFile;
  readonly fields: Fields;
  readonly split: SplitFile;
}

/** What the files of the content folder are, by their names. */
const places = {
  article: /^articles\/\d{4}\/(?<date>\d{4}-\d{2}-\d{2})-(?<slug>[a-z0-9-]+)\.md$/,
  picture: /^articles\/\d{4}\/[^/]+\.(jpe?g|png|webp|avif|gif)$/,
  company: /^companies\/[a-z0-9-]+\.md$/,
  person: /^people\/[a-z0-9-]+\.md$/,
  letter: /^weeks\/(?<year>\d{4})-w(?<week>\d{2})\.md$/,
  page: /^pages\/(?<slug>[a-z0-9-]+)\.md$/,
} as const;

/** Addresses at the root of the site that no standing page can have. */
const reservedPages = new Set("api articles companies corrections feeds index map people search topics weeks".split(" "));

/**
 * Turns the files of a content folder into typed values, or into every problem of every file.
 * Pure: the same files give the same result.
 */
export function parseContent(files: readonly ContentFile[]): { readonly content: Content } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const settings = readSettings(files, problems);
  // Without the settings there is no time zone and no list of topics to check the rest against.
  if (!settings) return { problems };
  const topics = settings.topics.map((topic) => topic.slug as string);

  const read = <Kind extends Schema>(place: RegExp, schema: Kind) => readAll(files, place, schema, problems);
  const companyFiles = read(places.company, companySchema);
  const personFiles = read(places.person, personSchema);
  const articleFiles = read(places.article, articleSchema(settings.timeZone, topics));
  const letterFiles = read(places.letter, letterSchema);
  const pageFiles = read(places.page, pageSchema);
  for (const file of files) problems.push(...unknownFile(file));

  const claims = createClaims();
  const skeletons = {
    company: companyFiles.flatMap((read) => skeletonOf("company", read, claims, problems)),
    person: personFiles.flatMap((read) => skeletonOf("person", read, claims, problems)),
  };
  const index = createMentionIndex([...skeletons.company, ...skeletons.person].map(({ registered }) => registered));
  const render = (split: SplitFile, path: string, context: Pick<BodyContext, "named" | "self"> | object = {}) => {
    const result = renderBody(split.body, { path, firstLine: split.bodyLine, index, named: new Set(), ...context });
    problems.push(...result.problems);
    return result.body;
  };
  const introduce = ({ registered, read }: Skeleton) => ({
    ...registered,
    path: read.file.path,
    formerSlugs: read.fields.formerSlugs,
    homepage: read.fields.homepage,
    body: refusePictures(render(read.split, read.file.path, { self: entityId(registered.kind, registered.slug) }), problems),
  });

  const companyEntries = skeletons.company.map((skeleton): { entry: CompanyEntry; place: Place } => {
    const { kind, country, founded } = skeleton.read.fields as (typeof companyFiles)[number]["fields"];
    return { entry: { ...introduce(skeleton), kind: "company", trade: kind, country, founded }, place: nameOf(skeleton.read) };
  });
  const companies = collect(createRegistry(companyEntries), problems);
  const resolveCompany = (name: string, place: Place) => resolve("company", companies, name, place, problems);
  const personEntries = skeletons.person.map((skeleton): { entry: PersonEntry; place: Place } => {
    const { roles } = skeleton.read.fields as (typeof personFiles)[number]["fields"];
    const { placeOf } = skeleton.read.split;
    const resolved = roles.flatMap((role, number) => {
      const company = resolveCompany(role.company, placeOf(["roles", number, "company"]));
      return company ? [{ ...role, companyName: role.company, company }] : [];
    });
    return { entry: { ...introduce(skeleton), kind: "person", roles: resolved }, place: nameOf(skeleton.read) };
  });
  const people = collect(createRegistry(personEntries), problems);
  const resolvePerson = (name: string, place: Place) => resolve("person", people, name, place, problems);

  const pictures = new Map(files.filter(({ name }) => places.picture.test(name)).map((file) => [file.name, file]));
  const articles = articleFiles.flatMap((read): Article[] => {
    const { fields, file, split } = read;
    const fromName = places.article.exec(file.name)?.groups?.["slug"] ?? "";
    const slug = fields.slug ?? (isSlug(fromName) ? fromName : undefined);
    if (!slug) {
      problems.push({ ...startOf(file), message: "the words of the file name have to be joined by single hyphens: 2024-03-24-some-words.md" });
      return [];
    }
    const at = (key: string, number?: number) => placeOfItem(split, key, number);
    const named = {
      companies: fields.company.flatMap((name, number) => resolveCompany(name, at("company", number)) ?? []),
      people: fields.people.flatMap((name, number) => resolvePerson(name, at("people", number)) ?? []),
    };
    claimNames("company", fields.company, named.companies, (number) => at("company", number), claims, problems);
    claimNames("person", fields.people, named.people, (number) => at("people", number), claims, problems);
    claimArticle(slug, fields.aliases, fields.title, at, claims, problems);
    for (const [number, { date }] of fields.corrections.entries()) {
      if (Date.parse(date.moment) < Date.parse(fields.date.moment)) {
        problems.push({ ...split.placeOf(["corrections", number, "date"]), message: `the correction is dated before the article itself (${fields.date.day})` });
      }
    }
    if (fields.updated && Date.parse(fields.updated.moment) < Date.parse(fields.date.moment)) {
      problems.push({ ...at("updated"), message: `"updated" is earlier than "date" (${fields.date.day})` });
    }
    const ids = new Set([...named.companies, ...named.people].flatMap((name) => ("entry" in name ? [entityId(name.entry.kind, name.entry.slug)] : [])));
    const body = render(split, file.path, { named: ids });
    if (body.words === 0) problems.push({ ...startOf(file), line: split.bodyLine, message: "the article has no text; write it below the front matter" });
    const folder = file.name.slice(0, file.name.lastIndexOf("/") + 1);
    const used = new Map(body.pictures.map((picture) => [picture.target, picture]));
    const found = [...used.values()].flatMap(({ target, place }) => {
      const picture = pictures.get(folder + target);
      if (picture) return [{ file: target, path: picture.path }];
      if (pictureName.test(target)) problems.push({ ...place, message: `there is no picture ${target} beside the article; put it into the same folder` });
      return [];
    });
    return [{ ...fields, ...named, path: file.path, slug, body, pictures: found }];
  });

  const letters = letterFiles.flatMap(({ file, fields, split }): Letter[] => {
    const { year, week } = places.letter.exec(file.name)?.groups ?? {};
    const id = parseWeek(`${year}-W${week}`);
    if (!id) problems.push({ ...startOf(file), message: `the year ${year} has no week ${week}; name the file after the ISO week of its letter` });
    const body = refusePictures(render(split, file.path), problems);
    return id ? [{ path: file.path, week: id, title: fields.title, body }] : [];
  });
  const pages = pageFiles.flatMap(({ file, fields, split }): StandingPage[] => {
    const slug = places.page.exec(file.name)?.groups?.["slug"] ?? "";
    if (!isSlug(slug) || reservedPages.has(slug)) {
      problems.push({ ...startOf(file), message: `a page cannot have the address /${slug}/; rename the file` });
      return [];
    }
    return [{ ...fields, path: file.path, slug, body: refusePictures(render(split, file.path), problems) }];
  });

  problems.push(...claims.problems);
  if (problems.length > 0) return { problems: sortProblems(problems) };
  return { content: { settings, articles, companies: companies.entries, people: people.entries, letters, pages } };
}

function readSettings(files: readonly ContentFile[], problems: Problem[]): SiteSettings | undefined {
  const file = files.find(({ name }) => name === "site.yaml");
  if (!file) {
    problems.push({ path: "content/site.yaml", line: 1, column: 1, message: "the file is missing; it holds the name and the address of the newsletter" });
    return undefined;
  }
  const decoded = decodeFile(file);
  if ("problem" in decoded) {
    problems.push(decoded.problem);
    return undefined;
  }
  const yaml = readYamlFile(file.path, decoded.text);
  const checked = "problems" in yaml ? yaml : validate(siteSchema, yaml.value);
  if ("problems" in checked) {
    problems.push(...checked.problems);
    return undefined;
  }
  return checked.value;
}

function readAll<Kind extends Schema>(files: readonly ContentFile[], place: RegExp, schema: Kind, problems: Problem[]) {
  return files
    .filter(({ name }) => place.test(name))
    .flatMap((file): ReadFile<ReturnType<Kind["parse"]>>[] => {
      const decoded = decodeFile(file);
      if ("problem" in decoded) {
        problems.push(decoded.problem);
        return [];
      }
      const split = splitFrontMatter(file.path, decoded.text);
      const checked = "problems" in split ? split : validate(schema, split.value);
      if ("problems" in checked) problems.push(...checked.problems);
      if ("problems" in split || "problems" in checked) return [];
      return [{ file, fields: checked.value as ReturnType<Kind["parse"]>, split: split.value }];
    });
}

function unknownFile(file: ContentFile): Problem[] {
  if (file.name === "site.yaml" || Object.values(places).some((place) => place.test(file.name))) {
    const name = file.name.slice(file.name.lastIndexOf("/") + 1);
    if (!places.picture.test(file.name) || pictureName.test(name)) return [];
    return [{ ...startOf(file), message: "name the picture with a-z, 0-9 and single hyphens only" }];
  }
  const [folder = ""] = file.name.split("/");
  const expected = {
    articles: "an article is content/articles/2024/2024-03-24-some-words.md, and its pictures lie beside it (.jpg, .png, .webp, .avif, .gif)",
    companies: "a company's entry is content/companies/some-words.md",
    people: "a person's entry is content/people/some-words.md",
    weeks: "the letter of a week is content/weeks/2024-w12.md",
    pages: "a standing page is content/pages/some-words.md",
  }[folder];
  const message = `no file of this name belongs here; ${expected ?? "content/ holds site.yaml and the folders articles, companies, people, weeks and pages"}`;
  return [{ ...startOf(file), message }];
}

type Skeleton = {
  readonly registered: Registered;
  readonly read: ReadFile<ReturnType<(typeof companySchema | typeof personSchema)["parse"]>>;
};

/** The names and the address of an entry, which have to be known before any text can be rendered. */
function skeletonOf(kind: Registered["kind"], read: Skeleton["read"], claims: Claims, problems: Problem[]): Skeleton[] {
  const { fields, split } = read;
  const slug = fields.slug ?? slugOf(fields.name);
  if (!slug) {
    problems.push({ ...nameOf(read), message: `the name ${JSON.stringify(fields.name)} leaves nothing for an address; add a line such as "slug: some-words"` });
    return [];
  }
  const folder = kind === "company" ? "companies" : "people";
  claims.claim(`${folder}/${slug}`, fields.name, nameOf(read), 'give one of the two another "slug:"');
  for (const [number, former] of fields.formerSlugs.entries()) {
    claims.claim(`${folder}/${former}`, fields.name, placeOfItem(split, "formerSlugs", number), "a former slug cannot be an address in use");
  }
  for (const [number, name] of fields.formerNames.entries()) {
    const former = slugOf(name);
    if (former) claims.claim(`${folder}/${former}`, fields.name, placeOfItem(split, "formerNames", number), "the address of a former name redirects, so it cannot be in use");
  }
  const { name, aliases, formerNames } = fields;
  return [{ registered: { kind, slug, name, aliases, formerNames }, read }];
}

function resolve<Entry extends Registered>(
  kind: Registered["kind"],
  registry: Registry<Entry>,
  name: string,
  place: Place,
  problems: Problem[],
): NameReference<Entry> | undefined {
  const resolution = registry.resolve(name);
  if (!("suggestion" in resolution)) return "entry" in resolution ? resolution : { key: resolution.key, spelling: name };
  const folder = kind === "company" ? "companies" : "people";
  const message = `${JSON.stringify(name)} is close to a registered name; did you mean ${resolution.suggestion}? If it is another ${kind}, give it an entry of its own in content/${folder}/`;
  problems.push({ ...place, message });
  return undefined;
}

/** Claims the addresses of names without an entry, and refuses a name that stands twice in one list. */
function claimNames<Entry extends Registered>(
  kind: Registered["kind"],
  names: readonly string[],
  references: readonly NameReference<Entry>[],
  placeOf: (number: number) => Place,
  claims: Claims,
  problems: Problem[],
): void {
  const seen = new Set<unknown>();
  for (const [number, reference] of references.entries()) {
    const identity = "entry" in reference ? reference.entry : reference.key;
    if (seen.has(identity)) problems.push({ ...placeOf(number), message: `${JSON.stringify(names[number])} is already in this list; keep it once` });
    seen.add(identity);
    if ("entry" in reference) continue;
    const folder = kind === "company" ? "companies" : "people";
    const slug = slugOf(reference.spelling);
    const hint = `give ${reference.spelling} an entry in content/${folder}/ with another "slug:"`;
    if (slug) claims.claim(`${folder}/${slug}`, reference.key, placeOf(number), hint);
    else problems.push({ ...placeOf(number), message: `the name ${JSON.stringify(reference.spelling)} leaves nothing for an address; ${hint}` });
  }
}

function claimArticle(
  slug: Slug,
  aliases: readonly Slug[],
  title: string,
  at: (key: string, number?: number) => Place,
  claims: Claims,
  problems: Problem[],
): void {
  const place = at("slug");
  if (/^\d{4}$/.test(slug)) problems.push({ ...place, message: `the address /articles/${slug}/ is the archive of a year; give the article another "slug:"` });
  // Each file is its own owner: two articles with one title are still two articles.
  const owner = `the article ${JSON.stringify(title)}`;
  claims.claim(`articles/${slug}`, `${owner} in ${place.path}`, place, 'give one of the two another "slug:"');
  for (const [number, alias] of aliases.entries()) {
    const aliasPlace = at("aliases", number);
    if (alias === slug) problems.push({ ...aliasPlace, message: "an alias is an address the article had before; this is the one it has now" });
    else claims.claim(`articles/${alias}`, `${owner} in ${place.path}`, aliasPlace, "delete this alias or rename the other");
  }
}

function refusePictures(body: Article["body"], problems: Problem[]): Article["body"] {
  problems.push(...body.pictures.map(({ place }) => ({ ...place, message: "only articles have pictures" })));
  return body;
}

function collect<Entry extends Registered>(
  { registry, problems: found }: ReturnType<typeof createRegistry<Entry>>,
  problems: Problem[],
): Registry<Entry> {
  problems.push(...found);
  return registry;
}

function nameOf({ split }: Skeleton["read"]): Place {
  return split.placeOf(["name"]);
}

/** The place of a value that may be written as one or as a list. */
function placeOfItem(split: SplitFile, key: string, number?: number): Place {
  return split.placeOf(number === undefined ? [key] : [key, number]);
}

function startOf(file: ContentFile): Place {
  return { path: file.path, line: 1, column: 1 };
}
