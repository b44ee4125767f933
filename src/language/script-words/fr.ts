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
  copied: "Copié",
  notCopied: "Copie impossible",
  followed: "Dans votre liste\u00a0: les nouveautés sont signalées sur la page d’accueil.",
  unfollowed: "Retiré de votre liste.",
  colours: { auto: "Couleurs\u00a0: automatiques", light: "Couleurs\u00a0: claires", dark: "Couleurs\u00a0: sombres" },
  searchFailed: "La recherche n’a pas pu être chargée. Vérifiez la connexion, puis réessayez.",
  quoted: (text) => `«\u202f${text}\u202f»`,
  nothingFound: (subject) => `Aucun résultat pour ${subject}.`,
  results: (count, subject) => `${results(count)} pour ${subject}.`,
};
