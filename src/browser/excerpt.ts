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
 * Marks a word for the hidden word behind it, which is empty (`src/publish/hidden-words.ts`), and no space with a word.
 *
 * @example markWords("an <mark>A100/H100</mark><mark> </mark>") // "an <mark>A100/H100</mark> "
 */
export function markWords(excerpt: string): string {
  return excerpt
    .replace(/(\s+)<\/mark>/g, "</mark>$1")
    .replace(/([^\s<>]+)(<\/mark>)?(?:<mark><\/mark>)+/g, (_all, word, end) =>
      end === undefined ? `<mark>${word}</mark>` : `${word}${end}`,
    )
    .replaceAll("<mark></mark>", "");
}

/**
 * Separates the title from an excerpt that begins with it, so that matches are marked in the title and shown once.
 * Pagefind ends the text of a heading with a full stop.
 */
export function splitExcerpt(
  excerpt: string,
  title: string,
): { readonly title: readonly ExcerptPart[]; readonly rest: readonly ExcerptPart[] } {
  const text = markWords(excerpt);
  const words = text.split(" ");
  const length = title.split(" ").length;
  const beginning = words.slice(0, length).join(" ");
  const head = readExcerpt(title.endsWith(".") ? beginning : beginning.replace(/\.(<\/mark>)?$/, "$1"));
  if (head.map(({ text }) => text).join("") !== title)
    return { title: [{ text: title, found: false }], rest: readExcerpt(text) };
  return { title: head, rest: readExcerpt(words.slice(length).join(" ")) };
}
