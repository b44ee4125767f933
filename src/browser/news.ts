/** A reader's visits, in milliseconds since 1970. */
export interface Visits {
  /** When the visit before this one ended; what came later is new. */
  readonly since: number;
  /** When the newest page was opened. */
  readonly seen: number;
}

const hour = 3_600_000;

/** Counts the opening of a page: after half an hour without one, a new visit begins. */
export function countVisit(memory: string, now: number): Visits {
  const [since = Number.NaN, seen = Number.NaN] = memory.split(" ").map(Number);
  if (Number.isNaN(seen)) return { since: now, seen: now };
  return { since: now - seen > hour / 2 ? seen : since, seen: now };
}

/**
 * Whether an article is new to a reader who was last here at some time. An article of a day may appear at any time of
 * that day: it is new until a visit after the day's end.
 *
 * @param published RFC 3339
 */
export function isNew(published: string, { since }: Visits): boolean {
  return Date.parse(published) + 24 * hour > since;
}
