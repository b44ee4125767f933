import type { ScriptWords } from "../catalogue.ts";
import { counted } from "../counted.ts";

const results = counted("fr", { one: "# résultat", other: "# résultats" });

export const words: ScriptWords = {
  language: "fr",
  filtered: results,
  fresh: "Nouveau",
  freshMeaning: "depuis votre dernière visite\u00a0:",
  nothingTicked: "Aucune case cochée pour l’instant.",
  ticked: counted("fr", { one: "# case cochée.", other: "# cases cochées." }),
  follow: (name) => `Suivre ${name}`,
  lightColours: "Couleurs claires",
  darkColours: "Couleurs sombres",
  searchFailed: "La recherche n’a pas pu être chargée. Vérifiez la connexion, puis réessayez.",
  quoted: (text) => `«\u202f${text}\u202f»`,
  nothingFound: (subject) => `Aucun résultat pour ${subject}.`,
  results: (count, subject) => `${results(count)} pour ${subject}.`,
};
