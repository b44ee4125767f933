/** The filters of the search, in the order in which pages and addresses show them. */
export const searchFilters = ["kind", "company", "person", "topic", "year"] as const;
export type SearchFilter = (typeof searchFilters)[number];

/** A value of a filter: a company, a topic and so on. */
export interface FilterValue {
  readonly filter: SearchFilter;
  /** Its slugs in addresses: the current one, then the former ones. */
  readonly slugs: readonly string[];
  /** Its name for readers. */
  readonly text: string;
}

/** What the search page needs of all records besides their texts; written as JSON. */
export interface SearchTable {
  /** In the order in which they are shown. */
  readonly values: readonly FilterValue[];
  /** Newest first. */
  readonly records: readonly TableRecord[];
}

/** The id of a record in the index, its note, and the indexes of its filter values. */
export type TableRecord = readonly [id: string, note: string, ...values: number[]];
