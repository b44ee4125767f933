/** A piece of an excerpt. */
export interface ExcerptPart {
  readonly text: string;
  /** Whether it matches the query. */
  readonly found: boolean;
}

/**
 * Parses an excerpt of the search index as text, never as markup.
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
 * Separates the title from an excerpt that begins with it, so that matches are marked in the title and shown once.
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
