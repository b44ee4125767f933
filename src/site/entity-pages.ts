import type { Company, Person, PublishedArticle } from "../archive/archive.ts";
import { countAppearances } from "../archive/relations.ts";
import { type Fingerprint, fingerprint } from "../values/fingerprint.ts";
import { paths } from "./addresses.ts";
import type { Context } from "./context.ts";
import { companyFacts, type Fact, homepageFact, type RoleView, roleViews } from "./entity-facts.ts";
import { subjectName } from "./feed-scopes.ts";
import { type ArticleCard, type CountedLink, lazyPage, type Page, type View } from "./page.ts";
import type { MetaFields } from "./page-meta.ts";
import { type CompanionLink, companionLink } from "./pair-pages.ts";
import { companyShareCard } from "./share-card.ts";
import { axesOf, type StoryPlot, storyPlot } from "./story-plot.ts";
import { companyData, personData } from "./structured-data.ts";

/** One company or one person. */
export interface EntityView extends View {
  /** The label of its kind: `Company`. */
  readonly label: string;
  readonly name: string;
  /** Its names in the reader's own list, the current one first. */
  readonly subjects: readonly string[];
  /** The introduction; empty if there is none. */
  readonly html: string;
  readonly facts: readonly Fact[];
  readonly roles: readonly RoleView[];
  readonly years: readonly { readonly year: number; readonly articles: readonly ArticleCard[] }[];
  readonly companies: readonly CompanionLink[];
  /** How many companies are left out. */
  readonly moreCompanies: number;
  readonly people: readonly CountedLink[];
  readonly morePeople: number;
  readonly count: number;
  /** Articles over time; undefined if there are none. */
  readonly plot: StoryPlot | undefined;
}

/** The parts that differ between pages of companies and of people. */
interface OwnParts extends Pick<EntityView, "facts" | "roles">, Pick<MetaFields, "describe" | "shareCard"> {}

/** A page for each company. */
export function companyPages(context: Context): Page<EntityView>[] {
  const { archive, addresses } = context;
  return archive.companies.map((company) =>
    entityPage(
      company,
      () => entityFingerprint(context, company),
      () =>
        entityView(context, company, {
          facts: companyFacts(context, company),
          roles: [],
          describe: () => [companyData(addresses, company)],
          shareCard: () => companyShareCard(archive, company),
        }),
    ),
  );
}

/** A page for each person. */
export function personPages(context: Context): Page<EntityView>[] {
  return context.archive.people.map((person) =>
    entityPage(
      person,
      () =>
        fingerprint(
          entityFingerprint(context, person),
          person.roles.map(({ company }) => company?.slug),
        ),
      () =>
        entityView(context, person, {
          facts: homepageFact(context.words.entity, person),
          roles: roleViews(context, person),
          describe: () => [personData(context.addresses, person)],
        }),
    ),
  );
}

function entityPage(
  { kind, slug, articles }: Company | Person,
  fingerprintOfInputs: () => Fingerprint,
  view: () => EntityView,
): Page<EntityView> {
  return lazyPage({
    path: paths.entity(kind, slug),
    modified: articles[0]?.day,
    fingerprint: fingerprintOfInputs,
    view,
  });
}

function entityFingerprint(context: Context, entity: Company | Person): Fingerprint {
  return fingerprint(
    entity.fingerprint,
    entity.entry?.fingerprint,
    entity.articles.map((article) => article.fingerprint),
    axesOf(context),
  );
}

/** How many companies, and how many people, a page names as being in the same articles. */
const mostCompanions = 60;

function entityView(context: Context, entity: Company | Person, { facts, roles, ...metaFields }: OwnParts): EntityView {
  const { archive, words } = context;
  const { name } = archive.settings;
  const path = paths.entity(entity.kind, entity.slug);
  const excerpt = entity.entry?.body.excerpt;
  const companions = (entitiesOf: (article: PublishedArticle) => readonly (Company | Person)[]) =>
    countAppearances(entity.articles, entitiesOf).filter((appearance) => appearance.entity !== entity);
  const [companies, people] = [companions((article) => article.companies), companions((article) => article.people)];
  return {
    meta: context.meta(path, {
      title: entity.name,
      description: excerpt || words.entity.description(entity.name, name, entity.articles.length),
      section: paths.entities(entity.kind),
      feedScope: { path, title: words.inNewsletter(entity.name, name) },
      ...metaFields,
    }),
    label: words.kinds[entity.kind].one,
    name: entity.name,
    subjects: [entity.slug, ...entity.formerSlugs].map((slug) => subjectName(entity.kind, slug)),
    html: entity.entry ? context.html(entity.entry.body) : "",
    facts,
    roles,
    years: archive.years.flatMap(({ year }) => {
      const articles = entity.articles.filter(({ day }) => Number(day.slice(0, 4)) === year);
      return articles.length > 0 ? [{ year, articles: articles.map(context.card) }] : [];
    }),
    companies: companies.slice(0, mostCompanions).map((other) => companionLink(context, entity, other)),
    moreCompanies: Math.max(companies.length - mostCompanions, 0),
    people: people.slice(0, mostCompanions).map(context.counted),
    morePeople: Math.max(people.length - mostCompanions, 0),
    count: entity.articles.length,
    plot: entity.articles.length > 0 ? storyPlot(context, entity.articles) : undefined,
  };
}
