import { z } from "zod";

// What search engines ask of the things that the pages describe (schema.org), and no key besides.

const address = z.url({ protocol: /^https?$/ });
const text = z.string().trim().min(1);
const moment = z.iso.datetime({ offset: true });
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

const publisher = z.strictObject({ "@type": z.literal("Organization"), "@id": address, name: text, url: address });

const organization = z.strictObject({
  "@type": z.literal("Organization"),
  "@id": address.regex(/\/companies\/[a-z0-9-]+\/#company$/),
  name: text,
  sameAs: z.array(address).min(1).optional(),
});

const person = z.strictObject({
  "@type": z.literal("Person"),
  "@id": address.regex(/\/people\/[a-z0-9-]+\/#person$/),
  name: text,
  sameAs: z.array(address).min(1).optional(),
});

const described = {
  mainEntityOfPage: address,
  description: text.optional(),
  alternateName: z.array(text).min(1).optional(),
  url: address.optional(),
};

const article = z.strictObject({
  "@type": z.literal("NewsArticle"),
  "@id": address.regex(/\/articles\/[a-z0-9-]+\/#article$/),
  url: address,
  mainEntityOfPage: address,
  headline: text,
  description: text,
  datePublished: moment,
  dateModified: moment,
  inLanguage: text,
  wordCount: z.int().positive(),
  author: z.union([publisher, z.strictObject({ "@type": z.literal("Organization"), name: text })]),
  publisher,
  isPartOf: z.strictObject({ "@type": z.literal("WebSite"), "@id": address.regex(/#website$/), name: text }),
  keywords: z.array(text).min(1).optional(),
  image: z.array(address).min(1).optional(),
  about: z
    .array(z.union([organization, person]))
    .min(1)
    .optional(),
});

const website = z.strictObject({
  "@type": z.literal("WebSite"),
  "@id": address.regex(/#website$/),
  url: address,
  name: text,
  description: text,
  inLanguage: text,
  publisher,
  potentialAction: z
    .strictObject({
      "@type": z.literal("SearchAction"),
      target: z.strictObject({
        "@type": z.literal("EntryPoint"),
        urlTemplate: z.string().regex(/^https?:.*\/search\/\?q=\{search_term_string\}$/),
      }),
      "query-input": z.literal("required name=search_term_string"),
    })
    .optional(),
});

const breadcrumbs = z.strictObject({
  "@type": z.literal("BreadcrumbList"),
  itemListElement: z
    .array(z.strictObject({ "@type": z.literal("ListItem"), position: z.int().positive(), name: text, item: address }))
    .min(2)
    .refine((items) => items.every(({ position }, index) => position === index + 1), { error: "positions in order" }),
});

const company = organization.extend({
  ...described,
  foundingDate: partialDate.optional(),
  address: z.strictObject({ "@type": z.literal("PostalAddress"), addressCountry: text }).optional(),
});

/** What a page of the site may say of itself. */
export const graph = z.array(z.union([article, website, breadcrumbs, company, person.extend(described)]));

/** The whole of a page's JSON-LD. */
export const jsonLd = z.strictObject({ "@context": z.literal("https://schema.org"), "@graph": graph.min(1) });
