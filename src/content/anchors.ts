import slugify from "@sindresorhus/slugify";
import type { StateCore, Token } from "markdown-it";

/**
 * Gives every heading an anchor made from its words alone. Equal ones are numbered, `words-1`, without taking the anchor
 * that another heading has by its words.
 */
export function setAnchors({ tokens }: StateCore): void {
  const headings = tokens.flatMap((token, index) =>
    token.type === "heading_open" ? [{ token, anchor: anchorOf(textOf(tokens[index + 1])) }] : [],
  );
  const taken = new Set(headings.map(({ anchor }) => anchor));
  const numbers = new Map<string, number>();
  for (const { token, anchor } of headings) {
    let number = numbers.get(anchor);
    if (number === undefined) number = 0;
    else
      do number++;
      while (taken.has(`${anchor}-${number}`));
    numbers.set(anchor, number);
    token.attrSet("id", number === 0 ? anchor : `${anchor}-${number}`);
  }
}

function textOf(inline: Token | undefined): string {
  const words = inline?.children?.filter(({ type }) => type === "text" || type === "code_inline") ?? [];
  return words.map(({ content }) => content).join("");
}

/** Letters that a slug writes as Latin ones, or leaves out; Greek ones are symbols in Latin texts: "the α release". */
const otherLetters = /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{Letter}/u;
const otherLettersAmongLatin = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}])\p{Letter}/u;

/**
 * The anchor of a heading: begins with a letter, so that CSS can select it, and never collides with a footnote's. In
 * other scripts than Latin, it has their letters, as on GitHub.
 *
 * @example anchorOf("A & B") // "a-and-b"
 * @example anchorOf("日本語の 見出し") // "日本語の-見出し"
 */
function anchorOf(text: string): string {
  const others = /\p{Script=Latin}/u.test(text) ? otherLettersAmongLatin : otherLetters;
  const slug = others.test(text) ? slugOfAnyScript(text) : slugify(text, { decamelize: false });
  if (slug === "") return ["section", ...[...text.trim()].map((sign) => sign.codePointAt(0)?.toString(16))].join("-");
  return /^(?!fn(ref)?\p{Number})\p{Letter}/u.test(slug) ? slug : `section-${slug}`;
}

function slugOfAnyScript(text: string): string {
  const words = text.normalize("NFC").toLowerCase();
  return words
    .replace(/[^\p{Letter}\p{Mark}\p{Number}_\s-]+/gu, "")
    .trim()
    .replace(/[\s-]+/g, "-");
}
