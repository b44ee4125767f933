/** A piece of an excerpt. */
export interface ExcerptPart {
  readonly text: string;
  /** Whether it was searched for. */
  readonly found: boolean;
}

/**
 * Reads an excerpt of the search index as text, never as markup.
 *
 * @example readExcerpt("a <mark>chip</mark> &lt;b&gt;") // "a ", found "chip", " <b>"
 */
export function readExcerpt(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter((part) => part !== "")
    .map((part) => ({
      found: part.startsWith("<mark>"),
      text: part
        .replace(/^<mark>|<\/mark>$/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">"),
    }));
}

/**
 * Parts an excerpt that begins with its title from it, so that the words are marked in the title too and stand once.
 * Pagefind ends the text of a heading with a full stop.
 */
export function splitExcerpt(
  excerpt: string,
  title: string,
): { readonly title: readonly ExcerptPart[]; readonly rest: readonly ExcerptPart[] } {
  const words = excerpt.split(" ");
  const length = title.split(" ").length;
  const beginning = words.slice(0, length).join(" ");
  const head = readExcerpt(title.endsWith(".") ? beginning : beginning.replace(/\.(<\/mark>)?$/, "$1"));
  if (head.map(({ text }) => text).join("") !== title)
    return { title: [{ text: title, found: false }], rest: readExcerpt(excerpt) };
  return { title: head, rest: readExcerpt(words.slice(length).join(" ")) };
}
