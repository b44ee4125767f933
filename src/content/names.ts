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

/**
 * Every slug that a name can have: that of the given language first, then those of other languages, then the one that it
 * had while invisible characters parted words.
 */
export function slugsOf(text: string, language: string): Slug[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is the same in all languages.
  if (/^[\x00-\x7f]*$/.test(text)) return [slugOf(text, language) ?? []].flat();
  const clean = cleanName(text);
  const slugs = [language, ...writings].flatMap((each) => slugOf(clean, each) ?? []);
  return [...new Set([...slugs, slugOf(text, language) ?? []].flat())];
}

/** Characters that cannot be seen, such as soft hyphens and zero-width spaces; variation selectors belong to emoji. */
const invisible = /(?!\u200c|\u200d|[\ufe00-\ufe0f])[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu;
/** Joiners that join nothing: they have a meaning in Arabic, Indic and emoji sequences only. */
const idleJoiner =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Mark}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]/gu;

/** A name as it looks: composed (NFC), with single spaces and without invisible characters. */
export function cleanName(name: string): string {
  return name.replace(invisible, "").replace(idleJoiner, "").normalize("NFC").replace(/\s+/g, " ").trim();
}

/** Accents, which many leave out, but no vowel signs of Indic scripts. */
const accents =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]\p{Mark}*)\p{Mark}/gu;

/** What names are compared without; the marks that it keeps stand behind a word, and not in it or before it. */
const filler = /((?<=[\p{Letter}\p{Number}][#*]*)[#*](?![\p{Letter}\p{Number}]))|[\p{Punctuation}\p{Separator}\s]/gu;

/**
 * Normalizes a name to its key. The marks behind a word that tell names apart (C#, Q*, C++, A+) belong to it.
 *
 * @example nameKey("Dragoş Tudorache") === nameKey("dragos-tudorache") // true
 */
export function nameKey(name: string): NameKey {
  const visible = cleanName(name).replace(/\u200c|\u200d|[\ufe00-\ufe0f]/g, "");
  const withoutAccents = visible.normalize("NFKD").replace(accents, "").normalize("NFC");
  const folded = transliterate(withoutAccents).toLowerCase().replace(filler, "$1");
  // A name of only punctuation is its own key.
  return (folded || visible) as NameKey;
}
