import english from "dictionary-en";
import { once } from "../values/once.ts";

/**
 * Words of the English dictionary that mean the company whenever they have a capital: it gave the word, or the word is
 * much rarer than its name.
 */
const namesFirst = new Set("acme adobe dell ford google intel xerox zeta".split(" "));

/** The words of lower case in the dictionary, without what may follow each after a slash: how it is inflected. */
const englishWords = once(() => {
  const lines = new TextDecoder().decode(english.dic).split("\n");
  const words = lines.map((line) => line.split("/", 1)[0]?.trim() ?? "");
  return new Set(words.filter((word) => /^\p{Lowercase}/u.test(word) && !namesFirst.has(word)));
});

/** The dictionary leaves out what follows from another word: captions, building. */
const englishEnding = /(?<=\p{Letter}{3})(s|ed|ing)$/u;

const list = (words: string) => once((): ReadonlySet<string> => new Set(words.split(" ")));

/**
 * By language. The dictionaries of other languages are of no use here: the German one has companies and nouns alike
 * with capitals. So these are words by which companies and papers of the language's countries are called.
 */
const wordsOf: Readonly<Record<string, () => ReadonlySet<string>>> = {
  en: englishWords,
  de: list(
    "bild blick bund capital figur focus format freitag funke horizont kern kicker kurier linde merkur metro mond orange presse profil sonne spiegel standard stern tag tempo welt wissen zeit zoll",
  ),
  es: list(
    "abanca caracol claro día escala expansión figura mango marca meta metro mundo once país público razón sol vida",
  ),
  fr: list(
    "action canal capital caractère carrefour casino croix échelle échos éclair figure libération lumière marianne mistral monde orange point poste public rue total vent",
  ),
  nl: list("action blokker bol essentie figuur gamma hema jumbo kern kruidvat metro post randstad schaal trouw zeeman"),
};

/**
 * Whether a word in lower case is an everyday word of a language (a BCP 47 tag), so that it need not be a name where it
 * has a capital; so is every single letter.
 *
 * @example isEverydayWord("figure", "en-GB") // true
 */
export function isEverydayWord(word: string, language: string): boolean {
  const words = wordsOf[new Intl.Locale(language).language]?.();
  return word.length === 1 || words?.has(word) === true || words?.has(word.replace(englishEnding, "")) === true;
}
