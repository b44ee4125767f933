import type { Archive, Company, Person, PublishedArticle, Week } from "../archive/archive.ts";
import type { CalendarDay } from "../calendar/day.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { compareText } from "../values/compare-text.ts";
import { paths, type SitePath } from "./addresses.ts";
import type { Context } from "./context.ts";
import type { FilterValue } from "./search-table.ts";
import { weekTitle } from "./wording.ts";

/** A page in the search index. */
export interface SearchRecord {
  readonly path: SitePath;
  readonly title: string;
  /** Shown with the title: `Article · 24 March 2024`. */
  readonly note: string;
  /** The day of the newest article on the page; undefined for a company or person without articles. */
  readonly day: CalendarDay | undefined;
  readonly values: readonly FilterValue[];
  /** The text as HTML; each heading with an anchor begins a section, a result of its own. */
  readonly html: string;
  /** More searchable plain text: other names, facts. */
  readonly lines: readonly string[];
}

/** All search records and filter values. */
export interface SearchContents {
  /** Newest first, then by path. */
  readonly records: readonly SearchRecord[];
  readonly values: readonly FilterValue[];
}

/** Computes the search records: articles, companies, people and weeks. */
export function searchContents(context: Context): SearchContents {
  const { archive, words } = context;
  const filters = createFilters(archive, words);
  const records = [
    ...archive.articles.map((article) => articleRecord(context, filters, article)),
    ...archive.companies.map((company) => companyRecord(context, filters, company)),
    ...archive.people.map((person) => personRecord(context, filters, person)),
    ...archive.weeks.map((week) => weekRecord(context, filters, week)),
  ];
  return {
    records: records.sort((a, b) => compareText(b.day ?? "", a.day ?? "") || compareText(a.path, b.path)),
    values: filters.values,
  };
}

function articleRecord({ format, words }: Context, { find }: Filters, article: PublishedArticle): SearchRecord {
  return {
    path: paths.article(article.slug),
    title: article.title,
    note: words.search.note(words.kinds.article.one, format.long(article.day)),
    day: article.day,
    values: [
      find("kind", "article"),
      ...[...article.companies, ...article.people].map(({ kind, slug }) => find(kind, slug)),
      ...article.topics.map(({ slug }) => find("topic", slug)),
      find("year", article.day.slice(0, 4)),
    ],
    html: article.body.html,
    lines: [],
  };
}

function companyRecord(context: Context, filters: Filters, company: Company): SearchRecord {
  const { trade, country } = company.entry ?? {};
  return entityRecord(context, filters, company, [trade, country]);
}

function personRecord(context: Context, filters: Filters, person: Person): SearchRecord {
  const roles = person.roles.map(({ title, companyName }) => context.words.entity.role(title, companyName));
  return entityRecord(context, filters, person, roles);
}

function entityRecord(
  { words }: Context,
  { find }: Filters,
  { kind, slug, name, articles, entry }: Company | Person,
  facts: readonly (string | undefined)[],
): SearchRecord {
  return {
    path: paths.entity(kind, slug),
    title: name,
    note: words.search.note(words.kinds[kind].one, words.stories(articles.length)),
    day: articles[0]?.day,
    values: [find("kind", kind), find(kind, slug)],
    html: entry?.body.html ?? "",
    lines: [...(entry?.aliases ?? []), ...(entry?.formerNames ?? []), ...facts.flatMap((fact) => fact ?? [])],
  };
}

function weekRecord({ format, words }: Context, { find }: Filters, week: Week): SearchRecord {
  const days = format.range(week.monday, week.sunday);
  const years = new Set(week.articles.map(({ day }) => day.slice(0, 4)));
  return {
    path: paths.week(week.id),
    title: weekTitle(words, week),
    note: words.search.note(words.kinds.week.one, days),
    day: week.articles[0]?.day,
    values: [find("kind", "week"), ...[...years].map((year) => find("year", year))],
    html: week.letter?.body.html ?? "",
    lines: [days],
  };
}

/** All values of the filters. */
interface Filters {
  readonly values: readonly FilterValue[];
  readonly find: (filter: FilterValue["filter"], slug: string) => FilterValue;
}

function createFilters({ companies, people, topics, years }: Archive, words: Catalogue): Filters {
  const values: FilterValue[] = [
    ...kindValues(words),
    ...companies.map(entityValue),
    ...people.map(entityValue),
    ...topics.map(({ slug, name }): FilterValue => ({ filter: "topic", slugs: [slug], text: name })),
    ...years.map(({ year }): FilterValue => ({ filter: "year", slugs: [String(year)], text: String(year) })),
  ];
  const bySlug = new Map(values.map((value) => [`${value.filter} ${value.slugs[0]}`, value]));
  return {
    values,
    find: (filter, slug) => {
      const value = bySlug.get(`${filter} ${slug}`);
      if (!value) throw new Error(`the search has no ${filter} ${slug}`);
      return value;
    },
  };
}

function kindValues({ kinds }: Catalogue): FilterValue[] {
  return (["article", "company", "person", "week"] as const).map((kind) => ({
    filter: "kind",
    slugs: [kind],
    text: kinds[kind].several,
  }));
}

function entityValue({ kind, slug, formerSlugs, name }: Company | Person): FilterValue {
  return { filter: kind, slugs: [slug, ...formerSlugs], text: name };
}
