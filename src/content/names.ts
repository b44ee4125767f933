import slugify from "@sindresorhus/slugify";
import transliterate from "@sindresorhus/transliterate";

/** The part of an address that names one page: `[a-z0-9]+(-[a-z0-9]+)*`, at most 100 characters. */
export type Slug = string & { readonly __brand: "Slug" };

/** A normalized name: equal for spellings that differ only in case, accents, spaces and punctuation. */
export type NameKey = string & { readonly __brand: "NameKey" };

/** Whether a text is a slug. */
export function isSlug(text: string): text is Slug {
  return text.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !isDeviceName(text);
}

/** Whether Windows reserves a name for a device, with any extension: no file or folder can have it there. */
export function isDeviceName(name: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name);
}

/**
 * Computes the slug of a name or a title; undefined if it has no characters that a slug can contain.
 *
 * @example slugOf("Jim O'Shaughnessy") // "jim-oshaughnessy"
 */
export function slugOf(text: string): Slug | undefined {
  const slug = slugify(text.replace(/['’ʼ]/g, ""), { decamelize: false });
  const short = slug.length <= 100 ? slug : slug.slice(0, 100).replace(/-[^-]*$/, "");
  return isSlug(short) ? short : undefined;
}

/**
 * Normalizes a name to its key.
 *
 * @example nameKey("Dragoş Tudorache") === nameKey("dragos-tudorache") // true
 */
export function nameKey(name: string): NameKey {
  const withoutAccents = name.normalize("NFKD").replace(/\p{Mark}+/gu, "");
  const folded = transliterate(withoutAccents)
    .toLowerCase()
    .replace(/[\p{Punctuation}\p{Separator}\s]+/gu, "");
  // A name of only punctuation is its own key.
  return (folded || name) as NameKey;
}
