declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";

  /** Adds footnotes, `[^1]`, to a parser. */
  export default function footnote(markdown: MarkdownIt): void;
}
