/** The direction in which a text is written. */
export type Direction = "ltr" | "rtl";

/**
 * The scripts that are written right to left (ISO 15924): the letters of these have the bidirectional class R or AL in
 * Unicode 15, that of Node 20.
 */
const rightToLeft = [
  ...["Adlm", "Arab", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Hatr", "Hebr", "Hung", "Khar", "Lydi", "Mand", "Mani"],
  ...["Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr", "Palm", "Phli", "Phlp", "Phnx", "Prti", "Rohg"],
  ...["Samr", "Sarb", "Sogd", "Sogo", "Syrc", "Thaa", "Yezi"],
];

/** Arabic in the Nastaliq style, which languages may name as their script; its letters are those of Arabic. */
const nastaliq = "Aran";

const letters = /\p{Letter}/gu;
const rightToLeftLetter = new RegExp(`[${rightToLeft.map((script) => `\\p{Script=${script}}`).join("")}]`, "u");

/**
 * The direction of a language, by its script: `ar`, `fa-IR` and `az-Arab` are written right to left, `ar-Latn` is not.
 *
 * @param language a BCP 47 tag.
 */
export function directionOf(language: string): Direction {
  const { script = "" } = new Intl.Locale(language).maximize();
  return [...rightToLeft, nastaliq].includes(script) ? "rtl" : "ltr";
}

/**
 * How a name or a title has to be isolated from the text around it (Unicode Standard Annex 9), as the value of HTML's
 * `dir`; `auto` is the direction of its first letter. Undefined if it needs no isolation: where everything is written
 * left to right.
 *
 * The first letter alone would mislead: «GPT-5 يصل إلى الجامعة» is an Arabic title. So a text with any letter of the
 * site's direction has that direction.
 *
 * @example isolationOf("OpenAI", "rtl") // "auto"
 */
export function isolationOf(text: string, site: Direction): Direction | "auto" | undefined {
  // Most names of most sites are done with here.
  if (site === "ltr" && !rightToLeftLetter.test(text)) return undefined;
  const directions = (text.match(letters) ?? []).map(directionOfLetter);
  const [first = site] = directions;
  if (site === "ltr" && first === "ltr") return undefined;
  return first !== site && directions.includes(site) ? site : "auto";
}

function directionOfLetter(letter: string): Direction {
  return rightToLeftLetter.test(letter) ? "rtl" : "ltr";
}
