import { dayOf, parseDay } from "../calendar/day.ts";
import { parseWeek } from "../calendar/week.ts";
import type { SitePath } from "../site/addresses.ts";
import type { Context } from "../site/context.ts";
import { UserError } from "../values/user-error.ts";

/**
 * The filters for templates in any language. `day` formats a day (`2024-03-24`, or a date such as `page.date`), `week` a
 * week (`2024-W12`); `url` adds the base path to a path of the site, `absoluteUrl` the whole address. Other links are
 * returned unchanged, and a missing one is empty, as by Eleventy's own `url`.
 */
export function createFilters(context: () => Context) {
  const ofSite = (link: unknown, address: (path: SitePath) => string) => {
    const text = String(link ?? "");
    return /^\/(?!\/)/.test(text) ? address(text as SitePath) : text;
  };
  return {
    day: (value: unknown) => {
      const { archive, day } = context();
      const isDate = value instanceof Date;
      const text = isDate ? dayOf(value.getTime(), archive.settings.timeZone) : String(value);
      return day(parseDay(text) ?? refuse("day", value, "a day, such as 2024-03-24")).text;
    },
    week: (value: unknown) =>
      context().weekLink({ id: parseWeek(String(value)) ?? refuse("week", value, "a week, such as 2024-W12") }).text,
    url: (link: unknown) => ofSite(link, context().addresses.url),
    absoluteUrl: (link: unknown) => ofSite(link, context().addresses.absolute),
  };
}

function refuse(filter: string, value: unknown, expected: string): never {
  throw new UserError(`the filter ${filter} takes ${expected}, and was given ${JSON.stringify(value) ?? "nothing"}`);
}
