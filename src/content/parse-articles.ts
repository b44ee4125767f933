import type { Body } from "./body.ts";
import { pictureName } from "./body-references.ts";
import type { Claims } from "./claims.ts";
import type { Article, CompanyEntry, NameReference, PersonEntry } from "./content.ts";
import { isSlug, type Slug, slugOf } from "./names.ts";
import { folderOf, resolveName } from "./parse-entries.ts";
import { readPictureFile } from "./picture-file.ts";
import type { Place, Problem } from "./problem.ts";
import { fileKinds, type ReadFile, startOf } from "./read-files.ts";
import { type EntityId, type EntityKind, entityId, type Registered, type Registry } from "./registry.ts";
import type { ArticleFields } from "./schemas.ts";
import type { ContentFile } from "./text-file.ts";

/** What an article can refer to. */
export interface ArticleSurroundings {
  readonly companies: Registry<CompanyEntry>;
  readonly people: Registry<PersonEntry>;
  /** The pictures of the content folder, by their names inside it. */
  readonly pictures: ReadonlyMap<string, ContentFile>;
  readonly claims: Claims;
  readonly render: (read: ReadFile<ArticleFields>, named: ReadonlySet<EntityId>) => Body;
}

/** Finishes an article whose front matter is valid: its address, its names, its text, its pictures. */
export function parseArticle(
  read: ReadFile<ArticleFields>,
  around: ArticleSurroundings,
  problems: Problem[],
): Article[] {
  const { file, fields, split } = read;
  const fromName = fileKinds.article.exec(file.name)?.groups?.["slug"] ?? "";
  const slug = fields.slug ?? (isSlug(fromName) ? fromName : undefined);
  if (!slug) {
    const message = "the words of the file name have to be joined by single hyphens: 2024-03-24-some-words.md";
    problems.push({ ...startOf(file), message });
    return [];
  }
  claimAddresses(read, slug, around.claims, problems);
  checkDates(read, problems);
  const companies = resolveNames("company", read, "company", around.companies, around.claims, problems);
  const people = resolveNames("person", read, "people", around.people, around.claims, problems);
  const named = [...companies, ...people].flatMap((name) =>
    "entry" in name ? [entityId(name.entry.kind, name.entry.slug)] : [],
  );
  const body = around.render(read, new Set(named));
  if (body.words === 0) {
    const message = "the article has no text; write it below the front matter";
    problems.push({ path: file.path, line: split.bodyLine, column: 1, message });
  }
  const pictures = findPictures(file, body, around.pictures, problems);
  return [{ ...fields, slug, companies, people, body, pictures, places: placesOf(read) }];
}

function placesOf(read: ReadFile<ArticleFields>): Article["places"] {
  const { file, fields, split } = read;
  return {
    file: startOf(file),
    title: split.placeOf(["title"]),
    date: split.placeOf(["date"]),
    summary: split.placeOf(["summary"]),
    companies: fields.company.map((_name, number) => split.placeOf(["company", number])),
    people: fields.people.map((_name, number) => split.placeOf(["people", number])),
    sources: fields.sources.map((_source, number) => split.placeOf(["sources", number, "url"])),
  };
}

/** Gives the place of a value that may be written as one or as a list. */
function placeIn({ split }: ReadFile<ArticleFields>, key: string): (number?: number) => Place {
  return (number) => split.placeOf(number === undefined ? [key] : [key, number]);
}

function claimAddresses(read: ReadFile<ArticleFields>, slug: Slug, claims: Claims, problems: Problem[]): void {
  const { file, fields } = read;
  const place = fields.slug ? placeIn(read, "slug")() : startOf(file);
  if (/^\d{4}$/.test(slug)) {
    const message = `the address /articles/${slug}/ is the archive of a year; give the article another "slug:"`;
    problems.push({ ...place, message });
  }
  // Each file is an owner of its own: two articles with one title are still two articles.
  const owner = { id: file, name: "another article" };
  claims.claim(`articles/${slug}`, owner, place, 'give one of the two another "slug:"');
  for (const [number, alias] of fields.aliases.entries()) {
    const aliasPlace = placeIn(read, "aliases")(number);
    if (alias === slug) {
      const message = "an alias is an address that the article had before; this is the one it has now";
      problems.push({ ...aliasPlace, message });
    } else claims.claim(`articles/${alias}`, owner, aliasPlace, "delete this alias or rename the other");
  }
}

function checkDates(read: ReadFile<ArticleFields>, problems: Problem[]): void {
  const { date, updated, corrections } = read.fields;
  const isEarlier = (moment: string) => Date.parse(moment) < Date.parse(date.moment);
  if (updated && isEarlier(updated.moment)) {
    problems.push({ ...placeIn(read, "updated")(), message: `"updated" is earlier than "date" (${date.day})` });
  }
  for (const [number, correction] of corrections.entries()) {
    if (!isEarlier(correction.date.moment)) continue;
    const message = `the correction is dated before the article itself (${date.day})`;
    problems.push({ ...read.split.placeOf(["corrections", number, "date"]), message });
  }
}

/** Resolves the names of a list, refuses one that stands there twice, and claims addresses for those without an entry. */
function resolveNames<Entry extends Registered>(
  kind: EntityKind,
  { fields, split }: ReadFile<ArticleFields>,
  key: "company" | "people",
  registry: Registry<Entry>,
  claims: Claims,
  problems: Problem[],
): NameReference<Entry>[] {
  const seen = new Set<unknown>();
  return fields[key].flatMap((name, number) => {
    const reference = resolveName(kind, registry, name, split, [key, number], problems);
    if (!reference) return [];
    const place = split.placeOf([key, number]);
    const identity = "entry" in reference ? reference.entry : reference.key;
    if (seen.has(identity)) {
      problems.push({ ...place, message: `${JSON.stringify(name)} is in this list twice; keep it once` });
    }
    seen.add(identity);
    if ("key" in reference) {
      const slug = slugOf(name);
      const hint = `give ${name} an entry in content/${folderOf[kind]}/ with another "slug:"`;
      if (slug) claims.claim(`${folderOf[kind]}/${slug}`, { id: reference.key, name }, place, hint);
      else {
        const message = `the name ${JSON.stringify(name)} leaves nothing for an address; ${hint}`;
        problems.push({ ...place, message });
      }
    }
    return [reference];
  });
}

function findPictures(
  file: ContentFile,
  body: Body,
  pictures: ReadonlyMap<string, ContentFile>,
  problems: Problem[],
): Article["pictures"] {
  const folder = file.name.slice(0, file.name.lastIndexOf("/") + 1);
  // A picture that is shown twice counts once, at its first place.
  const used = body.pictures.filter(
    ({ target }, index, all) => all.findIndex((other) => other.target === target) === index,
  );
  return used.flatMap(({ target, place }) => {
    const picture = pictures.get(folder + target);
    if (picture) {
      const read = readPictureFile(target, picture.bytes);
      if ("facts" in read) return [{ ...read.facts, file: target, path: picture.path, place }];
      problems.push({ ...place, message: read.fault });
      return [];
    }
    // A name that no picture may have is a problem already.
    if (pictureName.test(target)) {
      problems.push({
        ...place,
        message: `there is no picture ${target} beside the article; put it into the same folder`,
      });
    }
    return [];
  });
}
