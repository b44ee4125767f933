import type { Company, Person, PublishedArticle } from "../archive/archive.ts";
import { sortingWords } from "../archive/entities.ts";
import { countAppearances } from "../archive/relations.ts";
import { nameKey } from "../content/names.ts";
import { compareText } from "../content/problem.ts";
import type { EntityKind } from "../content/registry.ts";
import { paths } from "./addresses.ts";
import { type Context, storyCount } from "./context.ts";
import type { ArticleCard, CountedLink, Link, Page, View } from "./page.ts";

/** One company or one person. */
export interface EntityView extends View {
  readonly kind: EntityKind;
  readonly name: string;
  /** The introduction; empty where there is none. */
  readonly html: string;
  readonly facts: readonly Fact[];
  readonly roles: readonly RoleView[];
  readonly years: readonly { readonly year: number; readonly articles: readonly ArticleCard[] }[];
  readonly companies: readonly CountedLink[];
  readonly people: readonly CountedLink[];
  readonly count: number;
}

/** A fact of an entry: `Founded: 2019`. */
interface Fact {
  readonly label: string;
  readonly text: string;
  /** Where the fact is an address. */
  readonly url?: string;
}

/** A position, with its dates where they are known. */
interface RoleView {
  readonly title: string;
  readonly company: { readonly text: string; readonly url?: Link["url"] };
  readonly period: string;
}

/** All companies, or all people. */
export interface EntityIndexView extends View {
  readonly kind: EntityKind;
  readonly groups: readonly { readonly letter: string; readonly entities: readonly CountedLink[] }[];
  readonly count: number;
}

/** A page for each company. */
export function companyPages(context: Context): Page<EntityView>[] {
  return context.archive.companies.map((company) => entityPage(context, company, companyFacts(context, company), []));
}

/** A page for each person. */
export function personPages(context: Context): Page<EntityView>[] {
  return context.archive.people.map((person) =>
    entityPage(context, person, homepageFact(person), roles(context, person)),
  );
}

/** The index of all companies. */
export function companyIndexPages(context: Context): Page<EntityIndexView>[] {
  return [indexPage(context, "company", "Companies", context.archive.companies)];
}

/** The index of all people. */
export function personIndexPages(context: Context): Page<EntityIndexView>[] {
  return [indexPage(context, "person", "People", context.archive.people)];
}

function entityPage(
  context: Context,
  entity: Company | Person,
  facts: readonly Fact[],
  roleViews: readonly RoleView[],
): Page<EntityView> {
  const { archive } = context;
  const path = paths.entity(entity.kind, entity.slug);
  const [newest] = entity.articles;
  const excerpt = entity.entry?.body.excerpt;
  const companions = (entitiesOf: (article: PublishedArticle) => readonly (Company | Person)[]) =>
    countAppearances(entity.articles, entitiesOf)
      .filter((appearance) => appearance.entity !== entity)
      .map(context.counted);
  return {
    path,
    view: {
      meta: context.meta(path, {
        title: entity.name,
        description: excerpt || `${entity.name} in ${archive.settings.name}: ${storyCount(entity.articles.length)}.`,
        section: paths.entities(entity.kind),
        feedScope: { path, title: `${entity.name} in ${archive.settings.name}` },
        ...(newest && { modified: newest.day }),
      }),
      kind: entity.kind,
      name: entity.name,
      html: entity.entry ? context.html(entity.entry.body) : "",
      facts,
      roles: roleViews,
      years: archive.years.flatMap(({ year }) => {
        const articles = entity.articles.filter(({ day }) => Number(day.slice(0, 4)) === year);
        return articles.length > 0 ? [{ year, articles: articles.map(context.card) }] : [];
      }),
      companies: companions((article) => article.companies),
      people: companions((article) => article.people),
      count: entity.articles.length,
    },
  };
}

/** The index leaves out entries that no article is about yet; their pages exist for the texts that name them. */
function indexPage(
  context: Context,
  kind: EntityKind,
  title: string,
  all: readonly (Company | Person)[],
): Page<EntityIndexView> {
  const path = paths.entities(kind);
  const entities = all.filter(({ articles }) => articles.length > 0);
  const groups = new Map<string, CountedLink[]>();
  for (const entity of entities) {
    const letter = firstLetter(sortingWords(entity)[0] ?? "");
    groups.set(letter, [...(groups.get(letter) ?? []), context.counted({ entity, count: entity.articles.length })]);
  }
  return {
    path,
    view: {
      meta: context.meta(path, {
        title,
        description: `All ${entities.length} ${title.toLowerCase()} in ${context.archive.settings.name}, with their stories.`,
        section: path,
      }),
      kind,
      groups: [...groups].map(([letter, entities]) => ({ letter, entities })),
      count: entities.length,
    },
  };
}

function companyFacts({ format }: Context, company: Company): Fact[] {
  const { trade, country, founded } = company.entry ?? {};
  const facts = [
    { label: "Kind", text: trade },
    { label: "Country", text: country },
    { label: "Founded", text: founded && format.partial(founded) },
  ];
  return [...facts.flatMap(({ label, text }) => (text ? [{ label, text }] : [])), ...homepageFact(company)];
}

function homepageFact({ entry }: Company | Person): Fact[] {
  return entry?.homepage
    ? [{ label: "Site", text: new URL(entry.homepage).hostname.replace(/^www\./, ""), url: entry.homepage }]
    : [];
}

/** The roles of a person, the latest first; roles without dates stand last, in the editor's order. */
function roles(context: Context, person: Person): RoleView[] {
  const sorted = (person.entry?.roles ?? []).toSorted((a, b) =>
    compareText(b.from ?? b.to ?? "", a.from ?? a.to ?? ""),
  );
  return sorted.map(({ title, company, companyName, from, to }) => {
    const slug =
      "entry" in company
        ? company.entry.slug
        : context.archive.companies.find(({ name }) => nameKey(name) === company.key)?.slug;
    return {
      title,
      company: { text: companyName, ...(slug && { url: context.addresses.url(paths.entity("company", slug)) }) },
      period: period(context, from, to),
    };
  });
}

function period({ format }: Context, from?: string, to?: string): string {
  if (from && to) return from === to ? format.partial(from) : `${format.partial(from)} to ${format.partial(to)}`;
  if (from) return `since ${format.partial(from)}`;
  return to ? `until ${format.partial(to)}` : "";
}

/** The letter under which a name stands in an index: without accents; `#` for digits and other signs. */
function firstLetter(name: string): string {
  const [first = ""] = name.normalize("NFKD").toUpperCase();
  return /\p{Letter}/u.test(first) ? first : "#";
}
