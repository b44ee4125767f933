import type { StateCore, Token } from "markdown-it";
import { attribute } from "./tokens.ts";

/**
 * Turns a paragraph that contains only pictures into figures; the title of a picture becomes its caption:
 * `![what it shows](chart.png "The caption")`.
 */
export function makeFigures(state: StateCore): void {
  const { tokens } = state;
  state.tokens = tokens.flatMap((token, index) => {
    if (token.type === "paragraph_open") return picturesOf(token, tokens[index + 1]) ? [] : token;
    if (token.type === "paragraph_close") return picturesOf(tokens[index - 2], tokens[index - 1]) ? [] : token;
    const pictures = picturesOf(tokens[index - 1], token);
    return pictures ? pictures.flatMap((picture) => figure(state, picture, token)) : token;
  });
}

/** The pictures of a paragraph that contains nothing else. */
function picturesOf(open: Token | undefined, inline: Token | undefined): Token[] | undefined {
  if (open?.type !== "paragraph_open" || open.hidden || !inline?.children) return undefined;
  const shown = inline.children.filter(
    ({ type, content }) => type !== "softbreak" && (type !== "text" || content !== ""),
  );
  return shown.length > 0 && shown.every(({ type }) => type === "image") ? shown : undefined;
}

function figure(state: StateCore, picture: Token, { map, level }: Token): Token[] {
  const caption = attribute(picture, "title");
  picture.attrs = picture.attrs?.filter(([name]) => name !== "title") ?? null;
  const block = (type: string, tag: string, nesting: -1 | 0 | 1, child?: Token) => {
    const token = new state.Token(type, tag, nesting);
    token.block = true;
    token.level = level;
    token.map = map;
    if (child) {
      token.children = [child];
      // The smartquotes rule looks for quotes here.
      token.content = child.content;
    }
    return token;
  };
  const text = new state.Token("text", "", 0);
  text.content = caption;
  return [
    block("figure_open", "figure", 1),
    block("inline", "", 0, picture),
    ...(caption === ""
      ? []
      : [
          block("figcaption_open", "figcaption", 1),
          block("inline", "", 0, text),
          block("figcaption_close", "figcaption", -1),
        ]),
    block("figure_close", "figure", -1),
  ];
}
