import { z } from "zod";

// What programs find in /api/, key by key: nothing that is not documented, and nothing else.

/** The shapes of the files of a newsletter at an address without a slash at its end. */
export function apiShapes(home: string, newsletter: string) {
  const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  const address = z.string().startsWith(`${home}/`);
  const day = z.iso.date();
  const moment = z.iso.datetime({ offset: true });
  const named = z.strictObject({ slug, name: z.string().min(1), url: address });
  const envelope = {
    version: z.literal(1),
    newsletter: z.literal(newsletter),
    home: z.literal(`${home}/`),
    language: z.literal("en"),
    changed: moment.nullable(),
  };
  const entity = named.extend({
    feed: address,
    otherNames: z.array(z.string()),
    homepage: z.url().nullable(),
    sameAs: z.array(z.url()),
    stories: z.int(),
    first: day.nullable(),
    latest: day.nullable(),
    articles: z.array(slug),
  });
  const partial = z.string().nullable();
  const shapes = {
    articles: z.strictObject({
      id: z.string().startsWith("tag:example.org,"),
      slug,
      url: address,
      markdown: address,
      title: z.string(),
      summary: z.string(),
      day,
      published: moment,
      changed: moment,
      week: z.string().regex(/^\d{4}-W\d{2}$/),
      words: z.int(),
      companies: z.array(named),
      people: z.array(named),
      topics: z.array(named),
      sources: z.array(
        z.strictObject({ publisher: z.string(), title: z.string().nullable(), url: z.url().nullable() }),
      ),
      corrections: z.array(z.strictObject({ day, text: z.string() })),
    }),
    companies: entity.extend({ kind: partial, country: partial, founded: partial }),
    people: entity.extend({
      roles: z.array(
        z.strictObject({ title: z.string(), company: z.string(), slug: slug.nullable(), from: partial, to: partial }),
      ),
    }),
    weeks: z.strictObject({
      id: z.string().regex(/^\d{4}-W\d{2}$/),
      url: address,
      monday: day,
      sunday: day,
      title: z.string().nullable(),
      complete: z.boolean(),
      text: address.nullable(),
      stories: z.int(),
      articles: z.array(slug),
    }),
  };
  return { envelope, shapes };
}
