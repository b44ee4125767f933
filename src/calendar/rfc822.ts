import { DateTime } from "luxon";
import { memoize } from "../values/memoize.ts";
import type { Moment } from "./day.ts";

/** Formats an instant for RSS 2.0 (RFC 822 with a four-digit year): `Sun, 24 Mar 2024 00:00:00 +0000`. */
export const toRfc822 = memoize(
  (moment: Moment) => DateTime.fromISO(moment, { setZone: true, locale: "en" }).toRFC2822() ?? "",
);
