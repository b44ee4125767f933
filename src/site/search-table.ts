/** What readers may narrow a search by, in the order in which pages and addresses show it. */
export const searchFilters = ["kind", "company", "person", "topic", "year"] as const;
export type SearchFilter = (typeof searchFilters)[number];

/** A company, a topic and so on, by which a search can be narrowed. */
export interface FilterValue {
  readonly filter: SearchFilter;
  /** How addresses name it: its present slug, then its former ones. */
  readonly slugs: readonly string[];
  /** How readers name it. */
  readonly text: string;
}

/** What the page /search/ has to know of all records beside their texts; written as JSON. */
export interface SearchTable {
  /** In the order in which readers are offered them. */
  readonly values: readonly FilterValue[];
  /** Newest first. */
  readonly records: readonly TableRecord[];
}

/** The id by which the index knows a record, what is told with its title, and the numbers of its values. */
export type TableRecord = readonly [id: string, note: string, ...values: number[]];
