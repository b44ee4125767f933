import type { Article, CompanyEntry, Content, PersonEntry } from "../../content/content.ts";
import { articleKeys, type EntityKind, kinds, type Plural } from "../../content/kinds.ts";
import { type NameKey, nameKey } from "../../content/names.ts";
import type { Place, Problem } from "../../content/problem.ts";
import { namesOf } from "../../content/registry.ts";
import { splitNames } from "../../content/several-names.ts";
import { groupBy } from "../../values/group-by.ts";

/** A name without an entry, in one article. */
interface Named {
  readonly kind: EntityKind;
  readonly key: NameKey;
  readonly spelling: string;
  readonly place: Place;
}

/** The names of one kind: those of entries, and those that only articles have. */
interface Names {
  /** One name of each entry and of each company or person without one. */
  readonly full: ReadonlyMap<NameKey, string>;
  readonly registered: ReadonlySet<NameKey>;
  readonly named: ReadonlyMap<NameKey, readonly Named[]>;
}

/**
 * Finds names without an entry that are most likely a mistake: several names in one, a company among the people or the
 * other way round, half of a person's name. Their pages would be permanent.
 */
export function findNameWarnings({ articles, companies, people }: Content): Problem[] {
  const names = { company: namesIn("company", articles, companies), person: namesIn("person", articles, people) };
  const find = (one: Named) =>
    severalNames(one, names[one.kind]) ??
    otherKind(one, names) ??
    (one.kind === "person" ? halfName(one, names.person) : undefined);
  return (["company", "person"] as const).flatMap((kind) =>
    [...names[kind].named.values()].flat().flatMap((one): Problem[] => {
      const message = find(one);
      return message ? [{ ...one.place, message, warning: true }] : [];
    }),
  );
}

function namesIn(
  kind: EntityKind,
  articles: readonly Article[],
  entries: readonly (CompanyEntry | PersonEntry)[],
): Names {
  const list: Plural<EntityKind> = kinds[kind].plural;
  const references = articles.flatMap((article) =>
    article[list].flatMap(({ entry, key, spelling }, number): Named[] => {
      const place = article.places[list][number];
      return entry || !place ? [] : [{ kind, key, spelling, place }];
    }),
  );
  return {
    full: new Map([...references, ...entries].map(({ key, spelling }) => [key, spelling])),
    registered: new Set(entries.flatMap((entry) => namesOf(entry).map(nameKey))),
    named: groupBy(references, ({ key }) => [key]),
  };
}

/** Warns of several names in one; not if other articles have the same, so that it is a name of its own. */
function severalNames({ kind, key, spelling }: Named, names: Names): string | undefined {
  const several = splitNames(spelling);
  if (!several || (names.named.get(key)?.length ?? 0) > 1) return undefined;
  const { parts, isPlain } = several;
  const isKnown = parts.some((part) => names.registered.has(nameKey(part)) || names.named.has(nameKey(part)));
  // Smith & Wesson is one company, and Jane and John Doe are two people.
  const isLikely =
    kind === "person" && parts.at(-1)?.includes(" ") && parts.every((part) => /^\p{Uppercase}/u.test(part));
  if (!isPlain && !isKnown && !isLikely && !/\p{Letter}{3}\s*\/\s*\p{Letter}{3}/u.test(spelling)) return undefined;
  const way = `if it is, write a list: [${parts.join(", ")}]; if it is one name, an entry ends this warning`;
  return `${JSON.stringify(spelling)} looks like several names; ${way}`;
}

/** Warns of a name that has an entry of the other kind, or that more of the other articles have as the other kind. */
function otherKind(
  { kind, key, spelling, place }: Named,
  names: Readonly<Record<EntityKind, Names>>,
): string | undefined {
  const other = kind === "company" ? "person" : "company";
  const elsewhere = (of: Names) => of.named.get(key)?.filter((one) => one.place.path !== place.path).length ?? 0;
  if (names[kind].registered.has(key)) return undefined;
  if (!names[other].registered.has(key) && elsewhere(names[other]) <= elsewhere(names[kind])) return undefined;
  const noun = kinds[other].label.toLowerCase();
  return `${spelling} is a ${noun} elsewhere; name it in "${articleKeys[other]}", or give it an entry if it is another`;
}

/** Warns of the first or last name of exactly one person. */
function halfName({ key, spelling }: Named, { full }: Names): string | undefined {
  if (/\s/.test(spelling)) return undefined;
  const [only, another] = [...full.values()].filter((name) => {
    const words = name.split(/\s+/);
    return words.length > 1 && [words[0], words.at(-1)].some((word) => word && nameKey(word) === key);
  });
  if (!only || another) return undefined;
  return `${spelling} may be ${only}; write the full name, or give ${spelling} an entry if it is another person`;
}
