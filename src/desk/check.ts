import { loadSite, type SiteInput } from "../build/load-site.ts";
import type { Problem } from "../content/problem.ts";

/** What a check has found. */
export interface CheckResult {
  readonly problems: readonly Problem[];
  /** The number of published articles; 0 where there are problems. */
  readonly articles: number;
}

/** Finds every problem of a content folder and builds nothing. */
export function checkContent(input: SiteInput): CheckResult {
  const loaded = loadSite(input);
  return "problems" in loaded
    ? { problems: loaded.problems, articles: 0 }
    : { problems: [], articles: loaded.archive.articles.length };
}
