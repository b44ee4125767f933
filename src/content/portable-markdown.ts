import MarkdownIt, { type StateInline, type Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { writtenLevel } from "./heading-levels.ts";

/** A place where the source of a block could begin an HTML element: the text of the block, and which `<` of it. */
interface Tag {
  readonly content: string;
  readonly number: number;
}

/** The lines of a text; undefined where a line has been joined to the one before. */
type Lines = (string | undefined)[];

/** What begins a tag, a comment, a declaration or an instruction (CommonMark 0.31, sections 4.6 and 6.6). */
const tagStart = /<(?:[a-z][a-z0-9-]*(?=[\s/>]|$)|\/[a-z]|[!?])/iy;

const markdown = new MarkdownIt({ html: false, linkify: false }).use(footnote).disable("footnote_tail");
markdown.inline.ruler.before("autolink", "tags", ({ src, pos, env }: StateInline, silent) => {
  tagStart.lastIndex = pos;
  if (!silent && tagStart.test(src)) {
    (env as { tags: Tag[] }).tags.push({ content: src, number: countTags(src.slice(0, pos)) });
  }
  return false;
});

/**
 * Rewrites the Markdown of a text so that programs that allow HTML and know no title of the page show what the page
 * shows: HTML as the text that it is, and headings below the title. Code stays as it is.
 */
export function makePortable(source: string): string {
  const env: { readonly tags: Tag[] } = { tags: [] };
  const tokens = markdown.parse(source, env);
  const lines: Lines = source.split("\n");
  escapeTags(tokens, env.tags, lines);
  if (tokens.some(({ type, tag }) => type === "heading_open" && tag === "h1")) lowerHeadings(tokens, lines);
  return lines.filter((line) => line !== undefined).join("\n");
}

function escapeTags(tokens: readonly Token[], tags: readonly Tag[], lines: Lines): void {
  const found = new Map<string, number[]>();
  for (const { content, number } of tags) found.set(content, [...(found.get(content) ?? []), number]);
  // The cells of a row share its line.
  let row: Token["map"] = null;
  let before = 0;
  for (const { type, map, content } of tokens) {
    if (type === "tr_open") [row, before] = [map, 0];
    if (type === "table_close") row = null;
    const range = map ?? row;
    if (type !== "inline" || !range) continue;
    const numbers = new Set((found.get(content) ?? []).map((number) => number + (map ? 0 : before)));
    if (!map) before += countTags(content);
    let number = 0;
    for (let line = range[0]; line < range[1] && numbers.size > 0; line++) {
      lines[line] = lines[line]?.replaceAll("<", () => (numbers.has(number++) ? "\\<" : "<"));
    }
    if (map) joinCode(lines, map);
  }
}

/** Code may go on over lines: one that begins with a tag would end it, since blocks of HTML go before code in a line. */
function joinCode(lines: Lines, [first, end]: readonly [number, number]): void {
  for (let line = end - 1; line > first; line--) {
    const [, code = ""] = /^[ \t>]*(<[a-z/!?].*)$/is.exec(lines[line] ?? "") ?? [];
    if (code === "") continue;
    lines[line - 1] = `${lines[line - 1]} ${code}`;
    lines[line] = undefined;
  }
}

function lowerHeadings(tokens: readonly Token[], lines: Lines): void {
  for (const token of tokens) {
    if (token.type !== "heading_open" || !token.map || writtenLevel(token) === 6) continue;
    const [first, end] = token.map;
    if (token.markup.startsWith("#")) lines[first] = lines[first]?.replace("#", "##") ?? "";
    else if (token.markup === "=") lines[end - 1] = lines[end - 1]?.replaceAll("=", "-") ?? "";
  }
}

function countTags(text: string): number {
  return text.split("<").length - 1;
}
