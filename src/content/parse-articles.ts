import { isEarlier } from "../calendar/day.ts";
import { fingerprint } from "../values/fingerprint.ts";
import type { Body } from "./body.ts";
import { pictureName, takenPictureName } from "./body-references.ts";
import type { Claims } from "./claims.ts";
import type { Article, ArticlePlaces, CompanyEntry, EveryKey, PersonEntry } from "./content.ts";
import { bodyOf } from "./front-matter.ts";
import { articleKeys, type EntityKind, kinds } from "./kinds.ts";
import { isDeviceName, isSlug, type NameKey, type Slug } from "./names.ts";
import { resolveName } from "./parse-entries.ts";
import { mostPixelsOfArticle, readPictureFile, tooManyPixels } from "./picture-file.ts";
import type { Place, Problem } from "./problem.ts";
import { fileKinds, placeIn, type ReadFile, startOf } from "./read-files.ts";
import { type EntityId, entityId, type NameReference, type Registry } from "./registry.ts";
import type { ArticleFields } from "./schemas.ts";
import type { ContentFile } from "./text-file.ts";

/** What an article is parsed with: the things it can refer to, and the renderer. */
export interface ArticleContext {
  readonly timeZone: string;
  readonly companies: Registry<CompanyEntry>;
  readonly people: Registry<PersonEntry>;
  /** The pictures of the content folder, by path inside it. */
  readonly pictures: ReadonlyMap<string, ContentFile>;
  readonly claims: Claims;
  readonly render: (read: ReadFile<ArticleFields>, named: ReadonlySet<EntityId>) => Body;
}

/** Parses an article: resolves its address, names and pictures, and renders its text. */
export function parseArticle(read: ReadFile<ArticleFields>, context: ArticleContext, problems: Problem[]): Article[] {
  const { file, fields } = read;
  const fromName = fileKinds.article.exec(file.name)?.groups?.["slug"] ?? "";
  const slug = fields.slug ?? (isSlug(fromName) ? fromName : undefined);
  if (!slug) {
    const message = isDeviceName(fromName)
      ? `Windows keeps the name ${fromName} for a device; give the article a "slug:"`
      : "the words of the file name have to be joined by single hyphens: 2024-03-24-some-words.md";
    problems.push({ ...startOf(file), message });
    return [];
  }
  // With the slug of the file name in place of its own, it would be in the way of others.
  if (!read.lacks?.has("slug")) claimAddresses(read, slug, context.claims, problems);
  if (!read.lacks?.has("date")) checkDates(read, context.timeZone, problems);
  const companies = resolveNames("company", read, context.companies, context.claims, problems);
  const people = resolveNames("person", read, context.people, context.claims, problems);
  const named = [...companies, ...people].flatMap(({ entry }) => (entry ? [entityId(entry.kind, entry.slug)] : []));
  const body = context.render(read, new Set(named));
  if (body.words === 0) {
    const message = "the article has no text; write it below the front matter";
    problems.push({ path: file.path, line: bodyOf(file).bodyLine, column: 1, message });
  }
  const pictures = findPictures(file, body, context.pictures, problems);
  const aliases = [...new Set(fields.aliases)].filter((alias) => alias !== slug);
  const firstSlug = fields.aliases[0] ?? slug;
  // Key by key, which is thirty times faster than spreading an object that came from YAML or JSON.
  const article: EveryKey<Article> = {
    title: fields.title,
    date: fields.date,
    summary: fields.summary,
    topics: fields.topics,
    sources: fields.sources,
    updated: fields.updated,
    corrections: fields.corrections,
    draft: fields.draft,
    slug,
    aliases,
    firstSlug,
    companies,
    people,
    body,
    source: () => bodyOf(file).body,
    pictures,
    places: new LazyPlaces(read),
    fingerprint: fingerprint(
      read.key,
      body.fingerprint,
      pictures.map(({ hash }) => hash),
    ),
  };
  return [article];
}

/**
 * Places are computed lazily, since nearly all are never read. A class, since creating an object literal with getters
 * takes twenty times as long.
 */
class LazyPlaces implements ArticlePlaces {
  readonly #read: ReadFile<ArticleFields>;

  constructor(read: ReadFile<ArticleFields>) {
    this.#read = read;
  }

  get file() {
    return startOf(this.#read.file);
  }

  get title() {
    return placeIn(this.#read, "title");
  }

  get date() {
    return placeIn(this.#read, "date");
  }

  get summary() {
    return placeIn(this.#read, "summary");
  }

  get companies() {
    return this.#each("company", (number) => ["company", number]);
  }

  get people() {
    return this.#each("people", (number) => ["people", number]);
  }

  get sources() {
    return this.#each("sources", (number) => ["sources", number, "url"]);
  }

  #each(key: "company" | "people" | "sources", keysOf: (number: number) => readonly PropertyKey[]): Place[] {
    return this.#read.fields[key].map((_value, number) => placeIn(this.#read, ...keysOf(number)));
  }
}

function claimAddresses(read: ReadFile<ArticleFields>, slug: Slug, claims: Claims, problems: Problem[]): void {
  const { file, fields } = read;
  const place = fields.slug ? placeIn(read, "slug") : startOf(file);
  const refuseYear = (address: Slug, yearPlace: Place, way: string) => {
    if (!/^\d{4}$/.test(address)) return;
    const message = `the address /articles/${address}/ is the archive of a year; ${way}`;
    problems.push({ ...yearPlace, message });
  };
  refuseYear(slug, place, 'give the article another "slug:"');
  // The file is the owner: two articles with the same title are still two articles.
  const owner = { id: file, name: "another article" };
  claims.claim("article", slug, owner, place, 'give one of the two another "slug:"');
  for (const [number, alias] of fields.aliases.entries()) {
    const aliasPlace = placeIn(read, "aliases", number);
    refuseYear(alias, aliasPlace, "delete this alias");
    // Listed first of several, the current slug is declared the oldest: it was used before the others.
    if (alias === slug && number === 0 && fields.aliases.length > 1) continue;
    if (alias === slug) {
      const message = "an alias is an address that the article had before; this is the one it has now";
      problems.push({ ...aliasPlace, message });
    } else claims.claim("article", alias, owner, aliasPlace, "delete this alias or rename the other");
  }
}

function checkDates(read: ReadFile<ArticleFields>, timeZone: string, problems: Problem[]): void {
  const { date, updated, corrections } = read.fields;
  if (updated && isEarlier(updated, date, timeZone)) {
    problems.push({ ...placeIn(read, "updated"), message: `"updated" is earlier than "date" (${date.day})` });
  }
  for (const [number, correction] of corrections.entries()) {
    if (!isEarlier(correction.date, date, timeZone)) continue;
    const message = `the correction is dated before the article itself (${date.day})`;
    problems.push({ ...placeIn(read, "corrections", number, "date"), message });
  }
}

/** Resolves the names of a list, refuses duplicates, and claims addresses for names without an entry. */
function resolveNames<Entry extends CompanyEntry | PersonEntry>(
  kind: EntityKind,
  read: ReadFile<ArticleFields>,
  registry: Registry<Entry>,
  claims: Claims,
  problems: Problem[],
): NameReference<Entry>[] {
  const key = articleKeys[kind];
  const seen = new Set<NameKey>();
  return read.fields[key].flatMap((name, number) => {
    const reference = resolveName(kind, registry, name, read, [key, number], problems);
    if (!reference) return [];
    if (seen.has(reference.key)) {
      problems.push({
        ...placeIn(read, key, number),
        message: `${JSON.stringify(name)} is in this list twice; keep it once`,
      });
    }
    seen.add(reference.key);
    const hint = `give ${name} an entry in content/${kinds[kind].plural}/ with another "slug:"`;
    if (!reference.slug) {
      const message = `the name ${JSON.stringify(name)} leaves nothing for an address; ${hint}`;
      problems.push({ ...placeIn(read, key, number), message });
      return [];
    }
    if (!reference.entry) {
      claims.claim(kind, reference.slug, { id: reference.key, name }, placeIn(read, key, number), hint);
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
  // A picture used twice counts once, at its first place.
  const used = new Map(body.pictures.toReversed().map((picture) => [picture.target, picture]));
  let pixels = 0;
  return [...used.values()].toReversed().flatMap(({ target, place }) => {
    const picture = pictures.get(folder + target);
    if (picture) {
      const read = readPictureFile(target, picture.bytes);
      if ("fault" in read) {
        problems.push({ ...place, message: read.fault });
        return [];
      }
      const before = pixels;
      pixels += read.facts.pixels;
      if (before <= mostPixelsOfArticle && pixels > mostPixelsOfArticle) {
        problems.push({ ...place, message: tooManyPixels(target, pixels) });
      }
      // What is too much is not even decoded by a check.
      return pixels > mostPixelsOfArticle ? [] : [{ ...read.facts, file: target, path: picture.path, place }];
    }
    // An invalid name is a problem already.
    if (pictureName.test(target) && !takenPictureName.test(target)) {
      problems.push({
        ...place,
        message: `there is no picture ${target} beside the article; put it into the same folder`,
      });
    }
    return [];
  });
}
