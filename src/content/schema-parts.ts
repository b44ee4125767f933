import leven from "leven";
import * as z from "zod";
import { isTimeZone, type PublicationDate, parsePublicationDate, suggestDay, suggestMoment } from "../calendar/day.ts";
import { isWebAddress } from "./link-targets.ts";
import { cleanName, isDeviceName, isSlug, type Slug } from "./names.ts";
import { type Quotes, typographic } from "./typography.ts";

// `meta` adds to the JSON Schema what it cannot express of checks in code, so that text editors show errors too.

/** Text on one line: not empty, trimmed. */
export const line = z
  .string()
  .trim()
  .min(1, { error: "is empty; write something or delete the key" })
  .refine((text) => !/[\n\r\u2028\u2029]/.test(text), { error: "has to stand on one line" });

/** A line of prose for readers: its quotes become typographic. */
export const proseLine = (quotes: Quotes) => line.transform((text) => typographic(text, quotes));

/** A name: one line, single spaces; something of it can be seen. */
export const name = line
  .max(200, { error: "is longer than 200 characters" })
  .refine((text) => cleanName(text) !== "", { error: "is empty; write something or delete the key" })
  .transform((text) => text.replace(/\s+/g, " "));

/** A value or a list of values; always parsed as a list. */
export const oneOrMany = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (Array.isArray(value) || value === undefined || value === null ? value : [value]),
    z.array(item),
  );

/** One of a list of allowed words, such as the topics of the settings. */
export const oneOf = (words: readonly string[], kind: string) =>
  z
    .string()
    .meta({ enum: words })
    .transform((text, context) => {
      if (words.includes(text)) return text;
      const near = words.find((candidate) => leven(candidate, text.toLowerCase()) <= 2);
      const message = `is not ${kind}; ${near ? `did you mean ${near}?` : `the list is ${words.join(", ")}`}`;
      context.issues.push({ code: "custom", input: text, message, params: { meant: near } });
      return z.NEVER;
    });

/** A slug, see {@link Slug}. */
export const slug = line
  .refine(isSlug, {
    error: ({ input }) =>
      isDeviceName(String(input))
        ? "is a name that Windows keeps for a device; write another"
        : 'has to be lower-case letters, digits and single hyphens, such as "stability-ai", at most 100 characters',
  })
  .transform((text) => text as Slug)
  .meta({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 100 });

/** An address on the web that a reader may follow. */
export const webAddress = line
  .refine(isWebAddress, { error: 'has to be a full address that begins with "https://" or "http://"' })
  .meta({ pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]\\S*$" });

/** A calendar day of the site's time zone, or a date-time with an offset. */
export const publicationDate = (zone: string) =>
  line
    .transform((text, context): PublicationDate => {
      const date = parsePublicationDate(text, zone);
      if (date) return date;
      const meant = suggestDay(text) ?? suggestMoment(text, zone);
      context.issues.push({ code: "custom", input: text, message: explainDate(text, meant), params: { meant } });
      return z.NEVER;
    })
    .meta({ pattern: "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2}))?$" });

/** A year, a month or a day: `2019`, `2024-03`, `2024-03-24`. */
export const partialDate = z.preprocess(
  (value) => (typeof value === "number" ? String(value) : value),
  line
    .refine((text) => /^[12]\d{3}(-(0[1-9]|1[0-2]))?$/.test(text) || parsePublicationDate(text, "utc") !== undefined, {
      error: "has to be a year (2019), a month (2024-03) or a day (2024-03-24)",
    })
    // Of a time, its day, which the other dates are compared with.
    .transform((text) => text.slice(0, "2024-03-24".length))
    .meta({ pattern: "^[12]\\d{3}(-\\d{2}(-\\d{2}(T.*)?)?)?$" }),
);

/** A time zone by its IANA name, such as `Europe/Berlin`. */
export const timeZone = line.refine(isTimeZone, {
  error: 'has to be a time zone of the IANA list, such as "Europe/Berlin" or "UTC"',
});

function explainDate(text: string, suggestion: string | undefined): string {
  const lacksOffset = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/.test(text);
  if (suggestion && !lacksOffset) return `is written ${JSON.stringify(text)}; write ${suggestion}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `names a day that the calendar does not have: ${text}`;
  if (lacksOffset) return "needs its offset from UTC: 2024-03-24T18:30:00+01:00";
  return "has to be a day, written 2024-03-24, or a time with its offset, written 2024-03-24T18:30:00+01:00";
}
