import { memoize } from "../values/memoize.ts";

const formats = memoize((language: string) => new Intl.ListFormat(language === "en" ? "en-GB" : language));

/** A list as text: `A, B and C`. */
export function listText(language: string, items: readonly string[]): string {
  return formats(language).format(items);
}

/**
 * The items of a list with what the language puts between them: item, `, `, item, ` and `, item.
 *
 * @param textOf the text of an item, on which the words between may depend: "A y Intel" is "A e Intel" in Spanish.
 */
export function listParts<Item>(
  language: string,
  items: readonly Item[],
  textOf: (item: Item) => string,
): (Item | string)[] {
  const parts = formats(language).formatToParts(items.map(textOf));
  const rest = [...items];
  return parts.map(({ type, value }) => (type === "element" ? (rest.shift() ?? value) : value));
}
