import type { ScriptWords } from "../catalogue.ts";
import { counted } from "../counted.ts";

const results = counted("de", { one: "# Ergebnis", other: "# Ergebnisse" });

export const words: ScriptWords = {
  language: "de",
  filtered: counted("de", { other: "# gefunden" }),
  fresh: "Neu",
  freshMeaning: "seit dem letzten Besuch:",
  nothingTicked: "Noch nichts ausgewählt.",
  ticked: counted("de", { other: "# ausgewählt." }),
  follow: (name) => `Folgen: ${name}`,
  copied: "Kopiert",
  notCopied: "Nicht kopiert",
  followed: "Auf Ihrer Liste: Neues ist auf der Startseite markiert.",
  unfollowed: "Von Ihrer Liste genommen.",
  colours: { auto: "Farben: automatisch", light: "Farben: hell", dark: "Farben: dunkel" },
  searchFailed: "Die Suche konnte nicht geladen werden. Bitte die Verbindung prüfen und es noch einmal versuchen.",
  quoted: (text) => `„${text}“`,
  nothingFound: (subject) => `Nichts gefunden für ${subject}.`,
  results: (count, subject) => `${results(count)} für ${subject}.`,
};
