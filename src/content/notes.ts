import type { MarkdownIt, Token } from "markdown-it";

/** Which note a token of the footnotes plugin belongs to, and which of the places that refer to it; both from 0. */
function numbersOf({ meta }: Token): { readonly note: number; readonly place: number } {
  return { note: Number(meta?.["id"] ?? 0), place: Number(meta?.["subId"] ?? 0) };
}

/** The anchors that a token of the footnotes plugin writes or links back to. */
export function anchorsOfNote(token: Token): string[] {
  const { note, place } = numbersOf(token);
  if (token.type === "footnote_open") return [`fn${note + 1}`];
  if (token.type === "footnote_anchor") return [`fnref${note + 1}${place > 0 ? `:${place}` : ""}`];
  return [];
}

/** Calls a note by its number alone wherever it is referred to, and numbers its links back from the second on. */
export function nameNotes({ rules }: MarkdownIt["renderer"]): void {
  rules["footnote_caption"] = (tokens, index) => `[${tokens[index] ? numbersOf(tokens[index]).note + 1 : ""}]`;
  const link = rules["footnote_anchor"];
  rules["footnote_anchor"] = (...given) => {
    const [tokens, index] = given;
    const place = tokens[index] ? numbersOf(tokens[index]).place : 0;
    const html = link?.(...given) ?? "";
    return place === 0 ? html : html.replace("</a>", `<sup>${place + 1}</sup></a>`);
  };
}
