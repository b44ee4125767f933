import type { Archive, Company, Person, PublishedArticle, Week } from "../archive/archive.ts";
import type { CalendarDay } from "../calendar/day.ts";
import { kinds } from "../content/kinds.ts";
import { compareText } from "../values/compare-text.ts";
import { paths, type SitePath } from "./addresses.ts";
import type { Context } from "./context.ts";
import type { FilterValue } from "./search-table.ts";
import { weekTitle } from "./week-pages.ts";
import { storyCount } from "./wording.ts";

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
  const { archive } = context;
  const catalogue = createCatalogue(archive);
  const records = [
    ...archive.articles.map((article) => articleRecord(context, catalogue, article)),
    ...archive.companies.map((company) => companyRecord(catalogue, company)),
    ...archive.people.map((person) => personRecord(catalogue, person)),
    ...archive.weeks.map((week) => weekRecord(context, catalogue, week)),
  ];
  return {
    records: records.sort((a, b) => compareText(b.day ?? "", a.day ?? "") || compareText(a.path, b.path)),
    values: catalogue.values,
  };
}

function articleRecord({ format }: Context, { find }: Catalogue, article: PublishedArticle): SearchRecord {
  return {
    path: paths.article(article.slug),
    title: article.title,
    note: `${kinds.article.label} · ${format.long(article.day)}`,
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

function companyRecord(catalogue: Catalogue, company: Company): SearchRecord {
  const { trade, country } = company.entry ?? {};
  return entityRecord(catalogue, company, [trade, country]);
}

function personRecord(catalogue: Catalogue, person: Person): SearchRecord {
  const roles = person.roles.map(({ title, companyName }) => `${title}, ${companyName}`);
  return entityRecord(catalogue, person, roles);
}

function entityRecord(
  { find }: Catalogue,
  { kind, slug, name, articles, entry }: Company | Person,
  facts: readonly (string | undefined)[],
): SearchRecord {
  return {
    path: paths.entity(kind, slug),
    title: name,
    note: `${kinds[kind].label} · ${storyCount(articles.length)}`,
    day: articles[0]?.day,
    values: [find("kind", kind), find(kind, slug)],
    html: entry?.body.html ?? "",
    lines: [...(entry?.aliases ?? []), ...(entry?.formerNames ?? []), ...facts.flatMap((fact) => fact ?? [])],
  };
}

function weekRecord({ format }: Context, { find }: Catalogue, week: Week): SearchRecord {
  const days = format.range(week.monday, week.sunday);
  const years = new Set(week.articles.map(({ day }) => day.slice(0, 4)));
  return {
    path: paths.week(week.id),
    title: weekTitle(week),
    note: `${kinds.week.label} · ${days}`,
    day: week.articles[0]?.day,
    values: [find("kind", "week"), ...[...years].map((year) => find("year", year))],
    html: week.letter?.body.html ?? "",
    lines: [days],
  };
}

/** All values of the filters. */
interface Catalogue {
  readonly values: readonly FilterValue[];
  readonly find: (filter: FilterValue["filter"], slug: string) => FilterValue;
}

function createCatalogue({ companies, people, topics, years }: Archive): Catalogue {
  const values: FilterValue[] = [
    ...kindValues,
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

const kindValues = (["article", "company", "person", "week"] as const).map(
  (kind): FilterValue => ({ filter: "kind", slugs: [kind], text: kinds[kind].labels }),
);

function entityValue({ kind, slug, formerSlugs, name }: Company | Person): FilterValue {
  return { filter: kind, slugs: [slug, ...formerSlugs], text: name };
}
