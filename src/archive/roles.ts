import type { CalendarDay } from "../calendar/day.ts";
import type { PersonRole } from "../content/content.ts";
import type { Company, Person, Role } from "./archive.ts";

/** Whether a role was held on a day; its first and last year, month or day are included. */
export function isHeld({ from, to }: Pick<PersonRole, "from" | "to">, day: CalendarDay): boolean {
  return (!from || from <= day.slice(0, from.length)) && (!to || day.slice(0, to.length) <= to);
}

/**
 * The role that a person held on a day at one of the companies that have an entry: the one that began last. A role
 * without a beginning comes last, since it is not certain that it was held then.
 */
export function roleOn({ roles }: Person, companies: readonly Company[], day: CalendarDay): Role | undefined {
  const held = roles.filter((role) => role.company?.entry && companies.includes(role.company) && isHeld(role, day));
  return held.toSorted((a, b) => ((b.from ?? "") > (a.from ?? "") ? 1 : -1))[0];
}
