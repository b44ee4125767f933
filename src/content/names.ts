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

/** Umlauts without their dots: everywhere but in German, where they are written as two letters. */
const umlauts: readonly [string, string][] = [..."äa öo üu ÄA ÖO ÜU".split(" ")].map(([from = "", to = ""]) => [
  from,
  to,
]);

/** One language for each way in which names are written in slugs. */
const writings = ["en", "de", "da", "sr"] as const;

/**
 * Computes the slug of a name or a title, as its language writes letters that a slug cannot contain; undefined if it
 * has no characters that a slug can contain.
 *
 * @param language a BCP 47 tag.
 * @example slugOf("Jim O'Shaughnessy", "en") // "jim-oshaughnessy"
 * @example slugOf("Müller", "de-AT") // "mueller"
 */
export function slugOf(text: string, language: string): Slug | undefined {
  const isGerman = new Intl.Locale(language).language === "de";
  const slug = slugify(text.replace(/['’ʼ]/g, ""), {
    decamelize: false,
    locale: language,
    customReplacements: isGerman ? [] : umlauts,
    // In Turkish, I becomes ı, which slugs cannot contain.
    lowercase: false,
  }).toLowerCase();
  const short = slug.length <= 100 ? slug : slug.slice(0, 100).replace(/-[^-]*$/, "");
  return isSlug(short) ? short : undefined;
}

/** Every slug that a name can have in some language: that of the given language first. */
export function slugsOf(text: string, language: string): Slug[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is the same in all languages.
  const languages = /^[\x00-\x7f]*$/.test(text) ? [language] : [language, ...writings];
  return [...new Set(languages.flatMap((each) => slugOf(text, each) ?? []))];
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
