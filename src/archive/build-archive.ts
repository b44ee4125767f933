import type { CalendarDay } from "../calendar/day.ts";
import type { Content } from "../content/content.ts";
import { compareText } from "../values/compare-text.ts";
import { fingerprint } from "../values/fingerprint.ts";
import type { Archive } from "./archive.ts";
import { topicsOf, weeksOf, yearsOf } from "./article-groups.ts";
import { createCompanies, createPeople } from "./entities.ts";
import { createNameOrder } from "./name-order.ts";
import { isPublished, publishArticles, sortNewestFirst } from "./published-articles.ts";

/**
 * Builds the archive of a day. Drafts, and articles, updates and corrections of later days, have no influence on it,
 * not even on the spelling of a name.
 *
 * @param buildDay the last day whose articles are published, in the site's time zone.
 * @param options `unpublished` includes drafts and scheduled articles, for previews.
 */
export function buildArchive(content: Content, buildDay: CalendarDay, { unpublished = false } = {}): Archive {
  const { settings } = content;
  const visible = content.articles.filter((article) => unpublished || isPublished(article, buildDay));
  const newestFirst = sortNewestFirst(visible);
  const oldestFirst = newestFirst.toReversed();
  const companyNames = oldestFirst.flatMap((article) => article.companies);
  const personNames = oldestFirst.flatMap((article) => article.people);
  const order = createNameOrder(settings.language, [
    ...content.companies,
    ...content.people,
    ...Array.from(new Set(companyNames), ({ name }) => ({ kind: "company" as const, name })),
    ...Array.from(new Set(personNames), ({ name }) => ({ kind: "person" as const, name })),
  ]);
  const companies = createCompanies(content.companies, companyNames, order);
  const people = createPeople(content.people, personNames, order, companies);
  const articles = publishArticles(newestFirst, { buildDay, topics: settings.topics, companies, people });
  return {
    settings,
    buildDay,
    articles,
    companies: companies.all,
    people: people.all,
    weeks: weeksOf(articles, content.letters, buildDay),
    years: yearsOf(articles),
    topics: topicsOf(articles, settings),
    pages: content.pages.toSorted((a, b) => compareText(a.slug, b.slug)),
    fingerprint: fingerprint(content.fingerprint, buildDay, unpublished),
  };
}
