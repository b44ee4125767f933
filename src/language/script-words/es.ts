import type { ScriptWords } from "../catalogue.ts";
import { counted } from "../counted.ts";

const results = counted("es", { one: "# resultado", other: "# resultados" });

export const words: ScriptWords = {
  language: "es",
  filtered: results,
  fresh: "Nuevo",
  freshMeaning: "desde la última visita:",
  nothingTicked: "Aún no hay casillas marcadas.",
  ticked: counted("es", { one: "# casilla marcada.", other: "# casillas marcadas." }),
  follow: (name) => `Seguir: ${name}`,
  copied: "Copiado",
  notCopied: "No se pudo copiar",
  followed: "En su lista: sus novedades se señalan en la portada.",
  unfollowed: "Quitado de su lista.",
  colours: { auto: "Colores: automáticos", light: "Colores: claros", dark: "Colores: oscuros" },
  searchFailed: "No se ha podido cargar la búsqueda. Conviene comprobar la conexión e intentarlo de nuevo.",
  quoted: (text) => `«${text}»`,
  nothingFound: (subject) => `Ningún resultado para ${subject}.`,
  results: (count, subject) => `${results(count)} para ${subject}.`,
};
