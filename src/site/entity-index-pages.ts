import type { Company, Person } from "../archive/archive.ts";
import { createIndexLetters } from "../archive/name-order.ts";
import { countByWeek } from "../archive/timeline.ts";
import { layOutSparkline, type SparklineChart } from "../charts/bars.ts";
import type { EntityKind } from "../content/kinds.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { groupBy } from "../values/group-by.ts";
import { paths } from "./addresses.ts";
import type { Context } from "./context.ts";
import type { CountedLink, Link, Page, View } from "./page.ts";

/** All companies, or all people. */
export interface EntityIndexView extends View {
  readonly title: string;
  /** The label of the field that filters the names. */
  readonly filter: string;
  readonly groups: readonly { readonly letter: string; readonly entities: readonly IndexEntry[] }[];
  /** Those with the most articles, most first. */
  readonly most: readonly CountedLink[];
  readonly count: number;
  /** What the sparklines show, and their common scale. */
  readonly scale: string;
  /** Where the companies are drawn with their relations; people are not. */
  readonly map: Link | undefined;
}

/** An entity in an index, with its articles over time. */
interface IndexEntry extends CountedLink {
  readonly sparkline: SparklineChart;
}

/** The index of all companies. */
export function companyIndexPages(context: Context): Page<EntityIndexView>[] {
  return indexPages(context, "company", context.archive.companies);
}

/** The index of all people. */
export function personIndexPages(context: Context): Page<EntityIndexView>[] {
  return indexPages(context, "person", context.archive.people);
}

function indexPages(context: Context, kind: EntityKind, all: readonly (Company | Person)[]): Page<EntityIndexView>[] {
  return [context.page(paths.entities(kind), () => indexView(context, kind, all))];
}

/** The index leaves out entries without articles; their pages exist because texts may link to them. */
function indexView(context: Context, kind: EntityKind, all: readonly (Company | Person)[]): EntityIndexView {
  const path = paths.entities(kind);
  const { words, archive } = context;
  const title = words.kinds[kind].several;
  const texts = indexWords(words, kind);
  const entities = all.filter(({ articles }) => articles.length > 0);
  const letterOf = createIndexLetters(context.archive.settings.language);
  const groups = groupBy(entities, (entity) => [letterOf(entity)]);
  const weeks = context.weeks.slice(-sparklineWeeks);
  const counted = (entity: Company | Person) => context.counted({ entity, count: entity.articles.length });
  const counts = new Map(entities.map((entity) => [entity, countByWeek(entity.articles, weeks)]));
  // Bars can be compared only if one height is one number for all of them.
  const most = Math.max(1, ...[...counts.values()].map((ofEntity) => Math.max(...ofEntity)));
  const indexEntry = (entity: Company | Person): IndexEntry => ({
    ...counted(entity),
    sparkline: layOutSparkline(counts.get(entity) ?? [], most),
  });
  return {
    meta: context.meta(path, {
      title,
      description: texts.description(entities.length, archive.settings.name),
      section: path,
    }),
    title,
    filter: texts.filter,
    groups: [...groups].map(([letter, entities]) => ({ letter, entities: entities.map(indexEntry) })),
    most: entities
      .toSorted((a, b) => b.articles.length - a.articles.length)
      .slice(0, mostInIndex)
      .map(counted),
    count: entities.length,
    scale: words.entityIndex.scale(most),
    map: kind === "company" ? { url: context.addresses.url(paths.map), text: words.map.title } : undefined,
  };
}

function indexWords({ entityIndex: words }: Catalogue, kind: EntityKind) {
  return kind === "company"
    ? { description: words.companiesDescription, filter: words.filterCompanies }
    : { description: words.peopleDescription, filter: words.filterPeople };
}

/** How many weeks a sparkline shows: the newest year. */
const sparklineWeeks = 52;

/** How many of those with the most articles an index lists first. */
const mostInIndex = 12;
