/**
 * Escapes a line of plain text, so that Markdown shows it as it is.
 *
 * Addresses are left alone: they become links as they are.
 *
 * @example escapeMarkdown("1. [Acme] is *the* lab") // "1\\. \\[Acme\\] is \\*the\\* lab"
 */
export function escapeMarkdown(line: string): string {
  const inside = line
    .split(/(https?:\/\/[^\s<>"[\]*`\\]+)/)
    .map((piece, index) => (index % 2 === 0 ? escapeInside(piece) : piece))
    .join("");
  // The start of a heading, a quotation, a list, a rule; hashes that would close a heading.
  return inside
    .replace(/^(?:#|>|[-+=](?=[-+=\s]|$))/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/(?<=\s)#+$/, "\\$&");
}

function escapeInside(text: string): string {
  return (
    text
      .replace(/[\\`*[\]<~]/g, "\\$&")
      // Between letters an underscore is no emphasis: snake_case.
      .replace(/(?<![\p{Letter}\p{Number}])_|_(?![\p{Letter}\p{Number}])/gu, "\\_")
      // "&copy;" is a character to Markdown; the "&" of AT&T is left alone.
      .replace(/&(?=#?[a-z0-9]+;)/gi, "\\&")
  );
}
