import { words } from "#script-words";

/** Marks the language of an element whose text is one of the script's, if the page is in another one. */
export function inItsLanguage<Marked extends HTMLElement>(element: Marked): Marked {
  if (document.documentElement.lang.split("-")[0] !== words.language) {
    element.lang = words.language;
    element.dir = "ltr";
  }
  return element;
}
