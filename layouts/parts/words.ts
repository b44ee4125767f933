import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { type Catalogue, catalogueFor } from "../../src/language/catalogue.ts";

/** The words of the site, for the parts of a page. */
export const Words = createContext<Catalogue>(catalogueFor("en"));

/** The words of the site. */
export function useWords(): Catalogue {
  return useContext(Words);
}
