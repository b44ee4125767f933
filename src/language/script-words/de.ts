import type { ScriptWords } from "../catalogue.ts";
import { counted } from "../counted.ts";

const results = counted("de", { one: "# Treffer", other: "# Treffer" });

export const words: ScriptWords = {
  filtered: (count) => `${count} gefunden`,
  fresh: "Neu",
  freshMeaning: "seit dem letzten Besuch:",
  nothingTicked: "Noch nichts angekreuzt.",
  ticked: (count) => `${count} angekreuzt.`,
  follow: (name) => `${name} folgen`,
  lightColours: "Helle Farben",
  darkColours: "Dunkle Farben",
  searchFailed: "Die Suche konnte nicht geladen werden. Bitte die Verbindung prüfen und es noch einmal versuchen.",
  quoted: (text) => `„${text}“`,
  nothingFound: (subject) => `Nichts gefunden für ${subject}.`,
  results: (count, subject) => `${results(count)} für ${subject}.`,
};
