import type { Company, Person, PublishedArticle } from "../archive/archive.ts";
import { sortingWords } from "../archive/entities.ts";
import { countAppearances } from "../archive/relations.ts";
import { slugOfCompany } from "../archive/roles.ts";
import { countByWeek } from "../archive/timeline.ts";
import { type BarChart, type Datum, layOutBars, layOutSparkline } from "../charts/bars.ts";
import type { EntityKind } from "../content/registry.ts";
import { compareText } from "../values/compare-text.ts";
import { fingerprint } from "../values/fingerprint.ts";
import { groupBy } from "../values/group-by.ts";
import { paths, type Url } from "./addresses.ts";
import { type Context, storyCount, weekName } from "./context.ts";
import { type ArticleCard, type CountedLink, type Link, lazyPage, type Page, type View } from "./page.ts";
import { type CompanionLink, withPair } from "./pair-pages.ts";
import { companyShareCard } from "./share-card.ts";
import { companyData, personData } from "./structured-data.ts";

/** One company or one person. */
export interface EntityView extends View {
  readonly kind: EntityKind;
  readonly name: string;
  /** The introduction; empty where there is none. */
  readonly html: string;
  readonly facts: readonly Fact[];
  readonly roles: readonly RoleView[];
  readonly years: readonly { readonly year: number; readonly articles: readonly ArticleCard[] }[];
  readonly companies: readonly CompanionLink[];
  readonly people: readonly CountedLink[];
  readonly count: number;
  /** Stories over time. */
  readonly plot: BarChart<PlotDatum>;
}

/** The stories of a week, or of a month where the weeks would be too many. */
interface PlotDatum extends Datum {
  readonly url: Url | undefined;
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

/** An entity in an index, with how its stories went over time. */
interface IndexEntry extends CountedLink {
  readonly sparkline: ReturnType<typeof layOutSparkline>;
}

/** All companies, or all people. */
export interface EntityIndexView extends View {
  readonly kind: EntityKind;
  readonly groups: readonly { readonly letter: string; readonly entities: readonly IndexEntry[] }[];
  /** Those with the most stories, most first. */
  readonly most: readonly CountedLink[];
  readonly count: number;
}

/** A page for each company. */
export function companyPages(context: Context): Page<EntityView>[] {
  return context.archive.companies.map((company) =>
    entityPage(context, company, () => entityView(context, company, companyFacts(context, company), [])),
  );
}

/** A page for each person. */
export function personPages(context: Context): Page<EntityView>[] {
  return context.archive.people.map((person) =>
    entityPage(context, person, () => entityView(context, person, homepageFact(person), roles(context, person))),
  );
}

function entityPage(context: Context, entity: Company | Person, view: () => EntityView): Page<EntityView> {
  const { weeks } = context;
  const roleCompanies = () =>
    (entity.kind === "person" ? (entity.entry?.roles ?? []) : []).map(({ company }) =>
      slugOfCompany(context.archive, company),
    );
  return lazyPage({
    path: paths.entity(entity.kind, entity.slug),
    modified: entity.articles[0]?.day,
    fingerprint: () =>
      fingerprint(
        entity.fingerprint,
        entity.entry?.fingerprint,
        entity.articles.map((article) => article.fingerprint),
        roleCompanies(),
        [weeks[0], weeks.at(-1)],
      ),
    view,
  });
}

/** The index of all companies. */
export function companyIndexPages(context: Context): Page<EntityIndexView>[] {
  const path = paths.entities("company");
  return [context.page(path, () => indexView(context, "company", "Companies", context.archive.companies))];
}

/** The index of all people. */
export function personIndexPages(context: Context): Page<EntityIndexView>[] {
  const path = paths.entities("person");
  return [context.page(path, () => indexView(context, "person", "People", context.archive.people))];
}

function entityView(
  context: Context,
  entity: Company | Person,
  facts: readonly Fact[],
  roleViews: readonly RoleView[],
): EntityView {
  const { archive } = context;
  const path = paths.entity(entity.kind, entity.slug);
  const excerpt = entity.entry?.body.excerpt;
  const companions = (entitiesOf: (article: PublishedArticle) => readonly (Company | Person)[]) =>
    countAppearances(entity.articles, entitiesOf)
      .filter((appearance) => appearance.entity !== entity)
      .map(context.counted);
  return {
    meta: context.meta(path, {
      title: entity.name,
      description: excerpt || `${entity.name} in ${archive.settings.name}: ${storyCount(entity.articles.length)}.`,
      section: paths.entities(entity.kind),
      feedScope: { path, title: `${entity.name} in ${archive.settings.name}` },
      ...(entity.kind === "company" && { shareCard: () => companyShareCard(archive, entity) }),
      describe: () => [
        entity.kind === "company" ? companyData(context.addresses, entity) : personData(context.addresses, entity),
      ],
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
    companies: companions((article) => article.companies).map((link) => withPair(context, entity, link)),
    people: companions((article) => article.people),
    count: entity.articles.length,
    plot: layOutBars(plotData(context, entity.articles)),
  };
}

/** How many bars a plot has at the most. */
const mostBars = 130;

function plotData({ weeks, months, addresses, format }: Context, articles: readonly PublishedArticle[]): PlotDatum[] {
  if (weeks.length <= mostBars) {
    const counts = countByWeek(articles, weeks);
    return weeks.map((week, index) => {
      const count = counts[index] ?? 0;
      return { label: weekName(week), count, url: count > 0 ? addresses.url(paths.week(week)) : undefined };
    });
  }
  const counts = new Map(months.map((month) => [month, 0]));
  for (const { day } of articles) counts.set(format.month(day), (counts.get(format.month(day)) ?? 0) + 1);
  return [...counts].map(([label, count]) => ({ label, count, url: undefined }));
}

/** The index leaves out entries that no article is about yet; their pages exist for the texts that name them. */
function indexView(
  context: Context,
  kind: EntityKind,
  title: string,
  all: readonly (Company | Person)[],
): EntityIndexView {
  const path = paths.entities(kind);
  const entities = all.filter(({ articles }) => articles.length > 0);
  const groups = groupBy(entities, (entity) => [firstLetter(sortingWords(entity)[0] ?? "")]);
  const weeks = context.weeks.slice(-sparklineWeeks);
  const indexEntry = (entity: Company | Person): IndexEntry => ({
    ...context.counted({ entity, count: entity.articles.length }),
    sparkline: layOutSparkline(countByWeek(entity.articles, weeks)),
  });
  return {
    meta: context.meta(path, {
      title,
      description: `All ${entities.length} ${title.toLowerCase()} in ${context.archive.settings.name}, with their stories.`,
      section: path,
    }),
    kind,
    groups: [...groups].map(([letter, entities]) => ({ letter, entities: entities.map(indexEntry) })),
    most: entities
      .toSorted((a, b) => b.articles.length - a.articles.length)
      .slice(0, mostInIndex)
      .map((entity) => context.counted({ entity, count: entity.articles.length })),
    count: entities.length,
  };
}

/** The weeks that a sparkline shows: the newest year. */
const sparklineWeeks = 52;

/** How many of those with the most stories an index names first. */
const mostInIndex = 12;

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
    const slug = slugOfCompany(context.archive, company);
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
