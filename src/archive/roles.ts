import type { CalendarDay } from "../calendar/day.ts";
import type { PersonRole } from "../content/content.ts";
import { nameKey, type Slug } from "../content/names.ts";
import type { Archive, Company, Person } from "./archive.ts";

/** Whether a role was held on a day; its first and last year, month or day count whole. */
export function isHeld({ from, to }: Pick<PersonRole, "from" | "to">, day: CalendarDay): boolean {
  return (!from || from <= day.slice(0, from.length)) && (!to || day.slice(0, to.length) <= to);
}

/**
 * The role that a person held on a day at one of some companies: the one that began last.
 * A role without a beginning counts only where none with one does, since nobody knows that it was held then.
 */
export function roleOn(person: Person, companies: readonly Company[], day: CalendarDay): PersonRole | undefined {
  const entries = new Set<unknown>(companies.map(({ entry }) => entry));
  const held = (person.entry?.roles ?? []).filter(
    (role) => "entry" in role.company && entries.has(role.company.entry) && isHeld(role, day),
  );
  return held.toSorted((a, b) => ((b.from ?? "") > (a.from ?? "") ? 1 : -1))[0];
}

/** The slug of a company that somebody has a role in, where it has a page. */
export function slugOfCompany({ companies }: Archive, company: PersonRole["company"]): Slug | undefined {
  if ("entry" in company) return company.entry.slug;
  return companies.find(({ name }) => nameKey(name) === company.key)?.slug;
}
