/** A reader's visits, in milliseconds since 1970. */
export interface Visits {
  /** When the previous visit ended; later articles are new. */
  readonly since: number;
  /** When the newest page was opened. */
  readonly seen: number;
}

const hour = 3_600_000;

/** Counts a page view: after half an hour without one, a new visit begins. */
export function countVisit(memory: string, now: number): Visits {
  const [since = Number.NaN, seen = Number.NaN] = memory.split(" ").map(Number);
  if (Number.isNaN(seen)) return { since: now, seen: now };
  return { since: now - seen > hour / 2 ? seen : since, seen: now };
}

/**
 * Whether an article is new since the previous visit. An article may appear at any time of its day: it is new until a
 * visit after the end of that day.
 *
 * @param published RFC 3339
 */
export function isNew(published: string, { since }: Visits): boolean {
  return Date.parse(published) + 24 * hour > since;
}
