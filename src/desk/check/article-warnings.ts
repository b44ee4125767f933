import { isHeld } from "../../archive/roles.ts";
import type { Article, PersonRole } from "../../content/content.ts";
import { articleKeys } from "../../content/kinds.ts";
import type { Place, Problem } from "../../content/problem.ts";
import { type EntityId, entityId, type NameReference, type Registered } from "../../content/registry.ts";

const longestSummary = 200;
/** The maximum length of a title that lists, tabs and search engines show in full. */
const longestTitle = 69;

/** Finds warnings about one article. */
export function findArticleWarnings(article: Article, registered: ReadonlyMap<EntityId, Registered>): Problem[] {
  return [
    ...checkFileName(article),
    ...checkTitle(article),
    ...checkSummary(article),
    ...checkHeadings(article),
    ...checkPictures(article),
    ...checkLinks(article),
    ...checkPublishers(article),
    ...checkMentions(article, registered),
    ...checkRoles(article),
  ].map((problem) => ({ ...problem, warning: true }));
}

function checkFileName({ places, date }: Article): Problem[] {
  const inName = /(\d{4}-\d{2}-\d{2})-[^/]*$/.exec(places.file.path)?.[1];
  if (inName === date.day) return [];
  return [{ ...places.date, message: `the file name says ${inName}; rename the file or correct the date` }];
}

function checkTitle({ title, places }: Article): Problem[] {
  if (title.length <= longestTitle) return [];
  return [{ ...places.title, message: `the title has ${title.length} characters; lists show fewer than 70 well` }];
}

function checkSummary({ summary, places }: Article): Problem[] {
  if (!summary || summary.length <= longestSummary) return [];
  return [
    { ...places.summary, message: `the summary has ${summary.length} characters; lists and feeds show 200 well` },
  ];
}

function checkHeadings({ body }: Article): Problem[] {
  // On the page, the headings of a text that begins with "#" are one level lower.
  const shift = body.headings.some(({ written }) => written === 1) ? 1 : 0;
  return body.headings.flatMap(({ level, place }, index) => {
    const above = body.headings[index - 1]?.level ?? 1;
    if (level <= above + 1) return [];
    const hashes = "#".repeat(above + 1 - shift);
    return [{ ...place, message: `this heading skips a level; begin it with "${hashes}"` }];
  });
}

function checkPictures({ body }: Article): Problem[] {
  return body.pictures
    .filter(({ alternative }) => alternative.trim() === "")
    .map(({ place, target }) => ({ ...place, message: `say what the picture shows: ![what it shows](${target})` }));
}

/** Warns about addresses with tracking parameters. */
function checkLinks({ body, sources, places }: Article): Problem[] {
  const inSources = sources.flatMap(({ url }, number) => (url ? [{ target: url, place: places.sources[number] }] : []));
  return [...body.outside, ...inSources].flatMap(({ target, place }) => {
    const tracking = [...new URL(target).searchParams.keys()].find((key) =>
      /^(utm_|mc_|fbclid|gclid|ns_|ito$|cmpid|referring)/i.test(key),
    );
    if (!tracking || !place) return [];
    return [{ ...place, message: `"${tracking}" in this address tracks the reader; cut the address before it` }];
  });
}

/** Warns about additions to the name of a publisher, such as how the article was found. */
function checkPublishers({ sources, places }: Article): Problem[] {
  return sources.flatMap(({ publisher }, number) => {
    const place = places.sources[number];
    const name = publisher.replace(/\s+(via\s.*|\(.*\))$/i, "");
    if (!place || name === publisher) return [];
    return [{ ...place, message: `a publisher is only a name; write "${name}"` }];
  });
}

function checkMentions(article: Article, registered: ReadonlyMap<EntityId, Registered>): Problem[] {
  const { body, companies, people, places } = article;
  const named = new Set([...companies, ...people].flatMap((reference) => idOf(reference) ?? []));
  const missing = [...body.mentions].flatMap(([id, { count, place }]) => {
    const entry = registered.get(id);
    if (!entry || count < 2 || named.has(id)) return [];
    const key = articleKeys[entry.kind];
    return [{ ...place, message: `the text names ${entry.spelling} ${count} times; add it to "${key}"` }];
  });
  const unnamed = (references: readonly NameReference[], at: readonly Place[]) =>
    references.flatMap((reference, number) => {
      const place = at[number];
      const id = idOf(reference);
      if (!place || !id || body.mentions.has(id)) return [];
      const message = `the text never names ${reference.spelling}; name it there or take it out here`;
      return [{ ...place, message }];
    });
  return [...missing, ...unnamed(companies, places.companies), ...unnamed(people, places.people)];
}

function idOf({ entry }: NameReference): EntityId | undefined {
  return entry && entityId(entry.kind, entry.slug);
}

/** Warns if the dated roles of people do not match the companies of the article; it may be about none at all. */
function checkRoles({ people, companies, date, places }: Article): Problem[] {
  if (companies.length === 0) return [];
  const keys = new Set(companies.map(({ key }) => key));
  const isNamed = ({ company }: PersonRole) => company !== undefined && keys.has(company.key);
  return people.flatMap(({ entry }, number) => {
    const place = places.people[number];
    if (!place || !entry) return [];
    const { spelling, roles } = entry;
    // A role without a beginning may or may not have been held on the day, so it is ignored.
    const held = roles.filter((role) => isHeld(role, date.day));
    // So is one at a company without an entry, which the newsletter does not follow.
    const dated = held.filter(({ from, company }) => from !== undefined && company?.entry);
    if (dated.length === 0 || held.some(isNamed)) return [];
    const where = [...new Set(dated.map(({ companyName }) => companyName))].join(" and ");
    return [{ ...place, message: `on ${date.day} ${spelling} was at ${where}, which "company" leaves out` }];
  });
}
