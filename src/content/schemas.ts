import * as z from "zod";
import { parseDay } from "../calendar/day.ts";
import {
  line,
  name,
  oneOf,
  oneOrMany,
  partialDate,
  proseLine,
  publicationDate,
  slug,
  timeZone,
  webAddress,
} from "./schema-parts.ts";
import { type Quotes, typographic } from "./typography.ts";

// The descriptions are the documentation for editors: each says what to write, in newsroom terms.

/** A source shown under an article. */
const source = (quotes: Quotes) =>
  z.strictObject({
    publisher: line.describe("Who published it: Reuters, Stability AI."),
    title: proseLine(quotes).optional().describe("The title of the piece."),
    url: webAddress.optional().describe("Its address, with https:// or http://."),
  });

/** The maximum number of names in a list: each of them is on a page that says so. */
const mostNames = 500;

const names = oneOrMany(name)
  .refine((list) => list.length <= mostNames, { error: `has more than ${mostNames} names` })
  .meta({ maxItems: mostNames })
  .default([]);

const correction = (zone: string, quotes: Quotes) =>
  z.strictObject({
    date: publicationDate(zone).describe("The day of the correction."),
    text: proseLine(quotes).describe("What was wrong and what is right."),
  });

/** The settings that the front matter of articles is checked with. */
export interface ArticleSettings {
  readonly timeZone: string;
  /** The slugs of the topics. */
  readonly topics: readonly string[];
  readonly quotes: Quotes;
}

const articleFields = ({ timeZone: zone, topics, quotes }: ArticleSettings) =>
  z.strictObject({
    title: line
      .max(200, { error: "is longer than 200 characters" })
      .transform((text) => typographic(text, quotes))
      .describe("The headline."),
    date: publicationDate(zone).describe(
      "The day of publication, 2024-03-24, or a time with its offset. A later day than today schedules the article.",
    ),
    company: names.describe(
      "The company or the list of companies that the article is about, by name; may be left out where people or topics are given.",
    ),
    people: names.describe("The person or the list of people that the article is about, by name."),
    summary: proseLine(quotes)
      .optional()
      .describe("One sentence for lists, feeds and search engines; the first paragraph otherwise."),
    topics: oneOrMany(oneOf(topics, "a topic of site.yaml")).default([]).describe("Topics from the list in site.yaml."),
    sources: z.array(source(quotes)).default([]).describe("Where the facts come from; shown under the article."),
    updated: publicationDate(zone).optional().describe("The day of the last change that readers should know of."),
    corrections: z
      .array(correction(zone, quotes))
      .default([])
      .describe("Corrections, shown on the article and on /corrections/."),
    draft: z.boolean().default(false).describe("true keeps the article out of the site."),
    slug: slug.optional().describe("The last part of the address; the file name without its date otherwise."),
    aliases: oneOrMany(slug)
      .default([])
      .describe("Earlier slugs, the oldest first: they redirect here, and the oldest stays the id in feeds."),
  });

/** The keys that say what an article is about; it has at least one of them. */
const subjectKeys = ["company", "people", "topics"] as const;

/** The front matter of an article: content/articles/YYYY/YYYY-MM-DD-words.md */
export const articleSchema = (settings: ArticleSettings) => {
  const [topic] = settings.topics;
  const examples = `"company: Name"${topic ? `, "people: Name" or "topics: ${topic}"` : ' or "people: Name"'}`;
  return articleFields(settings)
    .refine((fields) => subjectKeys.some((key) => fields[key].length > 0), {
      path: ["company"],
      error: `is missing or empty, as are "people" and "topics"; say what the article is about: ${examples}`,
      // Even if other keys have problems, but not if these have: one of them may be what the editor meant.
      when: ({ issues }) => !issues.some(({ path }) => subjectKeys.some((key) => key === path?.[0])),
    })
    .meta({
      // Not "properties", which text editors would describe and complete a second time.
      anyOf: subjectKeys.map((key) => ({ required: [key], patternProperties: { [`^${key}$`]: { minItems: 1 } } })),
    });
};

const entryFields = {
  name: name.describe("The name as articles write it."),
  slug: slug.optional().describe("The last part of the address; made from the name otherwise."),
  aliases: oneOrMany(name).default([]).describe("Other names by which articles may call it."),
  formerNames: oneOrMany(name).default([]).describe("Names it had before; their addresses redirect here."),
  formerSlugs: oneOrMany(slug).default([]).describe("Slugs it had before; their addresses redirect here."),
  homepage: webAddress.optional().describe("Its own site, with https:// or http://."),
  sameAs: oneOrMany(webAddress)
    .default([])
    .describe("Other pages that stand for it, for search engines: Wikipedia, Wikidata, LinkedIn."),
};

/** The front matter of a company's entry: content/companies/name.md */
export const companySchema = z.strictObject({
  ...entryFields,
  kind: line.optional().describe("What kind of company it is, in a word or two: lab, chips, investor."),
  country: line.optional().describe("The country of its headquarters."),
  founded: partialDate.optional().describe("When it was founded: 2019 or 2019-03."),
});

const role = z
  .strictObject({
    company: name.describe("The company, by name."),
    title: line.describe("The title: chief executive."),
    from: partialDate.optional().describe("The year, month or day it began: 2019, 2019-03, 2019-03-24."),
    to: partialDate.optional().describe("When it ended; leave it out while it lasts or where it is not known."),
  })
  .refine(
    (fields) =>
      !fields.from || !fields.to || fields.from.slice(0, fields.to.length) <= fields.to.slice(0, fields.from.length),
    {
      error: 'is earlier than "from"',
      path: ["to"],
    },
  );

/** The front matter of a person's entry: content/people/name.md */
export const personSchema = z.strictObject({
  ...entryFields,
  roles: z.array(role).default([]).describe("The positions the person has held, in any order."),
});

/** The front matter of the letter of a week: content/weeks/2024-w12.md */
export const letterSchema = (quotes: Quotes) =>
  z.strictObject({
    title: proseLine(quotes).describe("The title of the letter."),
  });

/** The front matter of a standing page: content/pages/about.md */
export const pageSchema = (quotes: Quotes) =>
  z.strictObject({
    title: proseLine(quotes).describe("The title of the page."),
    summary: proseLine(quotes).optional().describe("One sentence for search engines; the first paragraph otherwise."),
  });

const signup = z.strictObject({
  address: webAddress
    .refine((text) => text.startsWith("https://"), { error: 'has to begin with "https://"' })
    .describe(
      "Where the form of the list service sends addresses: https://buttondown.com/api/emails/embed-subscribe/…",
    ),
  field: line.default("email").describe("The name of the form's field for the mail address: email."),
  values: z
    .record(line, line)
    .default({})
    .describe("What else the form sends, by the names of its hidden fields: the id of a list."),
});

const topic = z.strictObject({
  slug: slug.describe("What articles write, and the last part of the topic's address."),
  name: line.describe("The topic as readers see it."),
});

/** content/site.yaml: what is the same on every page. */
export const siteSchema = z.strictObject({
  name: line.describe("The name of the newsletter."),
  tagline: line.describe("A few words that follow the name on the front page."),
  description: line.describe("One sentence for search engines and feeds."),
  url: webAddress
    .refine((text) => !/[?#]/.test(text), { error: 'cannot have a "?" or a "#"' })
    .describe("The address of the site, with its path where it has one: https://example.org/news/"),
  language: line
    .refine(isLanguage, { error: 'has to be a language tag, such as "en" or "en-GB"' })
    .describe("The language of the articles as a BCP 47 tag: en."),
  timeZone: timeZone.describe("The time zone whose days are the newsletter's days: UTC, Europe/Berlin."),
  authority: line
    .refine((text) => /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(text), {
      error: 'has to be a domain name that the newsletter holds, such as "example.org"',
    })
    .describe("The fixed name in the ids of feed items. Choose it once and never change it, even when the site moves."),
  since: line
    .refine((text) => parseDay(text) !== undefined, { error: "has to be a day, written 2024-01-01" })
    .meta({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" })
    .describe("The day the newsletter began, part of the ids of its feeds. Never change it either."),
  author: line.describe("Who signs the articles in feeds: a person or the newsroom."),
  hub: webAddress
    .optional()
    .describe("A WebSub hub that is told of new stories, for readers that want them at once: https://hub.example/"),
  repository: webAddress
    .optional()
    .describe("The newsletter's repository on GitHub, where readers may tell of mistakes."),
  signup: signup.optional().describe("The list service of the newsletter, for readers who want it by mail."),
  topics: z.array(topic).default([]).describe("The topics that articles may name."),
});

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** The parsed `content/site.yaml`. */
export type SiteSettings = z.output<typeof siteSchema>;
/** A source of an article. */
export type Source = z.output<ReturnType<typeof source>>;
/** The parsed front matter of an article. */
export type ArticleFields = z.output<ReturnType<typeof articleSchema>>;
/** The parsed front matter of a company's entry. */
export type CompanyFields = z.output<typeof companySchema>;
/** The parsed front matter of a person's entry. */
export type PersonFields = z.output<typeof personSchema>;
/** The parsed front matter of a standing page. */
export type PageFields = z.output<ReturnType<typeof pageSchema>>;
