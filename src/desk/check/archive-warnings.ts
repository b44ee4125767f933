import type { Article, Content } from "../../content/content.ts";
import { type EntityKind, kinds, type Plural } from "../../content/kinds.ts";
import type { NameKey } from "../../content/names.ts";
import type { Place, Problem } from "../../content/problem.ts";
import { isNearKey } from "../../content/registry.ts";
import { compareText } from "../../values/compare-text.ts";

/** The number of neighbouring articles that should not link to the same address. */
const linkWindow = 25;

/** The number of articles from which a name should have an entry, if others have one. */
const often = 5;

/** Finds warnings about articles in comparison with each other. */
export function findArchiveWarnings({ articles, companies, people }: Content): Problem[] {
  const inOrder = articles.toSorted((a, b) => compareText(a.date.moment, b.date.moment) || compareText(a.slug, b.slug));
  return [
    ...findRepeated(inOrder, "title"),
    ...findRepeated(inOrder, "summary"),
    ...findRepeatedLinks(inOrder),
    ...findNearNames(inOrder, kinds.company.plural),
    ...findNearNames(inOrder, kinds.person.plural),
    ...(companies.length > 0 ? findOftenNamed(inOrder, kinds.company.plural) : []),
    ...(people.length > 0 ? findOftenNamed(inOrder, kinds.person.plural) : []),
  ].map((problem) => ({ ...problem, warning: true }));
}

/** Collects what the parser of texts warns of, in articles, entries, letters and pages. */
export function findTextWarnings({ articles, companies, people, letters, pages }: Content): Problem[] {
  return [articles, companies, people, letters, pages]
    .flatMap((texts) => texts.flatMap(({ body }) => body.warnings))
    .map((problem) => ({ ...problem, warning: true }));
}

/** Finds unused entries and letters; only meaningful if every file is valid. */
export function findUnused({ articles, companies, people, letters }: Content, weeks: ReadonlySet<string>): Problem[] {
  const used = new Set<unknown>();
  for (const article of articles) {
    for (const { entry } of [...article.companies, ...article.people]) if (entry) used.add(entry);
  }
  const entries = [...companies, ...people]
    .filter((entry) => !used.has(entry))
    .map(({ spelling, place }) => ({ ...place, message: `no article is about ${spelling}` }));
  const unread = letters
    .filter(({ week }) => !weeks.has(week))
    .map(({ week, place }) => ({ ...place, message: `no article is from ${week}, so this letter has no page` }));
  return [...entries, ...unread].map((problem) => ({ ...problem, warning: true }));
}

function findRepeated(articles: readonly Article[], field: "title" | "summary"): Problem[] {
  const first = new Map<string, Article>();
  return articles.flatMap((article) => {
    const key = article[field]?.toLowerCase();
    if (!key) return [];
    const earlier = first.get(key);
    if (!earlier) first.set(key, article);
    return earlier
      ? [{ ...article.places[field], message: `${earlier.places.file.path} has this ${field} already` }]
      : [];
  });
}

function findRepeatedLinks(articles: readonly Article[]): Problem[] {
  const last = new Map<string, { readonly index: number; readonly path: string }>();
  return articles.flatMap((article, index) => {
    const inSources = article.sources.map(({ url }, number) => ({
      target: url,
      place: article.places.sources[number],
    }));
    const problems: Problem[] = [];
    for (const { target, place } of [...inSources, ...article.body.outside]) {
      if (!target || !place) continue;
      const earlier = last.get(target);
      if (earlier && earlier.path !== place.path && index - earlier.index < linkWindow) {
        problems.push({ ...place, message: `${earlier.path} has this address too; is it the same story?` });
      }
      last.set(target, { index, path: place.path });
    }
    return problems;
  });
}

function findNearNames(articles: readonly Article[], field: Plural<EntityKind>): Problem[] {
  const known = new Map<NameKey, { readonly spelling: string; readonly place: Place }>();
  const problems: Problem[] = [];
  for (const article of articles) {
    for (const [number, { entry, key, spelling }] of article[field].entries()) {
      const place = article.places[field][number];
      if (entry || !place || known.has(key)) continue;
      const near = [...known].find(([other]) => isNearKey(other, key))?.[1];
      if (near) {
        const message = `${spelling} is close to ${near.spelling} (${near.place.path}:${near.place.line}); if it is another, give one of them an entry`;
        problems.push({ ...place, message });
      }
      known.set(key, { spelling, place });
    }
  }
  return problems;
}

/** Reported at the article that reaches the limit. */
function findOftenNamed(articles: readonly Article[], field: Plural<EntityKind>): Problem[] {
  const named = new Map<NameKey, { readonly spelling: string; readonly places: Place[] }>();
  for (const article of articles.filter(({ draft }) => !draft)) {
    for (const [number, { entry, key, spelling }] of article[field].entries()) {
      const place = article.places[field][number];
      if (entry || !place) continue;
      const known = named.get(key) ?? { spelling, places: [] };
      named.set(key, known);
      known.places.push(place);
    }
  }
  const option = field === "companies" ? "--company-entry" : "--person-entry";
  return [...named.values()].flatMap(({ spelling, places }) => {
    const place = places[often - 1];
    if (!place) return [];
    const message = `${places.length} articles name ${spelling}, which has no entry; npm run new -- ${option} "${spelling}"`;
    return [{ ...place, message }];
  });
}
