import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { markForeign } from "./foreign-words.ts";
import { fr } from "./fr.ts";
import { mapWords } from "./map-words.ts";
import { nl } from "./nl.ts";
import type { words } from "./script-words/en.ts";

/** Every word of the site that is not content, in one language. */
export type Catalogue = typeof en;

/** The words of the site's script. */
export type ScriptWords = typeof words;

const catalogues: Readonly<Record<string, Catalogue>> = { de, en, es, fr, nl };

/** The language of the catalogue for a language tag (BCP 47): `de` for `de-AT`; undefined if there is none. */
export function knownLanguage(tag: string): string | undefined {
  const { language } = new Intl.Locale(tag);
  return catalogues[language] ? language : undefined;
}

/** The catalogue for a language tag; for a language without one, the English words, marked as English. */
export function catalogueFor(tag: string): Catalogue {
  return catalogues[new Intl.Locale(tag).language] ?? englishElsewhere;
}

const englishElsewhere: Catalogue = { ...mapWords(en, markForeign), language: en.language, typography: en.typography };
