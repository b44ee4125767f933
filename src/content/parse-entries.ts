import { fingerprint } from "../values/fingerprint.ts";
import type { Body } from "./body.ts";
import type { Claims } from "./claims.ts";
import type { CompanyEntry, PersonEntry } from "./content.ts";
import { type EntityKind, kinds } from "./kinds.ts";
import { cleanName, type NameKey, type Slug } from "./names.ts";
import type { Place, Problem } from "./problem.ts";
import { placeIn, type ReadFile } from "./read-files.ts";
import {
  createRegistry,
  type EntityId,
  entityId,
  nameForms,
  type Registered,
  type Registry,
  type Resolution,
} from "./registry.ts";
import type { CompanyFields, PersonFields } from "./schemas.ts";
import { splitNames } from "./several-names.ts";
import type { Slugs } from "./slug-chooser.ts";
import { writeScalar } from "./yaml-text.ts";

/** The names and slugs of an entry, which are needed before any text can be rendered. */
export interface Draft<Fields> {
  readonly registered: Registered & Pick<CompanyEntry, "formerSlugs" | "firstSlug">;
  readonly read: ReadFile<Fields>;
}

/** Renders the introduction of an entry, in whose front matter some companies are named. */
export type Introduce = (draft: Draft<CompanyFields | PersonFields>, named: ReadonlySet<EntityId>) => Body;

/** Determines the slug of each entry, and claims its current and former addresses. */
export function draftEntries<Fields extends CompanyFields | PersonFields>(
  kind: EntityKind,
  files: readonly ReadFile<Fields>[],
  slugs: Slugs,
  claims: Claims,
  problems: Problem[],
): Draft<Fields>[] {
  // An entry without its own slug would be in the way of others.
  const whole = files.filter(({ lacks }) => !lacks?.has("slug"));
  const drafts = whole.flatMap((read) => {
    const { name, slug: chosen, aliases, formerNames, formerSlugs } = read.fields;
    const slug = chosen ?? slugs.choose(kind, name, formerSlugs);
    if (!slug) {
      const message = `the name ${JSON.stringify(name)} leaves nothing for an address; add a line such as "slug: some-words"`;
      problems.push({ ...nameOf(read), message });
      return [];
    }
    const claim = (address: Slug, keys: readonly PropertyKey[], hint: string) =>
      claims.claim(kind, address, { id: read.file, name }, placeIn(read, ...keys), hint);
    claim(slug, ["name"], 'give one of the two another "slug:"');
    for (const [number, former] of formerSlugs.entries()) {
      claim(former, ["formerSlugs", number], "a former slug cannot be an address in use");
    }
    const slugsOfNames = formerNames.map((former) => slugs.choose(kind, former));
    for (const [number, former] of slugsOfNames.entries()) {
      if (former)
        claim(former, ["formerNames", number], "the address of a former name redirects, so it cannot be in use");
    }
    const written = [...formerSlugs, ...slugsOfNames.filter((former) => former !== undefined)];
    const registered = {
      ...nameForms(name),
      kind,
      slug,
      aliases: aliases.map(cleanName),
      formerNames: formerNames.map(cleanName),
      formerSlugs: [...new Set(written)].filter((former) => former !== slug),
      firstSlug: written[0] ?? slug,
    };
    return [{ registered, read }];
  });
  return distinguish(drafts);
}

/** Gives namesakes, whose names differ only in what keys ignore, keys of their own. */
function distinguish<Fields>(drafts: readonly Draft<Fields>[]): Draft<Fields>[] {
  const known = new Set<NameKey>();
  return drafts.map(({ registered, read }) => {
    const key = known.has(registered.key) ? (`${registered.key} ${registered.slug}` as NameKey) : registered.key;
    known.add(key);
    return { registered: { ...registered, key }, read };
  });
}

/** Creates the registry of companies. */
export function parseCompanies(
  drafts: readonly Draft<CompanyFields>[],
  introduce: Introduce,
  slugs: Slugs,
  problems: Problem[],
): Registry<CompanyEntry> {
  return register(
    drafts.map((draft) => {
      const { kind: trade, country, founded } = draft.read.fields;
      const entry: CompanyEntry = { ...common(draft, introduce, new Set()), kind: "company", trade, country, founded };
      return { entry, place: nameOf(draft.read) };
    }),
    "company",
    slugs,
    problems,
  );
}

/** Creates the registry of people. */
export function parsePeople(
  drafts: readonly Draft<PersonFields>[],
  introduce: Introduce,
  slugs: Slugs,
  companies: Registry<CompanyEntry>,
  problems: Problem[],
): Registry<PersonEntry> {
  return register(
    drafts.map((draft) => {
      const { read } = draft;
      const roles = read.fields.roles.flatMap((role, number) => {
        const company = resolveName("company", companies, role.company, read, ["roles", number, "company"], problems);
        return company
          ? [{ ...role, companyName: cleanName(role.company), company: company.slug ? company : undefined }]
          : [];
      });
      const named = roles.flatMap(({ company }) => (company?.slug ? [entityId("company", company.slug)] : []));
      const entry: PersonEntry = { ...common(draft, introduce, new Set(named)), kind: "person", roles };
      return { entry, place: nameOf(draft.read) };
    }),
    "person",
    slugs,
    problems,
  );
}

/** A company or person that a name refers to beyond doubt. */
type Resolved<Entry extends Registered> = Exclude<
  Resolution<Entry>,
  { readonly suggestion: string } | { readonly namesakes: readonly string[] }
>;

/**
 * Resolves a name to a company or person; a misspelling of a registered name is a problem.
 *
 * @param keys the path of the name in the front matter.
 */
export function resolveName<Entry extends CompanyEntry | PersonEntry>(
  kind: EntityKind,
  registry: Registry<Entry>,
  name: string,
  read: ReadFile<unknown>,
  keys: readonly PropertyKey[],
  problems: Problem[],
): Resolved<Entry> | undefined {
  const several = severalNames(registry, name);
  if (several) {
    const isRole = keys.length > 2;
    const hint = isRole ? undefined : read.yaml().withList(keys, several);
    const way = isRole ? "write a role for each" : `write a list: [${several.map(writeScalar).join(", ")}]`;
    const message = `${JSON.stringify(name)} is several names that have entries; ${way}`;
    problems.push({ ...placeIn(read, ...keys), message, ...(hint && { hint }) });
    return undefined;
  }
  const renamed = registry.renamed(name);
  if (renamed?.entry) {
    const { spelling, formerNames, place } = renamed.entry;
    const line = `formerNames: [${[...formerNames, cleanName(name)].map(writeScalar).join(", ")}]`;
    const doubt = `${JSON.stringify(cleanName(name))} is in front matter and no name of ${spelling}, at whose address it was`;
    const message = `${doubt}; if it was called that before, write "${line}" here; another ${kind} needs an entry of its own`;
    // At the entry, since one line there mends all articles.
    problems.push({ ...place, message, hint: line });
    return undefined;
  }
  const resolution = registry.resolve(name);
  if ("namesakes" in resolution) {
    const message = `${JSON.stringify(name)} may be ${resolution.namesakes.join(" or ")}; write the name as its entry does`;
    problems.push({ ...placeIn(read, ...keys), message });
    return undefined;
  }
  if (!("suggestion" in resolution)) return resolution;
  const doubt = `${JSON.stringify(name)} is close to a registered name; did you mean ${resolution.suggestion}?`;
  const way = `If it is another ${kind}, give it an entry of its own in content/${kinds[kind].plural}/`;
  const hint = read.yaml().withValue(keys, resolution.suggestion);
  problems.push({ ...placeIn(read, ...keys), message: `${doubt} ${way}`, ...(hint && { hint }) });
  return undefined;
}

/** The names in one that is not registered itself, if all of them are, or are misspelled: "OpenAI, Microsoft". */
function severalNames<Entry extends Registered>(registry: Registry<Entry>, name: string): string[] | undefined {
  const parts = registry.resolve(name).entry ? undefined : splitNames(name)?.parts;
  const meant = parts?.flatMap((part): string[] => {
    const resolution = registry.resolve(part);
    if ("suggestion" in resolution) return [resolution.suggestion];
    return resolution.entry ? [part] : [];
  });
  return parts && meant?.length === parts.length && meant.some((part) => parts.includes(part)) ? meant : undefined;
}

function common(draft: Draft<CompanyFields | PersonFields>, introduce: Introduce, named: ReadonlySet<EntityId>) {
  const { fields } = draft.read;
  const body = introduce(draft, named);
  return {
    ...draft.registered,
    place: nameOf(draft.read),
    homepage: fields.homepage,
    sameAs: fields.sameAs,
    body,
    fingerprint: fingerprint(draft.read.key, body.fingerprint),
  };
}

function register<Entry extends Registered>(
  entries: readonly { entry: Entry; place: Place }[],
  kind: EntityKind,
  slugs: Slugs,
  problems: Problem[],
): Registry<Entry> {
  const { registry, problems: found } = createRegistry(
    entries,
    (name) => slugs.choose(kind, name),
    (slug) => slugs.isPublished(kind, slug),
  );
  problems.push(...found);
  return registry;
}

function nameOf(read: ReadFile<CompanyFields | PersonFields>): Place {
  return placeIn(read, "name");
}
