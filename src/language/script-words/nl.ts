import type { ScriptWords } from "../catalogue.ts";
import { counted } from "../counted.ts";

const results = counted("nl", { one: "# resultaat", other: "# resultaten" });

export const words: ScriptWords = {
  language: "nl",
  filtered: counted("nl", { other: "# gevonden" }),
  fresh: "Nieuw",
  freshMeaning: "sinds je laatste bezoek:",
  nothingTicked: "Nog niets aangevinkt.",
  ticked: counted("nl", { other: "# aangevinkt." }),
  follow: (name) => `Volgen: ${name}`,
  copied: "Gekopieerd",
  notCopied: "Niet gekopieerd",
  followed: "Op uw lijst: nieuws is gemarkeerd op de voorpagina.",
  unfollowed: "Van uw lijst gehaald.",
  colours: { auto: "Kleuren: automatisch", light: "Kleuren: licht", dark: "Kleuren: donker" },
  searchFailed: "De zoekfunctie kon niet worden geladen. Controleer de verbinding en probeer het opnieuw.",
  quoted: (text) => `“${text}”`,
  nothingFound: (subject) => `Niets gevonden voor ${subject}.`,
  results: (count, subject) => `${results(count)} voor ${subject}.`,
};
