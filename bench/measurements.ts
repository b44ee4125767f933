/** The programs that are measured. */
export type Program = "Tidemark" | "Hugo" | "Eleventy";

/** The sets of pages that are measured, and what is in them. */
export const pageSets = {
  whole: {
    title: "The whole site",
    contents:
      "Pages, each article as Markdown, and feeds in three formats for the site, each company, each person and each topic.",
  },
  pages: {
    title: "Pages only",
    contents: "Pages of articles, companies, people and weeks, and the feed of the site.",
  },
} as const satisfies Record<string, { readonly title: string; readonly contents: string }>;

/** A set of pages. */
export type PageSet = keyof typeof pageSets;

/** The measured builds of a program, in this order. */
export const steps = {
  first: "first build",
  edit: "one edit",
  again: "nothing changed",
} as const;

/** One of the builds that are measured. */
export type Step = keyof typeof steps;

/** One run of one program. */
export interface Measurement {
  readonly program: Program;
  readonly set: PageSet;
  readonly step: Step;
  /** How many articles. */
  readonly size: number;
  readonly seconds: number;
  /** In bytes; undefined if the system does not report it. */
  readonly memory: number | undefined;
  /** How many files the site has. */
  readonly files: number;
}

/** A filter for measurements; omitted keys match anything. */
export type Selection = Partial<Pick<Measurement, "program" | "set" | "step" | "size">>;

/** The measurements that match a selection. */
export function select(measurements: readonly Measurement[], selection: Selection): Measurement[] {
  const wanted = Object.entries(selection) as [keyof Selection, unknown][];
  return measurements.filter((measurement) => wanted.every(([key, value]) => measurement[key] === value));
}

/** The median, the mean of the two middle numbers if their count is even; undefined for none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
