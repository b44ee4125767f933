import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { LeftoverEnv } from "./leftovers.ts";
import { placeOfTarget } from "./tokens.ts";

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

/** Reports notes that no place of the text refers to, and names that two notes have. */
export function checkNotes({ tokens, env }: StateCore): void {
  const { context, problems, lines, footnotes } = env as LeftoverEnv & NoteEnv;
  const seen = new Set<string>();
  let line = 0;
  for (const [index, { type, map, meta }] of tokens.entries()) {
    line = map?.[0] ?? line;
    if (type !== "footnote_reference_open") continue;
    const name = String(meta?.["label"]);
    const place = placeOfTarget(`[^${name}]:`, lines, tokens[index + 1]?.map?.[0] ?? line, context);
    if (seen.has(name)) {
      problems.push({ ...place, message: `the note [^${name}] is written twice; give one of the two another name` });
    } else if (footnotes?.refs?.[`:${name}`] === -1) {
      problems.push({
        ...place,
        message: `no place of the text refers to the note [^${name}]; write [^${name}] there`,
      });
    }
    seen.add(name);
  }
}

/** The state of the footnotes plugin: the number of each note, -1 until a place refers to it. */
interface NoteEnv {
  readonly footnotes?: { readonly refs?: Readonly<Record<string, number>> };
}
