import type { FilterValue, SearchFilter, SearchTable } from "../site/search-table.ts";
import type { SearchQuery } from "./search-query.ts";

/** The filtered results, and the number of results for each filter value. */
export interface Narrowed {
  readonly ids: readonly string[];
  /** How many records would be left if a value were chosen in its filter; values with none are missing. */
  readonly counts: ReadonlyMap<FilterValue, number>;
}

/**
 * Finds the values that a query names, by a current or former slug; unknown slugs are ignored.
 */
export function chosenValues({ values }: SearchTable, { slugs }: SearchQuery): FilterValue[] {
  return values.filter((value) => {
    const slug = slugs[value.filter];
    return slug !== undefined && value.slugs.includes(slug);
  });
}

/**
 * Filters found records to those that have every chosen value.
 *
 * @param found ids, best first; undefined for all records, newest first.
 */
export function narrow(
  table: SearchTable,
  found: readonly string[] | undefined,
  chosen: readonly FilterValue[],
): Narrowed {
  const records = new Map(table.records.map(([id, _note, ...numbers]) => [id, numbers]));
  const ids: string[] = [];
  const counts = new Map<FilterValue, number>();
  for (const id of found ?? records.keys()) {
    const values = (records.get(id) ?? []).flatMap((number) => table.values[number] ?? []);
    const missing = chosen.filter((value) => !values.includes(value));
    const [only] = missing;
    if (!only) ids.push(id);
    if (missing.length > 1) continue;
    // A record excluded by one filter only would be included if another value of that filter were chosen.
    for (const value of values)
      if (!only || value.filter === only.filter) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return { ids, counts };
}

/**
 * Moves the page of the company or person whose whole name was searched for to the front.
 *
 * @param found ids, best first.
 */
export function namedFirst(table: SearchTable, found: readonly string[], text: string): string[] {
  const names = table.values.filter(
    (value) => value.text.localeCompare(text, undefined, { sensitivity: "base" }) === 0,
  );
  const isNamed = ([_id, _note, ...numbers]: SearchTable["records"][number]) => {
    const values = numbers.flatMap((number) => table.values[number] ?? []);
    const kind = values.find(({ filter }) => filter === "kind")?.slugs[0];
    return values.some((value) => names.includes(value) && value.filter === kind);
  };
  const named = new Set(names.length > 0 ? table.records.filter(isNamed).map(([id]) => id) : []);
  return [...found.filter((id) => named.has(id)), ...found.filter((id) => !named.has(id))];
}

/** The values of a filter to offer: those with results, and the chosen one. */
export function offeredValues(
  { values }: SearchTable,
  filter: SearchFilter,
  { counts }: Narrowed,
  chosen: readonly FilterValue[],
): FilterValue[] {
  return values.filter((value) => value.filter === filter && (counts.has(value) || chosen.includes(value)));
}
