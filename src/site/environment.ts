import { parseDay } from "../calendar/day.ts";
import { isWebAddress } from "../content/link-targets.ts";
import { UserError } from "../values/user-error.ts";
import type { SiteInput } from "./load-site.ts";

/** Parses the environment variables: `BUILD_DATE` sets the build day, `SITE_URL` the address. */
export function readEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Pick<SiteInput, "buildDay" | "siteUrl"> {
  const { BUILD_DATE: date, SITE_URL: siteUrl } = environment;
  const buildDay = date ? parseDay(date) : undefined;
  if (date && !buildDay)
    throw new UserError(`BUILD_DATE is ${JSON.stringify(date)}; it has to be a day, written 2024-03-24`);
  if (siteUrl && (!isWebAddress(siteUrl) || /[?#]/.test(siteUrl))) {
    throw new UserError(
      `SITE_URL is ${JSON.stringify(siteUrl)}; it has to be a full address, such as https://example.org/news/`,
    );
  }
  return { buildDay, siteUrl: siteUrl || undefined };
}
